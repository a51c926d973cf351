package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Paths to the end, the nearest first; plans start on Monday 2026-01-05. */
class FloatPathsTest {

  private static ProjectBuilder plan() {
    return Project.builder("plan", LocalDate.of(2026, 1, 5));
  }

  /** The end on the ninth after s and a; b has a day less than a, d drives b beside s, c stands alone. */
  private static ProjectBuilder web() {
    return plan()
        .task("s", workdays(1))
        .task("a", workdays(3))
        .task("b", workdays(2))
        .task("c", workdays(1))
        .task("d", workdays(1))
        .task("end", workdays(1))
        .dependency("s", "a")
        .dependency("s", "b")
        .dependency("d", "b")
        .dependency("c", "end")
        .dependency("b", "end")
        .dependency("a", "end");
  }

  private static List<String> texts(List<FloatPath> paths) {
    return paths.stream()
        .map(path -> path.number() + " " + path.slack() + " " + path.tasks())
        .toList();
  }

  @Test
  void floatPaths_branchesOffBranches_addUpTheSlacks() {
    Schedule schedule = CriticalPath.analyse(web().build());
    assertThat(texts(schedule.floatPaths(10)))
        .containsExactly("1 0d [s, a, end]", "2 1d [b]", "3 1d [d]", "4 3d [c]");
  }

  @Test
  void floatPaths_fewerAskedFor_stopsThere() {
    Schedule schedule = CriticalPath.analyse(web().build());
    assertThat(texts(schedule.floatPaths(1))).containsExactly("1 0d [s, a, end]");
    assertThat(texts(schedule.floatPaths(3)))
        .containsExactly("1 0d [s, a, end]", "2 1d [b]", "3 1d [d]");
  }

  @Test
  void floatPathsTo_aTaskInTheMiddle_leadToIt() {
    Schedule schedule = CriticalPath.analyse(web().build());
    assertThat(texts(schedule.floatPathsTo(TaskId.of("b"), 5)))
        .containsExactly("1 0d [s, b]", "2 0d [d]");
    assertThat(texts(schedule.floatPathsTo(TaskId.of("c"), 5))).containsExactly("1 0d [c]");
  }

  @Test
  void floatPaths_lastLinkNearest_stillKeepsTheOthersInOrder() {
    Project project = plan()
        .task("far", workdays(1))
        .task("near", workdays(3))
        .task("middle", workdays(2))
        .task("end", workdays(1))
        .dependency("far", "end")
        .dependency("middle", "end")
        .dependency("near", "end")
        .build();
    assertThat(texts(CriticalPath.analyse(project).floatPaths(5)))
        .containsExactly("1 0d [near, end]", "2 1d [middle]", "3 2d [far]");
  }

  @Test
  void floatPaths_equalSlack_followTheOrderOfDeclaration() {
    Project project = plan()
        .task("one", workdays(1))
        .task("two", workdays(1))
        .task("long", workdays(2))
        .task("end", workdays(1))
        .dependency("two", "end")
        .dependency("long", "end")
        .dependency("one", "end")
        .build();
    assertThat(texts(CriticalPath.analyse(project).floatPaths(5)))
        .containsExactly("1 0d [long, end]", "2 1d [two]", "3 1d [one]");
  }

  @Test
  void floatPaths_dateThatBreaksADependency_countsAsNoSlack() {
    Task held = Task.of("b", workdays(1))
        .withConstraint(Constraint.mustStartOn(LocalDateTime.of(2026, 1, 7, 8, 0)));
    Project project = plan()
        .task("a", workdays(4))
        .task(held)
        .task("early", workdays(1))
        .dependency("a", "b")
        .dependency("early", "b")
        .build();
    Schedule schedule = CriticalPath.analyse(project, SchedulingPolicy.microsoftProject());
    assertThat(texts(schedule.floatPathsTo(TaskId.of("b"), 5)))
        .containsExactly("1 0d [a, b]", "2 1d [early]");
  }

  @Test
  void floatPaths_pathLongerThanTheFirstRoom_isWhole() {
    ProjectBuilder plan = plan();
    IntStream.range(0, 150).forEach(i -> plan.task("t" + i, workdays(1)));
    IntStream.range(1, 150).forEach(i -> plan.dependency("t" + (i - 1), "t" + i));
    List<FloatPath> paths = CriticalPath.analyse(plan.build()).floatPaths(2);
    assertThat(paths).hasSize(1);
    assertThat(paths.get(0).tasks())
        .isEqualTo(IntStream.range(0, 150).mapToObj(i -> TaskId.of("t" + i)).toList());
  }

  @Test
  void floatPaths_manyBranches_areAllThere() {
    ProjectBuilder plan = plan();
    IntStream.rangeClosed(1, 100).forEach(i -> plan.task("t" + i, workdays(i)));
    plan.task("end", workdays(1));
    IntStream.rangeClosed(1, 100).forEach(i -> plan.dependency("t" + i, "end"));
    List<FloatPath> paths = CriticalPath.analyse(plan.build()).floatPaths(200);
    assertThat(paths).hasSize(100);
    assertThat(paths.get(0).tasks()).containsExactly(TaskId.of("t100"), TaskId.of("end"));
    for (int i = 1; i < 100; i++) {
      assertThat(paths.get(i).tasks()).containsExactly(TaskId.of("t" + (100 - i)));
      assertThat(paths.get(i).slack()).isEqualTo(workdays(i));
    }
  }

  @Test
  void floatPaths_ofNoTasks_areNone() {
    assertThat(CriticalPath.analyse(plan().build()).floatPaths(3)).isEmpty();
  }

  @Test
  void floatPathsTo_unknownTaskOrNone_throws() {
    Schedule schedule = CriticalPath.analyse(web().build());
    TaskId nobody = TaskId.of("nobody");
    assertThatThrownBy(() -> schedule.floatPathsTo(nobody, 1))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessage("task must be in project \"plan\": nobody. Use one of the ids of its tasks.");
    TaskId end = TaskId.of("end");
    assertThatThrownBy(() -> schedule.floatPathsTo(end, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be positive: -1. Ask for at least one path.");
  }
}
