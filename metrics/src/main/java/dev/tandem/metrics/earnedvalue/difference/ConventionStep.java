package dev.tandem.metrics.earnedvalue.difference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.statement.ChoiceDifference;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;

/**
 * A choice that is made the other way, and the convention once it is.
 *
 * @param choice the choice
 * @param convention the first convention with this choice and all before it as in the second
 */
record ConventionStep(ChoiceDifference choice, EarnedValueConvention convention) {

  /** How the first convention takes over each choice from the second, but the unit: amounts in two units have no difference. */
  private static final ImmutableMap<String, BinaryOperator<EarnedValueConvention>> CHOICES =
      ImmutableMap.<String, BinaryOperator<EarnedValueConvention>>builder()
          .put("fixed costs", (one, two) -> one.withAccrual(two.accrual()))
          .put("period", (one, two) -> one.withPeriod(two.period()))
          .put("earned schedule", (one, two) -> one.withEarnedSchedule(two.earnedSchedule()))
          .put("estimate", (one, two) -> one.withEstimate(two.estimate()))
          .put("undefined", (one, two) -> one.withUndefined(two.undefined()))
          .put("indices", (one, two) -> one.withPrecision(two.precision()))
          .put("weight of CPI", (one, two) -> one.withCostWeight(two.costWeight()))
          .put("recent periods", (one, two) -> one.withRecentPeriods(two.recentPeriods()))
          .buildOrThrow();

  /** From one convention to another, a choice at a time, in the order of the statement. */
  static ImmutableList<ConventionStep> path(
      EarnedValueConvention first, EarnedValueConvention second) {
    List<ChoiceDifference> choices = first.statement().differencesFrom(second.statement());
    ImmutableList.Builder<ConventionStep> steps = ImmutableList.builder();
    EarnedValueConvention convention = first;
    for (ChoiceDifference choice : choices) {
      BinaryOperator<EarnedValueConvention> taken =
          Objects.requireNonNull(CHOICES.get(choice.choice()), choice.choice());
      convention = taken.apply(convention, second);
      steps.add(new ConventionStep(choice, convention));
    }
    return steps.build();
  }
}
