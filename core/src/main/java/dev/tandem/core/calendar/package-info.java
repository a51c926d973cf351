/**
 * Working weeks, exceptions and exact working-time arithmetic.
 *
 * <p>Start at {@link dev.tandem.core.calendar.WorkDuration}.
 */
@NullMarked
package dev.tandem.core.calendar;

import org.jspecify.annotations.NullMarked;
