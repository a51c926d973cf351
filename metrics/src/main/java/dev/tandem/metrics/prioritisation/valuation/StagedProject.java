package dev.tandem.metrics.prioritisation.valuation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A development in stages, each of which costs money now, takes time, and may fail; if all succeed, the payoff comes at the end.
 *
 * <p>Value at the start of stage k, by backward induction: v(k) = −cost(k) + p(k) × v(k + 1) / (1 + rate)^duration(k), where the last
 * stage leads to the payoff. With the right to abandon, no v(k) is below 0: one stops rather than pay for a hopeless stage.
 *
 * @param item the item's name
 * @param stages the stages, first to last
 * @param payoff what success is worth when the last stage ends; may be negative
 * @param rate the discount rate per unit of the stages' durations; above −1
 */
public record StagedProject(String item, List<Stage> stages, double payoff, double rate) {

  /**
   * Checks the estimates.
   *
   * @throws IllegalArgumentException if {@code item} is blank, {@code payoff} or {@code rate} is NaN or infinite, or {@code rate} is not
   *     above −1
   */
  public StagedProject {
    Require.name(item, "item");
    Require.finite(payoff, "payoff", item);
    checkArgument(
        rate > -1 && rate <= Double.MAX_VALUE,
        "rate must be finite and above -1: %s, item %s. Write 10 % as 0.1.",
        rate,
        item);
    stages = ImmutableList.copyOf(stages);
  }

  /** {@return the expected value today if every stage that is reached is carried out} */
  public double value() {
    return values().get(0);
  }

  /** {@return the expected value today with the right to abandon before any stage; at least 0} */
  public double valueWithAbandonment() {
    return valuesWithAbandonment().get(0);
  }

  /** {@return the value at the start of each stage, and of the payoff at the end, with the right to abandon; n stages give n + 1} */
  public ImmutableDoubleArray valuesWithAbandonment() {
    return valuesAtStageStarts(value -> Math.max(0, value));
  }

  /** {@return the value at the start of each stage, and of the payoff at the end, without the right to abandon} */
  public ImmutableDoubleArray values() {
    return valuesAtStageStarts(DoubleUnaryOperator.identity());
  }

  /**
   * {@return the projects by {@link #valueWithAbandonment()}, highest first}
   *
   * @param projects the projects, in declaration order
   * @throws IllegalArgumentException if an item appears twice
   */
  public static Ranking rank(List<StagedProject> projects) {
    return Ranking.of(
        "expected net present value",
        "max(0, −cost + probability × next value / (1 + rate)^duration), last stage to first",
        projects.stream().map(StagedProject::scored).toList());
  }

  /** {@return a row for each stage, and what all is worth} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers("cost")
        .numbers("probability")
        .numbers("duration")
        .rows(stages, each -> new Object[] {each.cost(), each.probability(), each.duration()});
    return item + ": payoff " + TextTable.text(payoff) + ", rate " + TextTable.text(rate) + "\n"
        + table;
  }

  private ScoredItem scored() {
    return new ScoredItem(
        item,
        Score.ofRounded(valueWithAbandonment()),
        ImmutableMap.of("payoff", payoff, "rate", rate));
  }

  private ImmutableDoubleArray valuesAtStageStarts(DoubleUnaryOperator decision) {
    double[] values = new double[stages.size() + 1];
    values[stages.size()] = decision.applyAsDouble(payoff);
    for (int k = stages.size() - 1; k >= 0; k--) {
      Stage stage = stages.get(k);
      double discounted = values[k + 1] / StrictMath.pow(1 + rate, stage.duration());
      double value =
          Require.finite(-stage.cost() + stage.probability() * discounted, "stage value", item);
      values[k] = decision.applyAsDouble(value);
    }
    return ImmutableDoubleArray.copyOf(values);
  }

  /**
   * One stage of development.
   *
   * @param cost what the stage costs when it starts
   * @param probability the probability that it succeeds
   * @param duration how long it takes, in the unit of the discount rate
   */
  public record Stage(double cost, double probability, double duration) {

    /**
     * Checks the estimates.
     *
     * @throws IllegalArgumentException if {@code cost} or {@code duration} is negative, {@code probability} is not from 0 to 1, or a
     *     number is NaN or infinite
     */
    public Stage {
      Require.nonNegative(cost, "cost", "stage");
      Require.fraction(probability, "probability", "stage");
      Require.nonNegative(duration, "duration", "stage");
    }
  }
}
