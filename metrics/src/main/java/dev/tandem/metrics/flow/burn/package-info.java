/**
 * Work against scope: burn-up and burn-down, velocity, progress rolled up from parts.
 *
 * <p>Start at {@link dev.tandem.metrics.flow.burn.BurnUp}; scope and done by period go in, what is left and how long it takes comes out.
 */
@NullMarked
package dev.tandem.metrics.flow.burn;

import org.jspecify.annotations.NullMarked;
