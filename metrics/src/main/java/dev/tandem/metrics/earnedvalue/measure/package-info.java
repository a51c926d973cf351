/**
 * The figures of earned value analysis at one moment: variances, indices, shares, exact and with the reason where there is none.
 *
 * <p>Start at {@link dev.tandem.metrics.earnedvalue.measure.EarnedValue}; the choices that change a number are those of {@link
 * dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention}.
 */
@NullMarked
package dev.tandem.metrics.earnedvalue.measure;

import org.jspecify.annotations.NullMarked;
