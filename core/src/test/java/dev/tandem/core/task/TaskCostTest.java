package dev.tandem.core.task;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskCostTest {

  private static void assertRefused(ThrowingCallable cost, String message) {
    assertThatThrownBy(cost).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void factories_stateOneAmount() {
    assertThat(TaskCost.fixed(2_000)).isEqualTo(new TaskCost(2_000, 0));
    assertThat(TaskCost.perWorkday(400)).isEqualTo(new TaskCost(0, 400));
    assertThat(TaskCost.NONE).isEqualTo(new TaskCost(0, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void new_amountOutOfRange_isRefused(double amount) {
    assertRefused(
        () -> TaskCost.fixed(amount),
        "fixed cost must be at least 0 and finite: " + amount
            + ". State what it costs however long it takes.");
    assertRefused(
        () -> TaskCost.perWorkday(amount),
        "cost per workday must be at least 0 and finite: " + amount
            + ". State what each workday of it costs.");
  }

  @Test
  void withCost_otherPartsOfTheTask_stay() {
    Task task = Task.of("a", workdays(3)).withName("First").withCost(TaskCost.fixed(5));
    assertThat(Task.of("a").cost()).isEqualTo(TaskCost.NONE);
    assertThat(task.withDuration(workdays(4)).cost()).isEqualTo(TaskCost.fixed(5));
    assertThat(task.withCost(TaskCost.NONE)).isEqualTo(Task.of("a", workdays(3)).withName("First"));
  }

  @Test
  void withCost_perWorkdayOnASummary_isRefused() {
    String message =
        "cost per workday of summary a must be 0: 400.0. Give it to the tasks below, or state a fixed cost.";
    assertRefused(() -> Task.summary("a").withCost(TaskCost.perWorkday(400)), message);
    assertRefused(
        () ->
            Task.of("a").withCost(TaskCost.perWorkday(400)).withDurationKind(DurationKind.SUMMARY),
        message);
    assertThat(Task.summary("a").withCost(TaskCost.fixed(400)).cost().fixed()).isEqualTo(400);
  }

  @Test
  void withCost_elapsedTaskAndMilestone_mayHaveOne() {
    assertThat(Task.elapsed("dry", Duration.ofDays(2))
            .withCost(TaskCost.perWorkday(30))
            .cost())
        .isEqualTo(TaskCost.perWorkday(30));
    assertThat(Task.of("permit").withCost(TaskCost.fixed(900)).cost().fixed()).isEqualTo(900);
  }
}
