package dev.tandem.metrics.prioritisation.multicriteria;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * How far each item is from the ideal and from the worst.
 *
 * @param matrix the judgements and weights
 * @param distancesToIdeal d⁺, in declaration order
 * @param distancesToWorst d⁻, in declaration order
 */
public record TopsisResult(
    DecisionMatrix matrix, List<Double> distancesToIdeal, List<Double> distancesToWorst) {

  /**
   * Copies the lists and checks that they belong together.
   *
   * @throws IllegalArgumentException if there is not one number of each kind for each item, or a number is NaN or infinite
   */
  public TopsisResult {
    distancesToIdeal = ImmutableList.copyOf(distancesToIdeal);
    distancesToWorst = ImmutableList.copyOf(distancesToWorst);
    Require.oneEach(distancesToIdeal, matrix.alternatives().size(), "distancesToIdeal");
    Require.oneEach(distancesToWorst, matrix.alternatives().size(), "distancesToWorst");
    Require.allFinite(distancesToIdeal, "distancesToIdeal");
    Require.allFinite(distancesToWorst, "distancesToWorst");
  }

  /**
   * {@return the closeness d⁻ / (d⁺ + d⁻) of each item, from 0 to 1, in declaration order}
   *
   * <p>If all items are judged alike, both distances are 0; the closeness is then 0.5, neither near nor far, and {@link #rank()} says so.
   */
  public ImmutableList<Double> closeness() {
    ImmutableList.Builder<Double> closeness = ImmutableList.builder();
    for (int i = 0; i < distancesToIdeal.size(); i++) {
      double both = distancesToIdeal.get(i) + distancesToWorst.get(i);
      closeness.add(both == 0 ? 0.5 : distancesToWorst.get(i) / both);
    }
    return closeness.build();
  }

  /** {@return the items by closeness, highest first} */
  public Ranking rank() {
    boolean alike =
        !distancesToIdeal.isEmpty() && distancesToIdeal.get(0) + distancesToWorst.get(0) == 0;
    return Ranking.of(
            "TOPSIS",
            "d⁻ / (d⁺ + d⁻)",
            matrix.scored(closeness().stream().map(Score::ofRounded).toList()))
        .withFindings(
            alike
                ? List.of(new Finding("criteria", "tell no items apart: every closeness is 0.5"))
                : List.of());
  }

  /** {@return the ranking, with what it says of each item} */
  @Override
  public String toString() {
    return rank().toString();
  }
}
