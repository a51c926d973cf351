import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in one line what the build tested: {@code java TestTally.java FOLDER START} reads the reports below a folder that were written since
 * the build started.
 *
 * <p>It fails where a class of properties left no trace of tried cases: then jqwik did not run, whatever the test counts say.
 */
final class TestTally {
  private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");
  private static final Pattern TRIES = Pattern.compile("(?m)^tries = (\\d+)");

  private int run;
  private int failed;
  private int skipped;
  private int properties;
  private int tries;

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Instant start = Instant.parse(args[1]);
    TestTally tally = new TestTally();
    for (Path report : reports(root, start)) {
      tally.add(report);
    }
    if (tally.run > 0) {
      System.out.printf(
          "Tests on JDK %d: %d passed, %d failed, %d skipped; %d properties held in %d tried cases%n",
          Runtime.version().feature(),
          tally.run - tally.failed - tally.skipped,
          tally.failed,
          tally.skipped,
          tally.properties,
          tally.tries);
    }
  }

  private static List<Path> reports(Path root, Instant start) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getParent().endsWith("target/surefire-reports"))
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .filter(file -> !file.toFile().isDirectory() && lastModified(file).isAfter(start))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static Instant lastModified(Path file) {
    return Instant.ofEpochMilli(file.toFile().lastModified());
  }

  private void add(Path report) throws IOException {
    String text = Files.readString(report);
    String suite = SUITE.matcher(text).results().findFirst().map(MatchResult::group).orElseThrow();
    run += count(suite, "tests");
    failed += count(suite, "failures") + count(suite, "errors");
    skipped += count(suite, "skipped");
    if (report.toString().endsWith("Properties.xml")) {
      List<Integer> tried = tried(report, text);
      if (tried.isEmpty()) {
        throw new IllegalStateException(
            "jqwik must try cases in each class of properties: none in " + report
                + ". See whether its engine is on the test classpath.");
      }
      properties += tried.size();
      tries += tried.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** The numbers of cases in the report itself, or in the output that was redirected to a file beside it. */
  private static List<Integer> tried(Path report, String text) throws IOException {
    String name = report.getFileName().toString().replace("TEST-", "").replace(".xml", "");
    Path output = report.resolveSibling(name + "-output.txt");
    String log = Files.exists(output) ? Files.readString(output) : text;
    return TRIES.matcher(log).results().map(match -> Integer.valueOf(match.group(1))).toList();
  }

  private static int count(String suite, String attribute) {
    return Pattern.compile(" " + attribute + "=\"(\\d+)\"")
        .matcher(suite)
        .results()
        .mapToInt(match -> Integer.parseInt(match.group(1)))
        .findFirst()
        .orElseThrow();
  }
}
