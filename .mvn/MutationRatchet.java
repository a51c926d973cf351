import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the share of planted faults that tests see: {@code java MutationRatchet.java PAGE REPORT START MODE} compares PIT's report, if
 * it was written since the build started, with the table of packages in a page of the documentation.
 *
 * <p>A package that falls below its row by more than half a point fails the build; what properties draw at random differs from run to run
 * by less. In mode {@code record} the rows of the packages in the report are written instead, and packages that have none are added. A
 * report must cover whole packages.
 */
final class MutationRatchet {
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z.]+)` \\| (\\d+) \\| (\\d+) \\| [0-9.]+ \\|");
  private static final Set<String> SEEN =
      Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR", "NON_VIABLE");
  private static final double TOLERANCE = 0.5;

  /** What became of the faults of one package. */
  private record Score(int faults, int seen) {
    Score plus(boolean isSeen) {
      return new Score(faults + 1, seen + (isSeen ? 1 : 0));
    }

    double percent() {
      return 100.0 * seen / faults;
    }

    String row(String name) {
      return String.format(Locale.ROOT, "| `%s` | %d | %d | %.1f |", name, faults, seen, percent());
    }
  }

  public static void main(String[] args) throws IOException {
    Path page = Path.of(args[0]);
    Path report = Path.of(args[1]);
    Instant start = Instant.parse(args[2]);
    if (!Files.exists(report) || Files.getLastModifiedTime(report).toInstant().isBefore(start)) {
      return;
    }
    Map<String, Score> scores = scores(Files.readAllLines(report));
    if (args[3].equals("record")) {
      Files.write(page, recorded(Files.readAllLines(page), scores));
    } else {
      check(Files.readAllLines(page), scores);
    }
    scores.forEach((name, score) -> System.out.println(score.row(name)));
  }

  /** Each line of a report names file, class, kind of fault, method, line, what became of it, and the test that saw it. */
  private static Map<String, Score> scores(List<String> report) {
    Map<String, Score> scores = new TreeMap<>();
    for (String line : report) {
      String[] fields = line.split(",", -1);
      String name = fields[1].substring(0, fields[1].lastIndexOf('.'));
      Score before = scores.getOrDefault(name, new Score(0, 0));
      scores.put(name, before.plus(SEEN.contains(fields[5])));
    }
    return scores;
  }

  private static void check(List<String> page, Map<String, Score> scores) {
    List<String> fallen = new ArrayList<>();
    for (String line : page) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && scores.containsKey(row.group(1))) {
        Score now = scores.get(row.group(1));
        Score then = new Score(Integer.parseInt(row.group(2)), Integer.parseInt(row.group(3)));
        if (now.percent() < then.percent() - TOLERANCE) {
          fallen.add(now.row(row.group(1)) + " was " + then.row(row.group(1)));
        }
      }
    }
    if (!fallen.isEmpty()) {
      throw new IllegalStateException("tests must see no smaller share of planted faults than before: "
          + String.join("; ", fallen) + ". Write the tests that see the survivors.");
    }
  }

  private static List<String> recorded(List<String> page, Map<String, Score> scores) {
    Map<String, Score> left = new TreeMap<>(scores);
    List<String> lines = new ArrayList<>();
    int end = -1;
    for (String line : page) {
      Matcher row = ROW.matcher(line);
      Score now = row.matches() ? left.remove(row.group(1)) : null;
      lines.add(now == null ? line : now.row(row.group(1)));
      end = row.matches() ? lines.size() : end;
    }
    if (end < 0) {
      throw new IllegalStateException("page must have a table of packages: none found. Write one row.");
    }
    List<String> added = new ArrayList<>();
    left.forEach((name, score) -> added.add(score.row(name)));
    lines.addAll(end, added);
    return lines;
  }
}
