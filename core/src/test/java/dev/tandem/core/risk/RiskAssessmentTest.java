package dev.tandem.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.task.TaskId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskAssessmentTest {

  private static final TaskId BUILD = TaskId.of("build");
  private static final TaskId TEST = TaskId.of("test");

  private static final RiskAssessment ASSESSMENT = RiskAssessment.of(0.3)
      .withDuration(DurationImpact.delay(BUILD, Estimate.triangular(2, 5, 10)))
      .withCost(Estimate.triangular(10, 20, 60))
      .withValue(Estimate.fixed(-100));

  @Test
  void of_neverAndAlways_areProbabilities() {
    assertThat(RiskAssessment.of(0).probability()).isZero();
    assertThat(RiskAssessment.of(1).probability()).isEqualTo(1);
  }

  @Test
  void costExposure_example_asDocumented() {
    assertThat(ASSESSMENT.costExposure().mean()).isCloseTo(9, within(1e-12));
    assertThat(ASSESSMENT.costExposure().standardDeviation()).isCloseTo(14.97, within(0.005));
  }

  @Test
  void valueExposure_loss_isNegative() {
    assertThat(ASSESSMENT.valueExposure()).isEqualTo(Exposure.of(0.3, Estimate.fixed(-100)));
    assertThat(ASSESSMENT.valueExposure().mean()).isEqualTo(-30);
  }

  @Test
  void of_probability_hasNoImpact() {
    RiskAssessment none = RiskAssessment.of(0.5);
    assertThat(none.costExposure()).isEqualTo(Exposure.NONE);
    assertThat(none.valueExposure()).isEqualTo(Exposure.NONE);
    assertThat(none.durationExposure(BUILD, 10)).isEqualTo(Exposure.NONE);
  }

  @Test
  void durationExposure_delay_isIndependentOfTheDuration() {
    Exposure expected = Exposure.of(0.3, Estimate.triangular(2, 5, 10));
    assertThat(ASSESSMENT.durationExposure(BUILD, 0)).isEqualTo(expected);
    assertThat(ASSESSMENT.durationExposure(BUILD, 40)).isEqualTo(expected);
    assertThat(ASSESSMENT.durationExposure(TEST, 40)).isEqualTo(Exposure.NONE);
  }

  /** Factor uniform(0.8, 1.4) on 10 days: change uniform(-2, 4), mean 1, variance 3; with probability 0.5: 0.5, 1.75. */
  @Test
  void durationExposure_factor_scalesTheDuration() {
    RiskAssessment assessment = RiskAssessment.of(0.5)
        .withDuration(new DurationImpact(
            Set.of(BUILD, TEST), DurationImpact.Effect.FACTOR, Estimate.uniform(0.8, 1.4)));
    for (TaskId task : List.of(BUILD, TEST)) {
      assertThat(assessment.durationExposure(task, 10).mean()).isCloseTo(0.5, within(1e-14));
      assertThat(assessment.durationExposure(task, 10).variance()).isCloseTo(1.75, within(1e-13));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1.1e9, Double.NaN, Double.POSITIVE_INFINITY})
  void durationExposure_badDuration_throws(double workdays) {
    assertThatThrownBy(() -> ASSESSMENT.durationExposure(BUILD, workdays))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plannedWorkdays must be from 0 to 1e9: " + workdays
            + ", for task build. State the duration without the risk.");
  }

  @Test
  void durationExposure_beyondLargest_throws() {
    RiskAssessment absurd = RiskAssessment.of(0.5)
        .withDuration(DurationImpact.factor(BUILD, Estimate.uniform(0, 1e150)));
    assertThatThrownBy(() -> absurd.durationExposure(BUILD, 1e9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "variance must be finite and at least 0: Infinity. State impacts in a larger unit.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void probability_outOfRange_throws(double probability) {
    String message =
        "probability must be from 0 to 1: " + probability + ". State 80 percent as 0.8.";
    assertThatThrownBy(() -> RiskAssessment.of(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> ASSESSMENT.withProbability(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void withDuration_taskTwice_throws() {
    DurationImpact again = DurationImpact.factor(BUILD, Estimate.fixed(1.1));
    assertThatThrownBy(() -> ASSESSMENT.withDuration(again))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("task must occur in one duration impact of a risk: build occurs in two. "
            + "Join them into one estimate.");
  }

  @Test
  void new_collectionsChangedLater_areCopied() {
    Set<TaskId> tasks = new HashSet<>(Set.of(BUILD));
    DurationImpact impact =
        new DurationImpact(tasks, DurationImpact.Effect.DELAY, Estimate.fixed(1));
    tasks.clear();
    assertThat(impact.tasks()).containsExactly(BUILD);
    List<DurationImpact> impacts = new ArrayList<>(List.of(impact));
    RiskAssessment assessment =
        new RiskAssessment(0.5, impacts, Estimate.fixed(0), Estimate.fixed(0));
    impacts.clear();
    assertThat(assessment.durations()).containsExactly(impact);
  }

  @Test
  void durationImpact_noTask_throws() {
    assertThatThrownBy(
            () -> new DurationImpact(Set.of(), DurationImpact.Effect.DELAY, Estimate.fixed(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("tasks must not be empty: []. Name the tasks that the risk hits.");
  }

  @Test
  void durationImpact_negativeFactor_throws() {
    assertThatThrownBy(() -> DurationImpact.factor(BUILD, Estimate.uniform(-0.1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("factor must be at least 0: from -0.1, for tasks [build]. "
            + "State 1.2 for 20 percent longer, 0.9 for 10 percent shorter.");
    assertThat(DurationImpact.delay(BUILD, Estimate.fixed(-3)).amount())
        .isEqualTo(Estimate.fixed(-3));
  }
}
