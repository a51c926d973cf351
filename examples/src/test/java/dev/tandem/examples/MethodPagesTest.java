package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method has a page of the same shape, and what a page shows is what a guide test of the module compiles and asserts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MethodPagesTest {
  private static final Path ROOT = Path.of("..");
  private static final Set<String> NOT_A_METHOD =
      Set.of("README.md", "ranking.md", "accumulators.md");
  private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\R(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|\\s)//.*$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private String guideCode = "";
  private String guideText = "";

  @BeforeAll
  void readGuideTests() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String module : List.of("core", "scheduling", "metrics")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith("GuideTest.java"))
            .sorted()
            .forEach(file -> all.append(read(file)));
      }
    }
    guideCode = withoutSpace(COMMENT.matcher(all).replaceAll(""));
    guideText = withoutSpace(all);
    assertThat(guideCode).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("methodPages")
  void page_ofMethod_hasTheSectionsInOrder(Path page) {
    List<String> headings =
        HEADING.matcher(read(page)).results().map(match -> match.group(1)).toList();
    assertThat(headings)
        .containsSubsequence("Definition", "Worked example", "Edge cases")
        .containsAnyOf("Criticism", "How tools differ")
        .endsWith("Source");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void blocks_ofPage_areInGuideTests(Path page) {
    BLOCK.matcher(read(page)).results().forEach(block -> {
      if (block.group(1).equals("java")) {
        String code = withoutSpace(COMMENT.matcher(block.group(2)).replaceAll(""));
        assertThat(guideCode.contains(code)).as(block.group()).isTrue();
      } else {
        assertThat(block.group(1)).as(block.group()).isEqualTo("text");
        assertThat(guideText.contains(withoutSpace(block.group(2))))
            .as(block.group())
            .isTrue();
      }
    });
  }

  @Test
  void pages_areFoundAtAll() throws IOException {
    assertThat(methodPages()).hasSizeGreaterThan(40);
  }

  private static List<Path> methodPages() throws IOException {
    return pages().stream()
        .filter(page -> !NOT_A_METHOD.contains(page.getFileName().toString()))
        .toList();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs/methods"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String withoutSpace(CharSequence text) {
    return SPACE.matcher(text).replaceAll("");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
