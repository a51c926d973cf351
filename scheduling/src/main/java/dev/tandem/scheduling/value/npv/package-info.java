/**
 * When tasks should come for their cash flows to be worth most.
 *
 * <p>Start at {@link dev.tandem.scheduling.value.npv.ScheduleNpv}; a schedule and cash flows go in, dates with their net present value come
 * out.
 */
@NullMarked
package dev.tandem.scheduling.value.npv;

import org.jspecify.annotations.NullMarked;
