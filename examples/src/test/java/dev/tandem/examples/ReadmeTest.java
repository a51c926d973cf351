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

/**
 * The README's first snippet is a whole program; the others go on in its main method, their imports above it. Compiled and run, they print
 * what the README says that they print.
 */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;$\\R");

  @TempDir
  private Path folder;

  @Test
  void snippets_compiledAndRun_printWhatTheReadmeSays()
      throws IOException, ReflectiveOperationException {
    String readme = Files.readString(README);
    String program = program(blocks(readme, "java"));
    String output = String.join("", blocks(readme, "text"));
    assertThat(program).contains("CriticalPath.analyse");
    assertThat(run(program)).isEqualToNormalizingNewlines(output);
  }

  @Test
  void firstSnippet_alone_isAProgram() throws IOException, ReflectiveOperationException {
    String readme = Files.readString(README);
    assertThat(run(blocks(readme, "java").get(0)))
        .isEqualToNormalizingNewlines(blocks(readme, "text").get(0));
  }

  @Test
  void readme_length_staysWithinOneSitting() throws IOException {
    assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(165);
  }

  private static String program(List<String> snippets) {
    StringBuilder imports = new StringBuilder();
    StringBuilder statements = new StringBuilder();
    for (String snippet : snippets.subList(1, snippets.size())) {
      IMPORT.matcher(snippet).results().forEach(line -> imports.append(line.group()));
      statements.append(IMPORT.matcher(snippet).replaceAll(""));
    }
    String whole = snippets.get(0);
    int endOfMain = whole.lastIndexOf('}', whole.lastIndexOf('}') - 1);
    return imports + whole.substring(0, endOfMain) + statements + whole.substring(endOfMain);
  }

  private static List<String> blocks(String markdown, String language) {
    return Pattern.compile("(?ms)^```" + language + "$\\R(.*?)^```$")
        .matcher(markdown)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private String run(String code) throws IOException, ReflectiveOperationException {
    Path source = folder.resolve("Relaunch.java");
    Files.writeString(source, code);
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
      loader.loadClass("Relaunch").getMethod("main", String[].class).invoke(null, (Object)
          new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
