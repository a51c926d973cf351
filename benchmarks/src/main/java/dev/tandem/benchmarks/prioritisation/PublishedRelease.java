package dev.tandem.benchmarks.prioritisation;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.selection.Candidate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/**
 * A published instance of the next release problem, with one of its budgets.
 *
 * @param instance the instance's name
 * @param budget what the choice may cost
 * @param optimum the greatest value, proven by mixed integer programming
 * @param bestOfPeer the best value of the backbone-based multilevel algorithm (Xuan et al. 2012)
 * @param candidates requirements and customers
 */
record PublishedRelease(
    String instance, double budget, long optimum, long bestOfPeer, List<Candidate> candidates) {

  /** Copies the list. */
  PublishedRelease {
    candidates = ImmutableList.copyOf(candidates);
  }

  /** {@return the instances that {@code expected.csv} lists and the directory holds} */
  static ImmutableList<PublishedRelease> read(Path directory) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve("expected.csv"));
    ImmutableList.Builder<PublishedRelease> releases = ImmutableList.builder();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Path file = directory.resolve(cells[0] + ".txt");
      if (Files.exists(file)) {
        releases.add(new PublishedRelease(
            cells[0],
            Double.parseDouble(cells[9]),
            Long.parseLong(cells[10]),
            Long.parseLong(cells[15]),
            candidates(file)));
      }
    }
    return releases.build();
  }

  /** Levels of requirements with their costs, pairs "prerequisite dependent", customers with profit and requests; ids from 1. */
  private static List<Candidate> candidates(Path file) throws IOException {
    try (Scanner scanner = new Scanner(file, StandardCharsets.UTF_8)) {
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
