package dev.tandem.benchmarks.prioritisation;

import dev.tandem.metrics.prioritisation.selection.Candidate;
import dev.tandem.metrics.prioritisation.selection.NextRelease;
import dev.tandem.metrics.prioritisation.selection.ReleaseChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;

/**
 * How good are release choices on the published instances of the next release problem, and how long do they take?
 *
 * <p>Reads the instances of Xuan et al. (2012) and {@code expected.csv}, with the proven optimum of each, from a directory. Run with
 *
 * <pre>java -Dtandem.nrp=DIRECTORY -cp benchmarks/target/benchmarks.jar dev.tandem.benchmarks.prioritisation.NextReleaseQuality</pre>
 */
public final class NextReleaseQuality {

  private NextReleaseQuality() {}

  /**
   * Prints one line an instance and budget.
   *
   * @param args none
   * @throws IOException if the directory cannot be read
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(System.getProperty("tandem.nrp"));
    System.out.println(
        "instance  budget   value  optimum    bound  below optimum  certified gap   ms");
    List<String> lines = Files.readAllLines(directory.resolve("expected.csv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Path file = directory.resolve(cells[0] + ".txt");
      if (Files.exists(file)) {
        measure(cells, read(file));
      }
    }
  }

  private static void measure(String[] cells, List<Candidate> candidates) {
    long budget = Long.parseLong(cells[9]);
    double optimum = Double.parseDouble(cells[10]);
    long started = System.nanoTime();
    ReleaseChoice choice = NextRelease.withCapacity(budget).run(candidates);
    double millis = (System.nanoTime() - started) / 1e6;
    double value = choice.value().doubleValue();
    System.out.printf(
        Locale.ROOT,
        "%-8s  %6d  %6.0f  %7.0f  %7.0f  %12.2f%%  %12.2f%%  %5.0f%n",
        cells[0],
        budget,
        value,
        optimum,
        choice.upperBound().doubleValue(),
        100 * (1 - value / optimum),
        100 * choice.gap(),
        millis);
  }

  /** Levels of requirements with their costs, pairs "prerequisite dependent", customers with profit and requests; ids from 1. */
  private static List<Candidate> read(Path file) throws IOException {
    try (Scanner scanner = new Scanner(file)) {
      List<Integer> costs = new ArrayList<>();
      for (int levels = scanner.nextInt(); levels > 0; levels--) {
        for (int count = scanner.nextInt(); count > 0; count--) {
          costs.add(scanner.nextInt());
        }
      }
      List<List<String>> requires = new ArrayList<>();
      costs.forEach(cost -> requires.add(new ArrayList<>()));
      for (int pairs = scanner.nextInt(); pairs > 0; pairs--) {
        String prerequisite = "R" + scanner.nextInt();
        requires.get(scanner.nextInt() - 1).add(prerequisite);
      }
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < costs.size(); i++) {
        candidates.add(Candidate.of("R" + (i + 1), 0, costs.get(i))
            .requiring(requires.get(i).toArray(String[]::new)));
      }
      int customers = scanner.nextInt();
      for (int customer = 1; customer <= customers; customer++) {
        int profit = scanner.nextInt();
        String[] requests = new String[scanner.nextInt()];
        for (int i = 0; i < requests.length; i++) {
          requests[i] = "R" + scanner.nextInt();
        }
        candidates.add(Candidate.request("C" + customer, profit, requests));
      }
      return candidates;
    }
  }
}
