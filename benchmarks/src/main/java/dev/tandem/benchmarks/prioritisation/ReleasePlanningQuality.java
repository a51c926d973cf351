package dev.tandem.benchmarks.prioritisation;

import dev.tandem.metrics.prioritisation.selection.planning.ReleasePlan;
import dev.tandem.metrics.prioritisation.selection.planning.ReleasePlanning;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * How good are release plans on random problems, how close is their certified bound, and how long do they take?
 *
 * <p>Built with {@code -Portools}, each problem goes to CP-SAT too: then a plan's distance from the best that either has found, and from
 * the lower of both bounds, is known as well. {@code cpu} is the time of the thread, which other programs on the machine do not lengthen
 * by taking turns. Run with
 *
 * <pre>java -cp benchmarks/target/benchmarks.jar dev.tandem.benchmarks.prioritisation.ReleasePlanningQuality [seconds of the peer]
 * [threads of the peer] [seeds]</pre>
 */
public final class ReleasePlanningQuality {

  private static final int[] SIZES = {60, 100, 300};
  private static final double[] REQUIREMENTS = {0.5, 1, 2, 3};

  private final Optional<PlanningPeer> peer;
  private final double seconds;
  private final int workers;

  private ReleasePlanningQuality(Optional<PlanningPeer> peer, double seconds, int workers) {
    this.peer = peer;
    this.seconds = seconds;
    this.workers = workers;
  }

  /**
   * Prints one line a problem.
   *
   * @param args seconds and threads of the peer, 30 and 1 if left out; how many problems of each size and density, 3 if left out
   */
  public static void main(String[] args) {
    Optional<PlanningPeer> peer = ServiceLoader.load(PlanningPeer.class).findFirst();
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 30;
    int workers = args.length > 1 ? Integer.parseInt(args[1]) : 1;
    int seeds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    peer.ifPresent(present -> System.out.printf(
        Locale.ROOT, "peer: %s, %s s, threads: %s%n", present.name(), seconds, workers));
    System.out.println("features  requires/feature  seed    value    bound    gap    ms   cpu"
        + peer.map(present -> "     peer    bound      s  below best  below bound")
            .orElse(""));
    ReleasePlanningQuality quality = new ReleasePlanningQuality(peer, seconds, workers);
    for (int size : SIZES) {
      for (double requirements : REQUIREMENTS) {
        for (int seed = 1; seed <= seeds; seed++) {
          System.out.println(quality.row(size, requirements, seed));
        }
      }
    }
  }

  private String row(int size, double requirements, int seed) {
    RandomPlan problem = RandomPlan.of(size, requirements, seed);
    long started = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ReleasePlan plan = ReleasePlanning.withDefaults().run(problem.features(), problem.releases());
    cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    double millis = (System.nanoTime() - started) / 1e6;
    return String.format(
            Locale.ROOT,
            "%8d  %16.1f  %4d  %7.1f  %7.1f  %4.2f%%  %4.0f  %4.0f",
            size,
            requirements,
            seed,
            plan.value(),
            plan.bound(),
            100 * plan.gap(),
            millis,
            cpu / 1e6)
        + peer.map(present -> compared(plan, present.solve(problem, seconds, workers)))
            .orElse("");
  }

  private static String compared(ReleasePlan plan, PlanningPeer.Answer answer) {
    double value = plan.value().doubleValue();
    double best = Math.max(value, answer.value());
    double bound = Math.min(plan.bound().doubleValue(), answer.bound());
    return String.format(
        Locale.ROOT,
        "  %7.1f  %7.1f  %5.1f  %9.2f%%  %10.2f%%",
        answer.value(),
        answer.bound(),
        answer.seconds(),
        100 * (1 - value / best),
        100 * (1 - value / bound));
  }
}
