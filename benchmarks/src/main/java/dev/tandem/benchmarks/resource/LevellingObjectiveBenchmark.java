package dev.tandem.benchmarks.resource;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.convention.LoadMeasure;
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
 * How long does levelling a plan take for the earliest finish, the least cost of delay and the smoothest load, by rules alone and with a search?
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar LevellingObjectiveBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LevellingObjectiveBenchmark {

  /** How many tasks there are; a feature for ten, a person for fifty. */
  @Param({"100", "500"})
  public int tasks;

  /** How many schedules the search may make. */
  @Param({"0", "1000"})
  public long schedules;

  private Portfolio portfolio = RandomPortfolio.of(10, 1);
  private Schedule before = CriticalPath.analyse(portfolio);

  /** Draws the portfolio. */
  @Setup
  public void draw() {
    portfolio = RandomPortfolio.of(tasks, 1);
    before = CriticalPath.analyse(portfolio);
  }

  private LevelledSchedule run(LevellingObjective objective) {
    return Levelling.standard()
        .withObjective(objective)
        .withSearch(schedules, 1)
        .run(before);
  }

  /**
   * {@return the schedule that finishes earliest}
   */
  @Benchmark
  public LevelledSchedule earliestFinish() {
    return run(LevellingObjective.earliestFinish());
  }

  /**
   * {@return the schedule by which features lose least}
   */
  @Benchmark
  public LevelledSchedule leastDelayCost() {
    return run(LevellingObjective.leastDelayCost(portfolio));
  }

  /**
   * {@return the schedule of the smoothest load that finishes as early as any}
   */
  @Benchmark
  public LevelledSchedule smoothLoad() {
    return run(LevellingObjective.first(LevellingObjective.earliestFinish())
        .then(LevellingObjective.smoothLoad(LoadMeasure.sumOfSquares())));
  }
}
