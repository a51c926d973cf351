/**
 * What a day of each task costs the features that wait for it.
 *
 * <p>Start at {@link dev.tandem.scheduling.value.ValueAtStake}; a portfolio and a schedule go in, amounts of money by task come out, each
 * priced by the features' own cost of delay.
 */
@NullMarked
package dev.tandem.scheduling.value;

import org.jspecify.annotations.NullMarked;
