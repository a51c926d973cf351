/**
 * What tasks, late features and buffers are worth where durations are uncertain.
 *
 * <p>Start at {@link dev.tandem.scheduling.value.expected.ExpectedStake}; a portfolio and the result of a simulation go in, expectations with
 * their standard errors come out.
 */
@NullMarked
package dev.tandem.scheduling.value.expected;

import org.jspecify.annotations.NullMarked;
