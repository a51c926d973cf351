package dev.tandem.scheduling.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.cost.LinearCost;
import dev.tandem.scheduling.cost.Stopwatch;
import dev.tandem.scheduling.kernel.calendar.CalendarPass;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** No question to a schedule or an editor costs more than in proportion to the plan and the answer. */
class ScheduleScaleTest {
  private static final int LARGE = 100_000;
  private static final double SHORTEST = 0.005;

  private static Project chain(int size) {
    ProjectBuilder builder = Project.builder("chain", LocalDate.of(2026, 1, 5))
        .mustFinishBy(LocalDateTime.of(2026, 1, 5, 9, 0));
    for (int i = 0; i < size; i++) {
      builder.task("t" + i, workhours(1));
      if (i > 0) {
        builder.dependency("t" + (i - 1), "t" + i);
      }
    }
    return builder.build();
  }

  private static Project layered(int size) {
    int width = 500;
    Random random = new Random(7);
    ProjectBuilder builder = Project.builder("layers", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < size; i++) {
      builder.task("t" + i, workhours(1 + random.nextInt(16)));
      for (int k = 0; k < 3 && i >= width; k++) {
        int before = i - i % width - width + random.nextInt(width);
        builder.dependency("t" + before, "t" + i);
      }
    }
    return builder.build();
  }

  /** Every summary within another, as deep as there are tasks. */
  private static Project nested(int size) {
    ProjectBuilder builder = Project.builder("nested", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < size / 2; i++) {
      Task summary = Task.of("s" + i).withDeadline(LocalDateTime.of(2026, 1, 5, 9, 0));
      builder.task(i == 0 ? summary : summary.withParent("s" + (i - 1)));
      builder.task(Task.of("t" + i, workhours(2)).withParent("s" + i));
    }
    for (int i = 1; i < size / 2; i += 2) {
      builder.dependency("t" + (i - 1), "t" + i);
    }
    return builder.build();
  }

  private static Map<String, Consumer<Schedule>> questions() {
    Map<String, Consumer<Schedule>> all = new LinkedHashMap<>();
    all.put("tasks", schedule -> schedule.tasks().forEach(ScheduleScaleTest::askAll));
    all.put("criticalPath", Schedule::criticalPath);
    all.put("criticalTasks", Schedule::criticalTasks);
    all.put("nearCritical", schedule -> schedule.nearCritical(workdays(5)));
    all.put("floatPaths", schedule -> schedule.floatPaths(1000));
    all.put("readiness", Schedule::readiness);
    all.put("violations", Schedule::violations);
    all.put("outOfSequence", Schedule::outOfSequence);
    all.put("explain", schedule -> schedule.explain(last(schedule)).steps());
    all.put("explainLate", schedule -> schedule.explainLate("t0").steps());
    all.put("drag", schedule -> schedule.task("t0").drag());
    all.put("edits", ScheduleScaleTest::edit);
    return all;
  }

  private static TaskId last(Schedule schedule) {
    return schedule.criticalPath().get(schedule.criticalPath().size() - 1);
  }

  private static void askAll(ScheduledTask task) {
    assertThat(task.totalFloat()).isNotNull();
    assertThat(task.freeFloat()).isNotNull();
    assertThat(task.independentFloat()).isNotNull();
    assertThat(task.interferingFloat()).isNotNull();
    assertThat(task.drivingPredecessors()).isNotNull();
    assertThat(task.limitingSuccessors()).isNotNull();
  }

  private static void edit(Schedule schedule) {
    ScheduleEditor editor = schedule.edit();
    editor.changeDuration("t0", workhours(3));
    editor.changeDuration("t0", workhours(1));
    Dependency dependency = Dependency.of(TaskId.of("t0"), TaskId.of("t40"));
    editor.addDependency(dependency);
    editor.removeDependency(dependency);
    assertThat(editor.finish()).isEqualTo(schedule.finish());
    assertThat(editor.snapshot().finish()).isEqualTo(schedule.finish());
  }

  private static void assertLinear(String shape, IntFunction<Project> plans) {
    LinearCost.assertLinear(shape, size -> {
      Project project = plans.apply(size);
      return watch -> {
        Schedule schedule = CriticalPath.analyse(project);
        questions().forEach((question, ask) -> {
          watch.restart();
          ask.accept(schedule);
          watch.lap(question);
        });
      };
    });
  }

  @Test
  void questions_chain_costInProportion() {
    assertLinear("a chain", ScheduleScaleTest::chain);
  }

  @Test
  void questions_layers_costInProportion() {
    assertLinear("layers", ScheduleScaleTest::layered);
  }

  @Test
  void questions_deepWorkBreakdown_costInProportion() {
    assertLinear("a deep work breakdown", ScheduleScaleTest::nested);
  }

  @Test
  void floatPaths_aThousandOfAHundredThousandTasks_takeAtMostThreePasses() {
    Schedule schedule = CriticalPath.analyse(layered(LARGE));
    double paths = Double.MAX_VALUE;
    double pass = Double.MAX_VALUE;
    for (int round = 0; round < 7; round++) {
      Stopwatch watch = new Stopwatch();
      assertThat(schedule.floatPaths(1000)).hasSize(1000);
      watch.lap("paths");
      assertThat(CalendarPass.run(CompiledPlan.of(schedule.network()).network()).last())
          .isEqualTo(DatedPlan.of(schedule.network()).dates().last());
      watch.lap("pass");
      paths = Math.min(paths, watch.seconds("paths"));
      pass = Math.min(pass, watch.seconds("pass"));
    }
    assertThat(paths / pass).isLessThan(3);
  }

  @Test
  void editor_addingAndRemovingAgainAndAgain_costsTheSame() {
    ScheduleEditor editor = CriticalPath.analyse(layered(2_000)).edit();
    Dependency dependency = Dependency.of(TaskId.of("t3"), TaskId.of("t1700"));
    double early = cycles(editor, dependency, 4_000);
    cycles(editor, dependency, 40_000);
    double late = cycles(editor, dependency, 4_000);
    assertThat(late / Math.max(SHORTEST, early)).isLessThan(4);
  }

  private static double cycles(ScheduleEditor editor, Dependency dependency, int count) {
    Stopwatch watch = new Stopwatch();
    for (int i = 0; i < count; i++) {
      editor.addDependency(dependency);
      editor.removeDependency(dependency);
    }
    watch.lap("cycles");
    return watch.seconds("cycles");
  }
}
