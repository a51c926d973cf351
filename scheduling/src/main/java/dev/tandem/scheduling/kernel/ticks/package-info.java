/**
 * The pass over a network on one calendar by additions alone; not exported.
 *
 * <p>Start at {@link dev.tandem.scheduling.kernel.ticks.AdditiveNetwork}: it is made of a compiled network where ticks lose nothing, and
 * the additive pass gives its node dates.
 */
@NullMarked
package dev.tandem.scheduling.kernel.ticks;

import org.jspecify.annotations.NullMarked;
