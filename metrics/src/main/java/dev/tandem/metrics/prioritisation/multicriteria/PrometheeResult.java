package dev.tandem.metrics.prioritisation.multicriteria;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * The flows of PROMETHEE. A single item has flows of 0.
 *
 * @param matrix the judgements and weights
 * @param leavingFlows φ⁺, the mean preference of each item to the others, from 0 to 1, in declaration order
 * @param enteringFlows φ⁻, the mean preference of the others to each item, from 0 to 1, in declaration order
 */
public record PrometheeResult(
    DecisionMatrix matrix, List<Double> leavingFlows, List<Double> enteringFlows) {

  /**
   * Copies the lists and checks that they belong together.
   *
   * @throws IllegalArgumentException if there is not one number of each kind for each item, or a number is NaN or infinite
   */
  public PrometheeResult {
    leavingFlows = ImmutableList.copyOf(leavingFlows);
    enteringFlows = ImmutableList.copyOf(enteringFlows);
    Require.oneEach(leavingFlows, matrix.alternatives().size(), "leavingFlows");
    Require.oneEach(enteringFlows, matrix.alternatives().size(), "enteringFlows");
    Require.allFinite(leavingFlows, "leavingFlows");
    Require.allFinite(enteringFlows, "enteringFlows");
  }

  /** {@return φ = φ⁺ − φ⁻ of each item, from −1 to 1, in declaration order; they sum to 0} */
  public ImmutableList<Double> netFlows() {
    ImmutableList.Builder<Double> net = ImmutableList.builder();
    for (int i = 0; i < leavingFlows.size(); i++) {
      net.add(leavingFlows.get(i) - enteringFlows.get(i));
    }
    return net.build();
  }

  /** {@return the items by net flow, highest first: the complete order of PROMETHEE II} */
  public Ranking rank() {
    return Ranking.of(
        "PROMETHEE II",
        "φ⁺ − φ⁻",
        matrix.scored(netFlows().stream().map(Score::ofBalance).toList()));
  }

  /** {@return the ranking, with what it says of each item} */
  @Override
  public String toString() {
    return rank().toString();
  }
}
