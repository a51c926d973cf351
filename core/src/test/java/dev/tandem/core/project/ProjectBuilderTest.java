package dev.tandem.core.project;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.hours.TimeRange;
import dev.tandem.core.calendar.hours.WorkWeek;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What builder calls put into a project, and what a project then answers. */
class ProjectBuilderTest {

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5))
        .task("a", workdays(1))
        .task("b", workdays(2))
        .task("c", workdays(3))
        .dependency("a", "b")
        .dependency("b", "c");
  }

  @Test
  void replaceTask_ofTheSameId_keepsItsPlace() {
    Project project = plan().replaceTask(Task.of("b", workdays(9))).build();
    assertThat(project.tasks())
        .containsExactly(
            Task.of("a", workdays(1)), Task.of("b", workdays(9)), Task.of("c", workdays(3)));
  }

  @Test
  void replaceTask_unknownId_namesIt() {
    assertThatThrownBy(() -> plan().replaceTask(Task.of("z")))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessage("task must be in project \"plan\": z. Use one of the ids of its tasks.");
  }

  @Test
  void replaceTasksAndDependencies_leaveNoneOfThoseBefore() {
    Project project = plan()
        .replaceTasks(List.of(Task.of("x"), Task.of("y")))
        .replaceDependencies(List.of(Dependency.of(TaskId.of("x"), TaskId.of("y"))))
        .build();
    assertThat(project.tasks()).containsExactly(Task.of("x"), Task.of("y"));
    assertThat(project.dependencies())
        .containsExactly(Dependency.of(TaskId.of("x"), TaskId.of("y")));
  }

  @Test
  void removeDependency_equalOnes_areAllRemoved() {
    Dependency first = Dependency.of(TaskId.of("a"), TaskId.of("b"));
    Project project = plan().dependency(first).removeDependency(first).build();
    assertThat(project.dependencies())
        .containsExactly(Dependency.of(TaskId.of("b"), TaskId.of("c")));
  }

  @Test
  void calendarAndWorkday_set_replaceTheStandardOnes() {
    WorkCalendar nights = WorkCalendar.builder("nights")
        .week(WorkWeek.weekdays(TimeRange.parse("08:00-16:00")))
        .build();
    Project project = plan().calendar(nights).workday(Workday.ofHours(6)).build();
    assertThat(project.calendar()).isEqualTo(nights);
    assertThat(project.workday()).isEqualTo(Workday.ofHours(6));
  }

  @Test
  void calendarOf_taskWithAndWithoutItsOwn_isFoundByName() {
    WorkCalendar days = WorkCalendar.builder("days")
        .week(WorkWeek.weekdays(TimeRange.parse("08:00-16:00")))
        .build();
    WorkCalendar nights = WorkCalendar.builder("nights")
        .week(WorkWeek.weekdays(TimeRange.parse("08:00-16:00")))
        .build();
    Project project = plan()
        .addCalendar(days)
        .addCalendar(nights)
        .task(Task.of("d").withCalendar("nights"))
        .build();
    assertThat(project.calendarOf(project.task("d"))).isSameAs(nights);
    assertThat(project.calendarOf(project.task("a"))).isSameAs(project.calendar());
    assertThat(project.calendarOf(Task.of("e").withCalendar(project.calendar().name())))
        .isSameAs(project.calendar());
  }

  @Test
  void positions_ofParentsAndEndsOfDependencies_areThoseOfTheTasks() {
    Project project = plan()
        .summary("s")
        .task(Task.of("d").withParent("s"))
        .dependency("c", "s")
        .build();
    assertThat(project.parentIndices()).isEqualTo(ImmutableIntArray.of(-1, -1, -1, -1, 3));
    assertThat(project.predecessorIndices()).isEqualTo(ImmutableIntArray.of(0, 1, 2));
    assertThat(project.successorIndices()).isEqualTo(ImmutableIntArray.of(1, 2, 3));
    assertThat(project.isSummary(3)).isTrue();
    assertThat(project.isSummary(4)).isFalse();
    assertThat(project.contains(TaskId.of("d"))).isTrue();
    assertThat(project.contains(TaskId.of("e"))).isFalse();
  }
}
