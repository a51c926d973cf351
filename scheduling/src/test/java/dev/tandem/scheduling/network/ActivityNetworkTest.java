package dev.tandem.scheduling.network;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a project is compiled to; plans start on Monday 2026-01-05 at 08:00. */
class ActivityNetworkTest {
  private static final WorkCalendar MORNINGS =
      WorkCalendar.of("mornings", WorkWeek.weekdays(TimeRange.parse("08:00-12:00")));

  private static LocalDateTime at(String dayAndTime) {
    return LocalDateTime.parse("2026-01-" + dayAndTime);
  }

  private static ProjectBuilder plan() {
    return Project.builder("plan", at("05T08:00")).addCalendar(MORNINGS);
  }

  private static ProjectBuilder chain() {
    return plan()
        .task("c", workdays(1))
        .task("b", workdays(1))
        .task("a", workdays(1))
        .dependency("a", "b")
        .dependency("b", "c");
  }

  @Test
  void compile_chainDeclaredBackwards_putsTasksInOrder() {
    ActivityNetwork network = ActivityNetwork.compile(chain().build());
    assertThat(network.size()).isEqualTo(3);
    assertThat(network.linkCount()).isEqualTo(2);
    assertThat(IntStream.range(0, 3).mapToObj(network::task))
        .extracting(id -> id.value())
        .containsExactly("a", "b", "c");
    assertThatThrownBy(() -> network.task(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void compile_keepsProjectAndPolicy() {
    Project project = chain().build();
    assertThat(ActivityNetwork.compile(project).project()).isSameAs(project);
    assertThat(ActivityNetwork.compile(project).policy()).isEqualTo(SchedulingPolicy.standard());
    assertThat(ActivityNetwork.compile(project, SchedulingPolicy.primaveraP6()).policy())
        .isEqualTo(SchedulingPolicy.primaveraP6());
  }

  @Test
  void compile_emptyProject_hasNoNodes() {
    ActivityNetwork network = ActivityNetwork.compile(plan().build());
    assertThat(network.size()).isZero();
    assertThat(network.linkCount()).isZero();
    assertThat(network.isAdditive()).isFalse();
  }

  @Test
  void isAdditive_oneCalendar_has() {
    ActivityNetwork network = ActivityNetwork.compile(chain().build());
    assertThat(network.isAdditive()).isTrue();
  }

  @Test
  void isAdditive_workOrLagOfManyYears_isNot() {
    WorkDuration most = new WorkDuration(Integer.MAX_VALUE / 2, WorkUnit.SECOND);
    WorkDuration more = new WorkDuration(Integer.MAX_VALUE / 2 + 1, WorkUnit.SECOND);
    assertThat(ActivityNetwork.compile(plan().task("a", most).build()).isAdditive())
        .isTrue();
    assertThat(ActivityNetwork.compile(plan().task("a", more).build()).isAdditive())
        .isFalse();
    // Twice this lag is -2 to a long.
    WorkDuration longest = new WorkDuration(Long.MAX_VALUE, WorkUnit.SECOND);
    Project lagged = chain()
        .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.lag(longest))
        .build();
    ActivityNetwork network = ActivityNetwork.compile(lagged);
    assertThat(network.isAdditive()).isFalse();
    assertThatThrownBy(() -> CriticalPath.analyse(network)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void compile_durationBeyondALong_throws() {
    Project project =
        plan().task("a", new WorkDuration(Long.MAX_VALUE, WorkUnit.DAY)).build();
    assertThatThrownBy(() -> ActivityNetwork.compile(project))
        .isInstanceOf(ArithmeticException.class);
  }
}
