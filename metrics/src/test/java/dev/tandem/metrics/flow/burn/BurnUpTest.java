package dev.tandem.metrics.flow.burn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.work.StateId;
import dev.tandem.metrics.flow.daily.CumulativeDay;
import dev.tandem.metrics.flow.daily.CumulativeFlow;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BurnUpTest {

  private static BurnUp chart(double[] scope, double... done) {
    return new BurnUp(
        "points", ImmutableDoubleArray.copyOf(scope), ImmutableDoubleArray.copyOf(done));
  }

  private static double[] scope(double... scope) {
    return scope;
  }

  @Test
  void periodsLeft_growthAsFastAsWork_isNever() {
    BurnUp chart = chart(scope(10, 12), 0, 2);
    assertThat(chart.periodsLeft().value()).hasValue(5);
    assertThat(chart.periodsLeftWithGrowth().undefinedBecause())
        .isEqualTo("at this rate it is never done: net speed 0.0");
    assertThat(chart(scope(10, 10), 2, 2).periodsLeft().undefinedBecause())
        .isEqualTo("at this rate it is never done: net speed 0.0");
  }

  @Test
  void periodsLeft_nothingLeftOrNoPeriod() {
    assertThat(chart(scope(10, 12), 10, 12).periodsLeftWithGrowth().value()).hasValue(0);
    BurnUp start = chart(scope(10), 0);
    assertThat(start.periodsLeft().undefinedBecause()).isEqualTo("there is no period yet");
    assertThat(start.velocity().undefinedBecause()).isEqualTo("number of periods is 0");
    assertThat(start.finished()).isEqualTo(ImmutableDoubleArray.of());
    assertThat(chart(scope(0, 5), 0, 0).scopeCreep().undefinedBecause())
        .isEqualTo("scope at the start is 0");
  }

  @Test
  void of_aCumulativeFlow_takesOutWhatWasGivenUp() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    CumulativeFlow flow = new CumulativeFlow(
        MethodStatement.of("cumulative flow"),
        List.of(StateId.of("todo"), StateId.of("done")),
        List.of(
            new CumulativeDay(day, List.of(5L, 0L), 0),
            new CumulativeDay(day.plusDays(1), List.of(8L, 3L), 1),
            new CumulativeDay(day.plusDays(2), List.of(8L, 8L), 2)));
    assertThat(BurnUp.of(flow, StateId.of("done"))).hasToString("""
        items
        period  scope  done  remaining
             0      5     0          5
             1      7     3          4
             2      6     6          0""");
  }

  @Test
  void velocity_medianInterval_isBetweenSprints() {
    Velocity velocity = Velocity.of("points", 20, 24, 18, 30, 22);
    assertThat(velocity.medianInterval(ConfidenceLevel.of(0.9)).orElseThrow().upper())
        .isEqualTo(30);
    assertThat(velocity.medianInterval(ConfidenceLevel.DEFAULT)).isEmpty();
    assertThat(velocity.sprintsFor(10, 0).undefinedBecause()).isEqualTo("velocity is 0");
    assertThat(velocity)
        .hasToString("points [20.0, 24.0, 18.0, 30.0, 22.0], mean 22.8, median 22");
  }

  @Test
  void rollUp_byWeightAndMilestones() {
    ProgressPart first = new ProgressPart("design", 8, 1, 1);
    ProgressPart second = new ProgressPart("build", 0, 3, 0.5);
    assertThat(ProgressRollUp.of(RollUpRule.BY_WEIGHT, first, second).progress().value())
        .hasValue(2.5 / 4);
    ProgressRollUp milestones = ProgressRollUp.of(RollUpRule.MILESTONES, first, second);
    assertThat(milestones.progress().value()).hasValue(0.25);
    assertThat(milestones).hasToString("""
        progress: rule MILESTONES, parts 2, without weight 0 = 0.25
        part    weight  progress  brings
        design       1         1       1
        build        3       0.5       0""");
    assertThat(ProgressRollUp.of(RollUpRule.BY_WORK, first, second).progress().value())
        .hasValue(1);
    assertThat(ProgressRollUp.of(RollUpRule.BY_WORK, second).progress().undefinedBecause())
        .isEqualTo("sum of weights is 0");
    assertThat(ProgressRollUp.of(RollUpRule.BY_COUNT).progress().isDefined()).isFalse();
  }

  @Test
  void nonsense_isRefused() {
    refused(
        () -> chart(scope(1, 2), 0),
        "scope and done must have the same points, at least one: 2 and 1. State both at each time.");
    refused(
        () -> chart(scope(1), 2),
        "done must be from 0 to the scope, which is finite: 2.0 of 1.0. Count what is done as scope.");
    refused(
        () -> new BurnUp(" ", ImmutableDoubleArray.of(1), ImmutableDoubleArray.of(0)),
        "unit must not be blank. Say what is counted.");
    refused(() -> Velocity.of("", 1), "unit must not be blank. Say what is counted.");
    refused(() -> Velocity.of("points"), "sprints must not be empty. Finish one first.");
    refused(
        () -> Velocity.of("points", -1),
        "work of a sprint must be at least 0 and finite: -1.0. Count what was finished.");
    Velocity velocity = Velocity.of("points", 1, 2);
    String count = "number of sprints must be from 1 to 2: 3. Ask for those that were finished.";
    refused(() -> velocity.meanOfBest(3), count);
    refused(() -> velocity.meanOfWorst(3), count);
    refused(
        () -> velocity.sprintsFor(-1, 1),
        "work must be at least 0 and finite: -1.0. Count what is left.");
    refused(
        () -> velocity.sprintsFor(1, -1),
        "velocity must not be negative: -1.0. State what is divided by.");
    refused(
        () -> ProgressPart.of(" ", 1, 1), "name of a part must not be blank. Say what it is.");
    refused(
        () -> ProgressPart.of("a", -1, 1),
        "work must be at least 0 and finite: -1.0, part a. Use 0 if it is not estimated.");
    refused(
        () -> new ProgressPart("a", 1, Double.NaN, 1),
        "weight must be at least 0 and finite: NaN, part a. Use 1 for all alike.");
    refused(
        () -> ProgressPart.of("a", 1, 60),
        "progress must be from 0 to 1: 60.0, part a. Write 0.6 for 60 %.");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
