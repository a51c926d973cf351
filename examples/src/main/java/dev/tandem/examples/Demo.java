package dev.tandem.examples;

import dev.tandem.examples.backlog.BacklogReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The main job: reports on a plan and a backlog; the shipped ones, or those whose paths are given.
 *
 * <p>A path that ends in {@code .csv} is a backlog, any other a plan. Input that cannot be read ends in one message on the error stream and exit code 2.
 */
public final class Demo {
  private static final Path PICTURE = Path.of("gantt.svg");

  private Demo() {}

  /**
   * Runs the reports.
   *
   * @param args paths, or none
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(args), out, err);
    out.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(List<String> paths, PrintStream out, PrintStream err) {
    if (paths.isEmpty()) {
      int code = PlanReport.run(List.of(), out, err, PICTURE);
      out.println();
      return code != 0 ? code : backlog("backlog.csv", () -> shipped("backlog.csv"), out, err);
    }
    int worst = 0;
    for (String path : paths) {
      int code = path.endsWith(".csv")
          ? backlog(path, () -> InputText.read(path), out, err)
          : PlanReport.run(List.of(path), out, err, PICTURE);
      worst = Math.max(worst, code);
    }
    return worst;
  }

  private static int backlog(String name, Supplier<String> text, PrintStream out, PrintStream err) {
    try {
      BacklogReport.print(name, text.get(), out);
      return 0;
    } catch (UnreadableInputException e) {
      err.println(e.getMessage());
      return PlanReport.INVALID;
    }
  }

  private static String shipped(String name) {
    try (InputStream in = Demo.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "the example's own file must be on the class path: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
