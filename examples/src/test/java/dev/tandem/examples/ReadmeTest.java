package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's snippets are compiled and run, one after another, and print what it says that they print. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final String PROGRAM = """
      import static dev.tandem.core.calendar.WorkDuration.workdays;
      import static dev.tandem.core.project.DependencyType.START_TO_START;
      import static dev.tandem.core.project.Lag.lag;
      import dev.tandem.core.calendar.WorkCalendar;
      import dev.tandem.core.project.Project;
      import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
      import dev.tandem.metrics.prioritisation.sequencing.Sequencing;
      import dev.tandem.metrics.satisfaction.NetPromoterScore;
      import dev.tandem.scheduling.criticalpath.CriticalPath;
      import dev.tandem.scheduling.criticalpath.Schedule;
      import dev.tandem.scheduling.criticalpath.ScheduleEditor;
      import java.time.LocalDate;
      import java.util.List;
      public class Snippets { public static void run() { %s } }
      """;

  @TempDir
  private Path folder;

  @Test
  void snippets_compiledAndRun_printWhatTheReadmeSays()
      throws IOException, ReflectiveOperationException {
    String readme = Files.readString(README);
    String code = String.join("\n", blocks(readme, "java"));
    String output = String.join("", blocks(readme, "text"));
    assertThat(code).contains("CriticalPath.analyse");
    assertThat(run(code)).isEqualToNormalizingNewlines(output);
  }

  @Test
  void readme_length_staysWithinOneSitting() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(120);
  }

  private static List<String> blocks(String markdown, String language) {
    return Pattern.compile("(?ms)^```" + language + "$\\R(.*?)^```$")
        .matcher(markdown)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private String run(String code) throws IOException, ReflectiveOperationException {
    Path source = folder.resolve("Snippets.java");
    Files.writeString(source, PROGRAM.replace("%s", code));
    int result = ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            source.toString());
    assertThat(result).as("compiler exit code").isZero();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass("Snippets").getMethod("run").invoke(null);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
