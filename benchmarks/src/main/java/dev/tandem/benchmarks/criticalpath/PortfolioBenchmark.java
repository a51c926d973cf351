package dev.tandem.benchmarks.criticalpath;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.portfolio.PortfolioBuilder;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.network.ActivityNetwork;
import java.util.List;
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
 * What do ten projects in one network cost, beside one project with all their tasks on one calendar, and on four?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar PortfolioBenchmark -rf json -rff benchmarks/results/portfolio.json}
 *
 * <p>All three have 100,000 tasks. Several projects take calendar arithmetic also on one calendar, so that four calendars are the measure.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class PortfolioBenchmark {
  private static final int TASKS = 100_000;
  private static final int PROJECTS = 10;

  /** What is analysed. */
  public enum Plan {
    /** One project on one calendar. */
    ONE_CALENDAR,
    /** One project on four calendars. */
    FOUR_CALENDARS,
    /** Ten projects on one calendar. */
    TEN_PROJECTS
  }

  /** What is analysed. */
  @Param
  public Plan plan = Plan.ONE_CALENDAR;

  private ActivityNetwork network = LayeredNetwork.empty();

  /** Builds and compiles the plan. */
  @Setup
  public void build() {
    network = switch (plan) {
      case ONE_CALENDAR -> one(LayeredNetwork.Kind.MIXED);
      case FOUR_CALENDARS -> one(LayeredNetwork.Kind.FOUR_CALENDARS);
      case TEN_PROJECTS -> ActivityNetwork.compile(ten());
    };
  }

  private static ActivityNetwork one(LayeredNetwork.Kind kind) {
    return ActivityNetwork.compile(LayeredNetwork.project(TASKS, kind, 42));
  }

  private static Portfolio ten() {
    PortfolioBuilder portfolio = Portfolio.builder("ten");
    for (int i = 0; i < PROJECTS; i++) {
      portfolio.project(named(
          "p" + i, LayeredNetwork.project(TASKS / PROJECTS, LayeredNetwork.Kind.MIXED, 42 + i)));
    }
    return portfolio.build();
  }

  /** The same project with a prefix before its name and the ids of its tasks, for these are unique in a portfolio. */
  private static Project named(String prefix, Project project) {
    List<Task> tasks = project.tasks().stream()
        .map(task -> Task.of(prefix + task.id(), task.duration()))
        .toList();
    List<Dependency> dependencies = project.dependencies().stream()
        .map(each -> new Dependency(
            TaskId.of(prefix + each.predecessor()),
            TaskId.of(prefix + each.successor()),
            each.type(),
            each.lag()))
        .toList();
    return Project.builder(prefix, project.start())
        .calendar(project.calendar())
        .replaceTasks(tasks)
        .replaceDependencies(dependencies)
        .build();
  }

  /** {@return the schedule of the compiled plan} */
  @Benchmark
  public Schedule analyse() {
    return CriticalPath.analyse(network);
  }
}
