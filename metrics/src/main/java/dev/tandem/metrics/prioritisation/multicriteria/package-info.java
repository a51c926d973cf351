/**
 * Choosing among items judged on several criteria: weighted scoring, TOPSIS, VIKOR and PROMETHEE II.
 *
 * <p>Start at {@link dev.tandem.metrics.prioritisation.multicriteria.DecisionMatrix}; a matrix of judgements goes through one of the
 * methods, and a {@link dev.tandem.metrics.prioritisation.Ranking} comes out. Weights may come from {@link
 * dev.tandem.metrics.prioritisation.ahp.Ahp} or {@link
 * dev.tandem.metrics.prioritisation.multicriteria.CriterionWeights}.
 */
@NullMarked
package dev.tandem.metrics.prioritisation.multicriteria;

import org.jspecify.annotations.NullMarked;
