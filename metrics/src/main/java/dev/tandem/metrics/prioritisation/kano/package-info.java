/**
 * Kano's method: what an item's presence and absence do to satisfaction, from pairs of answers to category and coefficients.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.kano.KanoSurvey}; answers go in, a {@link
 * dev.tandem.metrics.prioritisation.kano.KanoSummary} with its significance, or the continuous scores, come out.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.kano;

import org.jspecify.annotations.NullMarked;
