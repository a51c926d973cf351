package dev.tandem.benchmarks.value;

import dev.tandem.benchmarks.criticalpath.LayeredNetwork;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import dev.tandem.scheduling.value.SlipPricing;
import dev.tandem.scheduling.value.ValueAtStake;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
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
 * What does it cost to price every task of a plan, beside its schedule, and beside making the schedule again for the slip of a single task?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar ValueAtStakeBenchmark -rf json -rff benchmarks/results/value-at-stake.json}
 *
 * <p>The peer, {@code slipByAnotherSchedule}, does for one task what anybody can do without it: change the plan, schedule it, read the roadmap,
 * compare the costs. For all tasks that is as many times as much.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class ValueAtStakeBenchmark {
  private static final WorkDuration DAY = WorkDuration.workdays(1);
  private static final Currency EUR = Currency.getInstance("EUR");

  /** How many tasks. */
  @Param({"100", "1000", "10000"})
  public int size;

  /** What the plan is made of: without dates or with. */
  @Param({"FINISH_TO_START", "FOUR_CALENDARS"})
  public LayeredNetwork.Kind kind = LayeredNetwork.Kind.FINISH_TO_START;

  private Project project = LayeredNetwork.empty().project();
  private Portfolio portfolio = Portfolio.builder("empty").project(project).build();
  private Schedule schedule = CriticalPath.analyse(project);
  private int next;

  /** Builds the plan, its schedule and its features, and sees that both ways agree. */
  @Setup
  public void build() {
    project = LayeredNetwork.project(size, kind, 42);
    portfolio = PricedPlans.portfolio(project, 42);
    schedule = CriticalPath.analyse(portfolio);
    SlipPricing pricing = SlipPricing.of(portfolio, schedule);
    for (int i = 0; i < 20; i++) {
      Task task = task();
      double priced = pricing.ifSlipped(task.id().toString(), DAY).cost();
      if (Math.abs(priced - slipped(task)) > 1e-6 * (1 + priced)) {
        throw new IllegalStateException("both must give one price of a slip of " + task.id());
      }
    }
  }

  private Task task() {
    next = (next + 7919) % project.tasks().size();
    return project.tasks().get(next);
  }

  private double slipped(Task task) {
    WorkingTime calendar = WorkingTime.of(project.calendarOf(task));
    LocalDateTime early = schedule.task(task.id()).earlyStart();
    long work = calendar.workAt(early) + DAY.toSeconds(project.workday());
    LocalDateTime late = LocalDateTime.ofEpochSecond(calendar.startOf(work), 0, ZoneOffset.UTC);
    Project changed = project.toBuilder()
        .replaceTask(task.withConstraint(Constraint.startNoEarlierThan(late)))
        .build();
    RoadmapConvention convention = RoadmapConvention.standard().withReference(schedule.start());
    double after = Roadmap.of(portfolio, CriticalPath.analyse(changed), convention)
        .cost()
        .getOrDefault(EUR, 0.0);
    double before = Roadmap.of(portfolio, schedule, convention).cost().getOrDefault(EUR, 0.0);
    return after - before;
  }

  /** {@return the schedule of the plan: the measure} */
  @Benchmark
  public Schedule analyse() {
    return CriticalPath.analyse(portfolio);
  }

  /** {@return what all tasks have at stake} */
  @Benchmark
  public ValueAtStake allTasks() {
    return ValueAtStake.of(portfolio, schedule);
  }

  /** {@return what the slip of one task costs, by another schedule: the peer} */
  @Benchmark
  public double slipByAnotherSchedule() {
    return slipped(task());
  }
}
