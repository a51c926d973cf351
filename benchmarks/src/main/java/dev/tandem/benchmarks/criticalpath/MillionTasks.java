package dev.tandem.benchmarks.criticalpath;

import static dev.tandem.core.calendar.WorkDuration.workhours;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Does a plan of a million tasks fit into two gigabytes, and how long does each step take the first time, before anything is warm?
 *
 * <p>{@code java -Xmx2g -cp benchmarks/target/benchmarks.jar dev.tandem.benchmarks.criticalpath.MillionTasks LAYERED}, or {@code CHAIN} for
 * a plan in which every task waits for the one before it.
 */
public final class MillionTasks {
  private static final int SIZE = 1_000_000;

  private MillionTasks() {}

  /** Which plan. */
  private enum Shape {
    LAYERED,
    CHAIN
  }

  /**
   * Builds, compiles and analyses one plan, and prints the time of each step and the heap in use after it.
   *
   * @param arguments the shape
   */
  public static void main(String[] arguments) {
    Shape shape = Shape.valueOf(arguments[0]);
    System.out.printf(
        Locale.ROOT, "%s, %,d tasks, heap of at most %,d MiB%n", shape, SIZE, mebibytes(maximum()));
    Project project = timed("build and check", () -> project(shape));
    ActivityNetwork network = timed("compile", () -> ActivityNetwork.compile(project));
    Schedule schedule = timed("analyse", () -> CriticalPath.analyse(network));
    System.out.printf(
        Locale.ROOT,
        "%,d dependencies, finish %s, one pass by additions: %s%n",
        project.dependencies().size(),
        schedule.finish(),
        network.isAdditive());
  }

  private static Project project(Shape shape) {
    return switch (shape) {
      case LAYERED -> LayeredNetwork.project(SIZE, LayeredNetwork.Kind.MIXED, 42);
      case CHAIN -> chain();
    };
  }

  private static Project chain() {
    ProjectBuilder builder = Project.builder("chain", LocalDate.of(2026, 1, 5));
    TaskId before = TaskId.of("task-0");
    builder.task(Task.of(before.value(), workhours(1)));
    for (int i = 1; i < SIZE; i++) {
      Task task = Task.of("task-" + i, workhours(1));
      builder.task(task).dependency(Dependency.of(before, task.id()));
      before = task.id();
    }
    return builder.build();
  }

  private static <T> T timed(String step, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    long elapsed = System.nanoTime() - start;
    System.gc();
    System.out.printf(
        Locale.ROOT,
        "%-16s %,7d ms, then %,5d MiB in use%n",
        step,
        elapsed / 1_000_000,
        mebibytes(used()));
    return result;
  }

  private static long maximum() {
    return Runtime.getRuntime().maxMemory();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long mebibytes(long bytes) {
    return bytes >> 20;
  }
}
