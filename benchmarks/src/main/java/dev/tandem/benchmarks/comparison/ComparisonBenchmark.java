package dev.tandem.benchmarks.comparison;

import static dev.tandem.core.calendar.WorkDuration.workhours;

import dev.tandem.benchmarks.criticalpath.LayeredNetwork;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.ScheduleComparison;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.lateness.DueDates;
import dev.tandem.scheduling.lateness.LatenessReport;
import dev.tandem.scheduling.lateness.WhyLate;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to say what a change moves, and why, beside analysing the changed plan anew?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ComparisonBenchmark -rf json -rff benchmarks/results/comparison.json}
 *
 * <p>The measure is {@code compileAndAnalyse}: from the changed project to its schedule. One task in a hundred takes twenty hours instead of
 * what it took, so that most of the plan moves.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class ComparisonBenchmark {
  private static final int ONE_IN = 100;

  /** How many tasks. */
  @Param({"10000", "100000"})
  public int size;

  private Project changed = LayeredNetwork.empty().project();
  private Schedule before = CriticalPath.analyse(changed);
  private Schedule after = before;
  private TaskId last = TaskId.of("none");

  /** Builds the plan and the changed one. */
  @Setup
  public void build() {
    Project project = LayeredNetwork.project(size, LayeredNetwork.Kind.MIXED, 42);
    List<Task> tasks = new ArrayList<>(project.tasks());
    for (int i = 0; i < size; i += ONE_IN) {
      tasks.set(i, tasks.get(i).withDuration(workhours(20)));
    }
    changed = project.toBuilder().replaceTasks(tasks).build();
    before = CriticalPath.analyse(project);
    after = CriticalPath.analyse(changed);
    last = after.criticalPath().get(after.criticalPath().size() - 1);
  }

  /** {@return the schedule of the changed plan, compiled and analysed: the measure} */
  @Benchmark
  public Schedule compileAndAnalyse() {
    return CriticalPath.analyse(ActivityNetwork.compile(changed));
  }

  /** {@return what moved, and what changed} */
  @Benchmark
  public ScheduleComparison compare() {
    return ScheduleComparison.between(before, after);
  }

  /** {@return the text of a confirm dialog: counts, causes, finish, what became critical} */
  @Benchmark
  public String compareAndSummarise() {
    return ScheduleComparison.between(before, after).summary();
  }

  /** {@return why the task that finishes last is late against the plan before, and whom it hurts; empty if it is not} */
  @Benchmark
  public Optional<WhyLate> whyLate() {
    return LatenessReport.of(after, DueDates.schedule(before)).why(last);
  }
}
