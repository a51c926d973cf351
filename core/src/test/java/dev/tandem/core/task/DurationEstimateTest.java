package dev.tandem.core.task;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.estimate.Estimate;
import java.time.Duration;
import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The estimate of a task's duration, beside the duration that the plan is scheduled with. */
class DurationEstimateTest {
  private static final Estimate THREE_TO_TEN = Estimate.triangular(3, 5, 10);

  private static void assertRefused(ThrowingCallable task, String message) {
    assertThatThrownBy(task).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void withDurationEstimate_duration_stays() {
    Task task = Task.of("a", workdays(5)).withDurationEstimate(THREE_TO_TEN);
    assertThat(task.duration()).isEqualTo(workdays(5));
    assertThat(task.durationEstimate()).contains(THREE_TO_TEN);
    assertThat(task.withDuration(workdays(6)).durationEstimate()).contains(THREE_TO_TEN);
    assertThat(Task.of("a", workdays(5)).durationEstimate()).isEmpty();
  }

  @Test
  void withDurationEstimate_startedElapsedOrEmptyTask_isAccepted() {
    LocalDateTime monday = LocalDateTime.of(2026, 1, 5, 8, 0);
    assertThat(Task.of("a", workdays(5))
            .withProgress(Progress.started(monday, workdays(2)))
            .withDurationEstimate(THREE_TO_TEN)
            .durationEstimate())
        .contains(THREE_TO_TEN);
    assertThat(Task.elapsed("dry", Duration.ofDays(4))
            .withDurationEstimate(THREE_TO_TEN)
            .durationEstimate())
        .contains(THREE_TO_TEN);
    Estimate rework = Estimate.uniform(0, 4);
    assertThat(Task.of("rework").withDurationEstimate(rework).durationEstimate())
        .contains(rework);
  }

  @Test
  void withDurationEstimate_belowZero_isRefused() {
    assertRefused(
        () -> Task.of("a", workdays(5)).withDurationEstimate(Estimate.uniform(-0.5, 3)),
        "duration estimate of task a must not go below 0: from -0.5. Raise its lower end.");
  }

  @Test
  void withDurationEstimate_summaryOrMilestone_isRefused() {
    Estimate five = Estimate.fixed(5);
    String ofSummary = "summary a must not have a duration estimate: Fixed[value=5.0]."
        + " Give estimates to the tasks below.";
    assertRefused(() -> Task.summary("a").withDurationEstimate(five), ofSummary);
    assertRefused(
        () -> Task.of("a").withDurationEstimate(five).withDurationKind(DurationKind.SUMMARY),
        ofSummary);
    String ofMilestone = "milestone a must not have a duration estimate: Fixed[value=5.0]."
        + " Leave out the estimate or the kind of milestone.";
    assertRefused(
        () -> Task.of("a").withMilestoneKind(MilestoneKind.START).withDurationEstimate(five),
        ofMilestone);
    assertRefused(
        () -> Task.of("a").withDurationEstimate(five).withMilestoneKind(MilestoneKind.FINISH),
        ofMilestone);
  }
}
