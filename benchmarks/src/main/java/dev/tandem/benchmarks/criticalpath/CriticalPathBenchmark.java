package dev.tandem.benchmarks.criticalpath;

import dev.tandem.core.project.Project;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.network.ActivityNetwork;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * How long does it take to get dates and floats of all tasks of a compiled network?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar CriticalPathBenchmark -rf json -rff benchmarks/results/critical-path.json}
 *
 * <p>Peers: the passes written by hand for arrays (the floor), and over the graphs of JGraphT and Guava. Before they are timed, all give the
 * same floats on one calendar. On one calendar {@code tandem} computes dates, total and free floats of all tasks in its pass; on four,
 * {@code tandemAllFloats} asks for every task's floats as well, since free float is computed on demand there.
 *
 * <p>The heap has its full size from the start, and what building the network left is collected before the measurement. In a heap that is
 * nearly full for its size, each column of a million tasks' dates makes the collector mark the whole plan beside the measurement, which
 * costs more than the analysis.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
public class CriticalPathBenchmark {
  /** How many tasks. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int size;

  /** What the network is made of. */
  @Param({"FINISH_TO_START", "MIXED", "FOUR_CALENDARS"})
  public LayeredNetwork.Kind kind = LayeredNetwork.Kind.MIXED;

  private ActivityNetwork network = LayeredNetwork.empty();
  private BarePass bare = new BarePass(network.project());
  private GraphPeers graphs = new GraphPeers(bare);

  /**
   * Builds the network and its peers, and checks that they agree. The graphs are let go where they are not measured, so that they do not
   * weigh on the heap.
   *
   * @param running which benchmark is about to run
   */
  @Setup
  public void build(BenchmarkParams running) {
    Project project = LayeredNetwork.project(size, kind, 42);
    network = ActivityNetwork.compile(project);
    bare = new BarePass(project);
    graphs = new GraphPeers(bare);
    bare.run();
    graphs.jgrapht();
    check(
        kind == LayeredNetwork.Kind.FOUR_CALENDARS || agrees(CriticalPath.analyse(network)),
        "tandem and bare");
    check(graphsAgree(), "jgrapht and bare");
    graphs.guava();
    check(graphsAgree(), "guava and bare");
    if (!running.getBenchmark().endsWith("jgrapht") && !running.getBenchmark().endsWith("guava")) {
      graphs = new GraphPeers(new BarePass(LayeredNetwork.empty().project()));
    }
    System.gc();
  }

  private boolean agrees(Schedule schedule) {
    boolean same = true;
    for (int i = 0; i < size; i++) {
      ScheduledTask task = schedule.task(network.project().tasks().get(i).id());
      same &= task.totalFloat().toSeconds(network.project().workday()) == bare.totalFloat[i];
      same &= task.freeFloat().toSeconds(network.project().workday()) == bare.freeFloat[i];
    }
    return same;
  }

  private boolean graphsAgree() {
    boolean same = true;
    for (int i = 0; i < size; i++) {
      same &= graphs.lateStart(i) == bare.lateStart[i] && graphs.freeFloat(i) == bare.freeFloat[i];
    }
    return same;
  }

  private static void check(boolean condition, String what) {
    if (!condition) {
      throw new IllegalStateException(what + " must give the same dates and floats");
    }
  }

  /** {@return the schedule} */
  @Benchmark
  public Schedule tandem() {
    return CriticalPath.analyse(network);
  }

  /** {@return the sum of all floats of the schedule} */
  @Benchmark
  public long tandemAllFloats() {
    Schedule schedule = CriticalPath.analyse(network);
    long sum = 0;
    for (ScheduledTask task : schedule.tasks()) {
      sum += task.totalFloat().amount() + task.freeFloat().amount();
    }
    return sum;
  }

  /** {@return the finish by hand-written passes} */
  @Benchmark
  public long bare() {
    return bare.run();
  }

  /** {@return the finish over a JGraphT graph} */
  @Benchmark
  public long jgrapht() {
    return graphs.jgrapht();
  }

  /** {@return the finish over a Guava network} */
  @Benchmark
  public long guava() {
    return graphs.guava();
  }
}
