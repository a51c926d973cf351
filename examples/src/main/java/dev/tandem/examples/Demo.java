package dev.tandem.examples;

import dev.tandem.examples.backlog.BacklogReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The main job: reports on a plan and a backlog; the shipped ones, or those whose paths are given.
 *
 * <p>A path that ends in {@code .csv} is a backlog. Input that cannot be read ends in one message on the error stream and exit code 2.
 */
public final class Demo {
  private Demo() {}

  /**
   * Runs the reports.
   *
   * @param args paths, or none
   */
  public static void main(String[] args) {
    int code = run(List.of(args), System.out, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(List<String> paths, PrintStream out, PrintStream err) {
    try {
      if (paths.isEmpty()) {
        BacklogReport.print("backlog.csv", shipped("backlog.csv"), out);
      }
      for (String path : paths) {
        BacklogReport.print(path, given(path), out);
      }
      return 0;
    } catch (UnreadableInputException e) {
      err.println(e.getMessage());
      return 2;
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

  private static String given(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (NoSuchFileException e) {
      throw new UnreadableInputException("file must exist: " + path + ". Correct the path.");
    } catch (IOException e) {
      throw new UnreadableInputException(
          "file must be readable text: " + path + ". " + e.getMessage());
    }
  }
}
