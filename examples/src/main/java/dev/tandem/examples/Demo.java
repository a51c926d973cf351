package dev.tandem.examples;

import com.google.common.base.Suppliers;
import dev.tandem.examples.backlog.BacklogReport;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.csv.UnreadableInputException;
import dev.tandem.examples.delivery.input.DeliveryFiles;
import dev.tandem.examples.metrics.MetricsReport;
import dev.tandem.examples.metrics.input.MetricsFiles;
import dev.tandem.examples.progress.Progress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The main job: one screen on a plan, or in full what {@code --show} names of the reports on a plan, a backlog and the metrics of a
 * product; on the files that are shipped, or on those given.
 *
 * <p>{@code --help} prints the options. A run of more than two seconds says on the error stream what it is at. Input that cannot be read
 * ends in one message on the error stream and exit code 2.
 */
public final class Demo {
  private static final Path PICTURE = Path.of("gantt.svg");

  private final Arguments arguments;
  private final Console console;
  private final Supplier<PlanReport> plan = Suppliers.memoize(this::planReport);
  private boolean hasReported;
  private int worst;

  private Demo(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
  }

  /**
   * Runs the reports.
   *
   * @param args options, or none
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(args), new Console(out, err, Progress.on(err)), PICTURE);
    out.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs the reports that the words ask for, each also if one before failed, and returns the exit code. */
  static int run(List<String> words, Console console, Path picture) {
    try {
      Arguments arguments = Arguments.parse(words);
      return arguments.wantsHelp() ? help(console) : new Demo(arguments, console).run(picture);
    } catch (UnreadableInputException e) {
      console.err().println(e.getMessage());
      return PlanReport.INVALID;
    }
  }

  private static int help(Console console) {
    console.out().println(Arguments.USAGE);
    return 0;
  }

  private int run(Path picture) {
    if (arguments.wantsPlan()) {
      report(() -> plan.get().run(arguments.show(), picture));
    }
    if (arguments.wantsDelivery()) {
      report(() -> plan.get().deliver());
    }
    if (arguments.wantsBacklog()) {
      report(() -> {
        console.progress().stage("ordering the backlog");
        BacklogReport.print(source("--backlog", "backlog.csv"), arguments.badRows(), console.out());
        return 0;
      });
    }
    if (arguments.wantsMetrics()) {
      report(() -> {
        console.progress().stage("counting the metrics");
        console
            .out()
            .print(MetricsReport.text(metricsFiles(), arguments.badRows(), arguments.zone()));
        return 0;
      });
    }
    return worst;
  }

  private void report(Report report) {
    if (hasReported) {
      console.out().println();
    }
    int code = code(report);
    hasReported |= code == 0;
    worst = Math.max(worst, code);
  }

  private int code(Report report) {
    try {
      return report.run();
    } catch (UnreadableInputException e) {
      console.err().println(e.getMessage());
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

  private PlanReport planReport() {
    boolean isKnown = arguments.knowsDelivery() || arguments.wantsDelivery();
    return new PlanReport(
        arguments.file("--plan"), isKnown ? Optional.of(delivered()) : Optional.empty(), console);
  }

  private Delivered delivered() {
    return new Delivered(this::deliveryFiles, arguments.badRows(), arguments.zone());
  }

  /** All files that are not there are named together. */
  private DeliveryFiles deliveryFiles() {
    List<String> problems = new ArrayList<>();
    DeliveryFiles files = new DeliveryFiles(
        known(problems, () -> source("--workflow", "workflow.csv")),
        known(problems, () -> recorded("--work", "work.csv")),
        known(problems, () -> recorded("--deployments", "deployments.csv")),
        known(problems, () -> recorded("--incidents", "incidents.csv")),
        known(problems, () -> recorded("--costs", "costs.csv")));
    if (!problems.isEmpty()) {
      throw new UnreadableInputException(String.join("\n", problems));
    }
    return files;
  }

  private static SourceText known(List<String> problems, Supplier<SourceText> source) {
    try {
      return source.get();
    } catch (UnreadableInputException e) {
      problems.add(String.valueOf(e.getMessage()));
      return SourceText.none("");
    }
  }

  /** What is shipped belongs to the shipped plan: of another one nothing is recorded but what is given. */
  private SourceText recorded(String option, String shipped) {
    return arguments.file(option).isEmpty() && arguments.file("--plan").isPresent()
        ? SourceText.none(shipped)
        : source(option, shipped);
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
