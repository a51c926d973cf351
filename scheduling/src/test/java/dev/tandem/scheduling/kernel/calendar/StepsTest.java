package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Steps refuse to be used out of order, so that no date is written that was not computed. */
class StepsTest {
  private final CompiledNetwork network = CompiledPlan.of(
          Project.builder("plan", LocalDate.of(2026, 1, 5))
              .task("a", workdays(1))
              .task("b", workdays(2))
              .task("c", workdays(3))
              .dependency("a", "b")
              .dependency("b", "c")
              .build(),
          SchedulingPolicy.standard())
      .network();

  private final Dates dates = CalendarPass.run(network).columns();

  @Test
  void forward_closedWithoutBeingOpen_throws() {
    ForwardStep step = new ForwardStep(network, dates);
    assertNotOpen(() -> step.close(0), 0);
    step.open(0, network.frame.floor(0));
    assertNotOpen(() -> step.close(1), 1);
    assertThat(step.close(0)).isFalse();
    assertNotOpen(() -> step.place(0), 0);
  }

  @Test
  void forward_linkOfAnotherNode_isCaught() {
    ForwardStep step = new ForwardStep(network, dates);
    step.open(0, network.frame.floor(0));
    assertThatThrownBy(() -> step.apply(network.links.firstIn(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("link must lead to the node that is open: 0");
  }

  @Test
  void late_closedWithoutBeingOpen_throws() {
    LateStep step = new LateStep(network, dates);
    assertNotOpen(() -> step.close(0), 0);
    step.open(2, dates.earlyFinish(2));
    assertThat(step.close(2)).isFalse();
    assertNotOpen(() -> step.close(2), 2);
    step.open(1, dates.earlyFinish(2));
    assertThat(step.roomBeside(0, network.links.out(network.links.firstOut(0)))).hasValue(0);
    assertNotOpen(() -> step.close(1), 1);
  }

  @Test
  void late_linkOfAnotherNode_isCaught() {
    LateStep step = new LateStep(network, dates);
    step.open(0, dates.earlyFinish(2));
    assertThatThrownBy(() -> step.apply(network.links.out(network.links.firstOut(1))))
        .isInstanceOf(AssertionError.class)
        .hasMessage("link must leave the node that is open: 1");
  }

  @Test
  void freeFloat_measuredWithoutBeingOpen_throws() {
    FreeFloatStep step = new FreeFloatStep(network, dates);
    assertThatThrownBy(() -> step.room(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("free float must be opened before it is measured. Call open first.");
    step.open(dates.earlyFinish(2));
    assertThat(step.isOpen()).isTrue();
    assertThat(step.room(2)).isZero();
  }

  private static void assertNotOpen(Runnable close, int node) {
    assertThatThrownBy(close::run)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("node must be open before it is closed: " + node);
  }
}
