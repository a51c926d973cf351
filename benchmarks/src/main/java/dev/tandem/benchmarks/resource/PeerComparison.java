package dev.tandem.benchmarks.resource;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * How far above the best known makespans do this library and its peers end in the same run, on the same instances, with one thread each?
 *
 * <p>One instance after the other, each solved by all in turn. Time is the clock's, so run it on a quiet machine; the time of the thread is
 * written beside it, and where it falls short of the clock's, the machine was not quiet. Every schedule is checked. Run with
 *
 * <pre>java -Dset=j120 -Dinstances=DIR -Dbest=j120.csv -Dseconds=1 [-Devery=4] [-Dpeers=REGEX] [-Dout=FILE.csv] \
 *     -cp benchmarks/target/benchmarks.jar dev.tandem.benchmarks.resource.PeerComparison</pre>
 *
 * <p>{@code every} takes each so-manieth instance of the sample of the set alone; {@code peers} those whose name matches.
 */
public final class PeerComparison {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double WARM_UP_SECONDS = 3;

  private final String set = System.getProperty("set", "j120");
  private final Path instances = Path.of(System.getProperty("instances", "."));
  private final double seconds = Double.parseDouble(System.getProperty("seconds", "1"));
  private final List<String> rows = new ArrayList<>();

  private PeerComparison() {}

  /** The sums of a peer. */
  private static final class Total {
    private final SchedulingPeer peer;
    private double above;
    private int found;
    private int known;
    private int proven;

    Total(SchedulingPeer peer) {
      this.peer = peer;
    }
  }

  /**
   * Prints a line for each peer.
   *
   * @param args none; see the class
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    new PeerComparison().run();
  }

  private void run() throws IOException {
    int every = Integer.getInteger("every", 1);
    List<BestKnown> sample =
        BestKnown.read(Path.of(System.getProperty("best", set + ".csv"))).stream()
            .filter(row -> row.isInSample(set))
            .toList();
    List<Total> totals = peers();
    rows.add("peer,instance,makespan,best_known,proven,clock_seconds,thread_seconds");
    ResourceProblem first = ScheduleQuality.read(instances, sample.get(0));
    totals.forEach(total -> total.peer.solve(first, WARM_UP_SECONDS));
    int count = 0;
    for (int place = 0; place < sample.size(); place += every) {
      for (Total total : totals) {
        measure(total, sample.get(place));
      }
      count++;
    }
    for (Total total : totals) {
      System.out.printf(
          Locale.ROOT,
          "%s: %s, %d instances, %.1f s: %d with a schedule, these %.3f %% above best known, %d at best known, %d proven%n",
          total.peer.name(),
          set,
          count,
          seconds,
          total.found,
          total.above / Math.max(1, total.found),
          total.known,
          total.proven);
    }
    String out = System.getProperty("out");
    if (out != null) {
      Files.writeString(Path.of(out), rows.stream().collect(Collectors.joining("\n", "", "\n")));
    }
  }

  private static List<Total> peers() {
    String chosen = System.getProperty("peers", ".*");
    List<Total> totals = new ArrayList<>(List.of(new Total(new TandemScheduling())));
    ServiceLoader.load(SchedulingPeer.class).forEach(peer -> totals.add(new Total(peer)));
    return totals.stream().filter(total -> total.peer.name().matches(chosen)).toList();
  }

  private void measure(Total total, BestKnown row) throws IOException {
    ResourceProblem problem = ScheduleQuality.read(instances, row);
    long clock = System.nanoTime();
    long thread = THREADS.getCurrentThreadCpuTime();
    SchedulingPeer.Answer answer = total.peer.solve(problem, seconds);
    double clockSeconds = (System.nanoTime() - clock) / 1e9;
    double threadSeconds = (THREADS.getCurrentThreadCpuTime() - thread) / 1e9;
    String makespan = "";
    if (answer.starts().length() == problem.activities()) {
      int found = ResourceSchedule.of(problem, answer.starts()).makespan();
      makespan = String.valueOf(found);
      total.found++;
      total.above += 100.0 * (found - row.makespan()) / row.makespan();
      total.known += found <= row.makespan() ? 1 : 0;
      total.proven += answer.proven() ? 1 : 0;
    }
    rows.add(String.format(
        Locale.ROOT,
        "%s,%s,%s,%d,%b,%.3f,%.3f",
        total.peer.name(),
        row.instance(),
        makespan,
        row.makespan(),
        answer.proven(),
        clockSeconds,
        threadSeconds));
  }
}
