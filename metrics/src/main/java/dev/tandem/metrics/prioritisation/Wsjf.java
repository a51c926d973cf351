package dev.tandem.metrics.prioritisation;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Set;

/**
 * One item's weighted shortest job first judgements, as SAFe defines them: (business value + time criticality + risk reduction or
 * opportunity enablement) / job size.
 *
 * <p>Every column is relative: the smallest item in it is 1. Scores of different sessions are therefore not comparable, and the sum of
 * three relative columns is not a cost of delay in money; see {@link Cd3} for that.
 *
 * <p>Source: Scaled Agile Framework, Weighted Shortest Job First; Don Reinertsen (2009), The Principles of Product Development Flow.
 *
 * @param item the item's name
 * @param businessValue relative value to users and the business
 * @param timeCriticality relative loss from waiting
 * @param riskReduction relative risk reduction or opportunity enablement, RR|OE
 * @param jobSize relative size; stands for duration
 */
public record Wsjf(
    String item,
    double businessValue,
    double timeCriticality,
    double riskReduction,
    double jobSize) {

  /** SAFe's modified Fibonacci scale: 1, 2, 3, 5, 8, 13, 20. */
  public static final ImmutableSet<Double> MODIFIED_FIBONACCI =
      ImmutableSet.of(1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0);

  /**
   * Checks the judgements.
   *
   * @throws IllegalArgumentException if {@code item} is blank, a value is negative, the job size is not above 0, or a number is NaN or
   *     infinite
   */
  public Wsjf {
    Require.name(item, "item");
    Require.nonNegative(businessValue, "business value", item);
    Require.nonNegative(timeCriticality, "time criticality", item);
    Require.nonNegative(riskReduction, "risk reduction", item);
    Require.positive(jobSize, "job size", item);
  }

  /** {@return the relative cost of delay: business value + time criticality + risk reduction} */
  public Score costOfDelay() {
    return Score.of(businessValue).plus(Score.of(timeCriticality)).plus(Score.of(riskReduction));
  }

  /** {@return cost of delay / job size, exactly} */
  public Score score() {
    return costOfDelay().dividedBy(Score.of(jobSize));
  }

  /**
   * {@return the judgement in one column}
   *
   * @param column which column
   */
  public double in(WsjfColumn column) {
    return switch (column) {
      case BUSINESS_VALUE -> businessValue;
      case TIME_CRITICALITY -> timeCriticality;
      case RISK_REDUCTION -> riskReduction;
      case JOB_SIZE -> jobSize;
    };
  }

  /**
   * {@return the items by WSJF, highest first, with the findings of {@link WsjfReport} against the modified Fibonacci scale}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice
   */
  public static Ranking rank(List<Wsjf> items) {
    return rank(items, MODIFIED_FIBONACCI);
  }

  /**
   * {@return the items by WSJF, highest first, with the findings of {@link WsjfReport} against a scale}
   *
   * @param items the items, in declaration order
   * @param scale the values a column may hold; some tools have 21 in place of 20
   * @throws IllegalArgumentException if an item appears twice
   */
  public static Ranking rank(List<Wsjf> items, Set<Double> scale) {
    return Ranking.of(
            "WSJF",
            "(business value + time criticality + risk reduction) / job size",
            items.stream().map(Wsjf::scored).toList())
        .withFindings(WsjfReport.of(items, scale).findings());
  }

  private ScoredItem scored() {
    return new ScoredItem(
        item,
        score(),
        ImmutableMap.of(
            "business value", businessValue,
            "time criticality", timeCriticality,
            "risk reduction", riskReduction,
            "job size", jobSize));
  }
}
