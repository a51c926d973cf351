package dev.tandem.benchmarks.resource;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.search.ResourceSearch;
import dev.tandem.scheduling.resource.rcpsp.search.ResourceSolution;
import dev.tandem.scheduling.resource.rcpsp.search.SearchEffort;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How far above the best known makespans do schedules end, and how many are proven?
 *
 * <p>Runs a set of published instances with one thread each, whose time is that of the thread itself, not of the clock; writes a table of all
 * and, for an independent checker, the starts of each schedule. Run with
 *
 * <pre>java -Dset=j120 -Dinstances=DIR -Dbest=j120.csv -Dseconds=1 [-Dsample=true] [-Dseed=1] [-Dout=DIR] \
 *     -cp benchmarks/target/benchmarks.jar dev.tandem.benchmarks.resource.ScheduleQuality</pre>
 *
 * <p>{@code instances} holds the files of the set, {@code best} is a table that begins with the columns instance, makespan, bound, proven,
 * critical path.
 */
public final class ScheduleQuality {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String set = System.getProperty("set", "j120");
  private final Path instances = Path.of(System.getProperty("instances", "."));
  private final double seconds = Double.parseDouble(System.getProperty("seconds", "1"));
  private final long seed = Long.getLong("seed", 1);
  private final List<String> rows = new ArrayList<>();
  private double above;
  private double aboveCriticalPath;
  private int known;
  private int proven;
  private long schedules;
  private double spent;

  private ScheduleQuality() {}

  /**
   * Prints the figures of a set.
   *
   * @param args none; see the class
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    new ScheduleQuality().run();
  }

  private void run() throws IOException {
    List<BestKnown> chosen =
        BestKnown.read(Path.of(System.getProperty("best", set + ".csv"))).stream()
            .filter(row -> !Boolean.getBoolean("sample") || row.isInSample(set))
            .filter(row -> row.instance().matches(System.getProperty("only", ".*")))
            .toList();
    warmUp(read(instances, chosen.get(0)));
    rows.add("instance,makespan,best_known,bound,proven,schedules,decisions,seconds");
    for (BestKnown row : chosen) {
      measure(row);
    }
    System.out.printf(
        Locale.ROOT,
        "%s, %d instances, %.1f s: %.3f %% above best known, %.3f %% above critical path, %d at best known, %d proven, %.0f schedules/s%n",
        set,
        chosen.size(),
        seconds,
        above / chosen.size(),
        aboveCriticalPath / chosen.size(),
        known,
        proven,
        schedules / spent);
    write("results.csv", rows.stream().collect(Collectors.joining("\n", "", "\n")));
  }

  static ResourceProblem read(Path instances, BestKnown row) throws IOException {
    String text = Files.readString(instances.resolve(row.instance()));
    if (row.instance().endsWith(".sch")) {
      return ProGenMax.read(text);
    }
    return row.instance().endsWith(".rcp") ? Patterson.read(text) : PspLib.read(text);
  }

  /** So that the first instance is not slower than the others. */
  private void warmUp(ResourceProblem problem) {
    for (int time = 0; time < 3; time++) {
      ResourceSearch.withDefaults().withEffort(new SearchEffort(40_000, 500)).run(problem);
    }
  }

  private void measure(BestKnown row) throws IOException {
    ResourceProblem problem = read(instances, row);
    long begin = THREADS.getCurrentThreadCpuTime();
    long end = begin + (long) (seconds * 1e9);
    ResourceSolution solution = ResourceSearch.withDefaults()
        .withSeed(seed)
        .withEffort(new SearchEffort(
            Long.getLong("schedules", 1L << 40), Long.getLong("decisions", 1L << 35)))
        .withProgress((count, best) -> THREADS.getCurrentThreadCpuTime() < end)
        .run(problem);
    double taken = (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
    ResourceSchedule schedule = solution.schedule().orElseThrow();
    int makespan = schedule.makespan();
    above += 100.0 * (makespan - row.makespan()) / row.makespan();
    aboveCriticalPath += 100.0 * (makespan - row.criticalPath()) / row.criticalPath();
    known += makespan <= row.makespan() ? 1 : 0;
    proven += solution.isProvenOptimal() ? 1 : 0;
    schedules += solution.schedules();
    spent += taken;
    if (solution.bound().value() > row.makespan()) {
      throw new IllegalStateException("bound above a known makespan: " + row + ", " + solution);
    }
    rows.add(String.format(
        Locale.ROOT,
        "%s,%d,%d,%d,%b,%d,%d,%.3f",
        row.instance(),
        makespan,
        row.makespan(),
        solution.bound().value(),
        solution.isProvenOptimal(),
        solution.schedules(),
        solution.decisions(),
        taken));
    write(
        row.instance() + ".start",
        IntStream.range(0, problem.activities())
            .mapToObj(each -> String.valueOf(schedule.starts().get(each)))
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static void write(String name, String text) throws IOException {
    String out = System.getProperty("out");
    if (out != null) {
      Files.createDirectories(Path.of(out));
      Files.writeString(Path.of(out, name), text);
    }
  }
}
