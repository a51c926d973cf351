package dev.tandem.examples;

import dev.tandem.examples.backlog.BacklogReport;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.metrics.MetricsReport;
import dev.tandem.examples.metrics.input.MetricsFiles;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The main job: reports on a plan, a backlog and the metrics of a product; on the files that are shipped, or on those given.
 *
 * <p>{@code --help} prints the options. Input that cannot be read ends in one message on the error stream and exit code 2.
 */
public final class Demo {
  private static final Path PICTURE = Path.of("gantt.svg");

  private final Arguments arguments;
  private final PrintStream out;
  private final PrintStream err;
  private boolean hasReported;
  private int worst;

  private Demo(Arguments arguments, PrintStream out, PrintStream err) {
    this.arguments = arguments;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the reports.
   *
   * @param args options, or none
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(args), out, err, PICTURE);
    out.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs the reports that the words ask for, each also if one before failed, and returns the exit code. */
  static int run(List<String> words, PrintStream out, PrintStream err, Path picture) {
    try {
      Arguments arguments = Arguments.parse(words);
      return arguments.wantsHelp() ? help(out) : new Demo(arguments, out, err).run(picture);
    } catch (UnreadableInputException e) {
      err.println(e.getMessage());
      return PlanReport.INVALID;
    }
  }

  private static int help(PrintStream out) {
    out.println(Arguments.USAGE);
    return 0;
  }

  private int run(Path picture) {
    if (arguments.wants("--plan")) {
      report(() -> PlanReport.run(arguments.file("--plan").stream().toList(), out, err, picture));
    }
    if (arguments.wants("--backlog")) {
      report(() -> {
        BacklogReport.print(source("--backlog", "backlog.csv"), arguments.badRows(), out);
        return 0;
      });
    }
    if (arguments.wantsMetrics()) {
      report(() -> {
        out.print(MetricsReport.text(metricsFiles(), arguments.badRows(), arguments.zone()));
        return 0;
      });
    }
    return worst;
  }

  private void report(Report report) {
    if (hasReported) {
      out.println();
    }
    hasReported = true;
    worst = Math.max(worst, code(report));
  }

  private int code(Report report) {
    try {
      return report.run();
    } catch (UnreadableInputException e) {
      err.println(e.getMessage());
      return PlanReport.INVALID;
    }
  }

  private MetricsFiles metricsFiles() {
    return new MetricsFiles(
        source("--survey", "survey.csv"),
        source("--events", "events.csv"),
        source("--subscriptions", "subscriptions.csv"),
        source("--key-results", "key-results.csv"));
  }

  private SourceText source(String option, String shipped) {
    return arguments
        .file(option)
        .map(SourceText::ofFile)
        .orElseGet(() -> SourceText.ofShipped(shipped));
  }

  /** Prints one report and gives its exit code. */
  private interface Report {
    int run();
  }
}
