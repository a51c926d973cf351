package dev.tandem.metrics.prioritisation.multicriteria;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The weighted sum of normalised judgements, also called simple additive weighting.
 *
 * <p>Source: Peter Fishburn (1967), Additive utilities with incomplete product sets; Ralph Keeney and Howard Raiffa (1976), Decisions
 * with Multiple Objectives.
 *
 * @param normalisation how judgements become comparable, unless a criterion has its own
 * @param ownNormalisations the criteria with a normalisation of their own
 */
public record WeightedScoring(
    Normalisation normalisation, Map<String, Normalisation> ownNormalisations) {

  private static final WeightedScoring DEFAULTS =
      new WeightedScoring(new Normalisation.MinMax(), ImmutableMap.of());

  /** Copies the map. */
  public WeightedScoring {
    ownNormalisations = ImmutableMap.copyOf(ownNormalisations);
  }

  /** {@return weighted scoring with min-max normalisation} */
  public static WeightedScoring withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this scoring with another normalisation for all criteria without their own}
   *
   * @param normalisation how judgements become comparable
   */
  public WeightedScoring withNormalisation(Normalisation normalisation) {
    return new WeightedScoring(normalisation, ownNormalisations);
  }

  /**
   * {@return this scoring with a normalisation for one criterion, for example its value function}
   *
   * @param criterion the criterion's name
   * @param own how judgements on it become comparable
   */
  public WeightedScoring withNormalisation(String criterion, Normalisation own) {
    ImmutableMap.Builder<String, Normalisation> all = ImmutableMap.builder();
    return new WeightedScoring(
        normalisation, all.putAll(ownNormalisations).put(criterion, own).buildKeepingLast());
  }

  /**
   * {@return the items by weighted sum, highest first}
   *
   * @param matrix the judgements and weights
   * @throws IllegalArgumentException if a judgement is outside the domain of its normalisation
   */
  public Ranking rank(DecisionMatrix matrix) {
    ImmutableList<Score> weights = matrix.weights();
    List<Score> sums =
        new ArrayList<>(Collections.nCopies(matrix.alternatives().size(), Score.ZERO));
    for (int k = 0; k < weights.size(); k++) {
      Criterion criterion = matrix.criteria().get(k);
      ImmutableList<Score> normalised = ownNormalisations
          .getOrDefault(criterion.name(), normalisation)
          .normalise(criterion, matrix.column(k), matrix.items());
      for (int i = 0; i < sums.size(); i++) {
        sums.set(i, sums.get(i).plus(weights.get(k).times(normalised.get(i))));
      }
    }
    return Ranking.of("weighted scoring", "Σ weight × normalised value", matrix.scored(sums));
  }

  /** {@return how criteria are normalised} */
  @Override
  public String toString() {
    return "weighted scoring: normalised by " + normalisation
        + (ownNormalisations.isEmpty() ? "" : ", of their own " + ownNormalisations);
  }
}
