package dev.tandem.scheduling.comparison;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.cost.LinearCost;
import dev.tandem.scheduling.cost.Stopwatch;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No question to a comparison costs more than in proportion to the plan, whether one task changed, one in a hundred or all did. */
class ComparisonScaleTest {
  /** Only the first task of a plan of any size here. */
  private static final int ONE = 1_000_000;

  private static Project chain(int size) {
    ProjectBuilder builder = Project.builder("chain", LocalDate.of(2026, 1, 5));
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
      Task summary = Task.summary("s" + i);
      builder.task(i == 0 ? summary : summary.withParent("s" + (i - 1)));
      builder.task(Task.of("t" + i, workhours(2)).withParent("s" + i));
      if (i > 0) {
        builder.dependency("t" + (i - 1), "t" + i);
      }
    }
    return builder.build();
  }

  /** The first leaf of every so many tasks takes longer. */
  private static Project longer(Project project, int each) {
    List<Task> all = new ArrayList<>(project.tasks());
    for (int next = 0; next < all.size(); next += each) {
      int i = next;
      while (project.isSummary(i)) {
        i++;
      }
      all.set(i, all.get(i).withDuration(workhours(20)));
    }
    return project.toBuilder().replaceTasks(all).build();
  }

  /** Asks all of comparisons with plans in which one task of every so many takes longer. */
  private static Consumer<Stopwatch> questions(Project project, IntStream each) {
    Schedule before = CriticalPath.analyse(project);
    List<TaskId> tasks = project.tasks().stream().map(Task::id).toList();
    Map<String, Project> changed = new LinkedHashMap<>();
    each.forEach(step -> changed.put(" with every " + step, longer(project, step)));
    return watch -> changed.forEach(
        (which, plan) -> ask(before, CriticalPath.analyse(plan), tasks, watch, which));
  }

  private static void ask(
      Schedule before, Schedule after, List<TaskId> tasks, Stopwatch watch, String which) {
    watch.restart();
    ScheduleComparison comparison = ScheduleComparison.between(before, after);
    watch.lap("between" + which);
    assertThat(comparison.summary()).isNotEmpty();
    watch.lap("summary" + which);
    TaskMove last = comparison.moves().get(comparison.moves().size() - 1);
    assertThat(last.causes()).isNotEmpty();
    watch.lap("causes" + which);
    assertThat(last.explain().isTraced()).isTrue();
    watch.lap("explain" + which);
    assertThat(comparison.movedBy(comparison.changes().get(0))).isNotEmpty();
    watch.lap("movedBy" + which);
    assertThat(comparison.shiftOf(tasks)).isPresent();
    watch.lap("shiftOf" + which);
  }

  @Test
  void chain_costsInProportion() {
    LinearCost.assertLinear(
        "comparisons of chains", size -> questions(chain(size), IntStream.of(ONE, 100, 1)));
  }

  @Test
  void layers_costInProportion() {
    LinearCost.assertLinear(
        "comparisons of layers", size -> questions(layered(size), IntStream.of(ONE, 1)));
  }

  @Test
  void deepWorkBreakdown_costsInProportion() {
    LinearCost.assertLinear(
        "comparisons of deep work breakdowns",
        size -> questions(nested(size), IntStream.of(ONE, 1)));
  }
}
