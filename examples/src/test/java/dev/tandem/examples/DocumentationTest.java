package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation points to is there. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)");

  private static final Pattern RESULT =
      Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2}-[a-z0-9-]+\\.(?:json|txt))\\b");

  @Test
  void links_ofAllPages_leadToFiles() throws IOException {
    List<Path> pages = Stream.concat(
            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve),
            markdownBelow(ROOT.resolve("docs")).stream())
        .toList();
    assertThat(pages).hasSizeGreaterThan(30);
    assertThat(pages)
        .allSatisfy(page -> assertThat(links(page))
            .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists()));
  }

  @Test
  void results_thatPagesName_areThere() throws IOException {
    Path results = ROOT.resolve("benchmarks/results");
    List<String> named = new ArrayList<>();
    for (Path page : markdownBelow(ROOT.resolve("docs"))) {
      RESULT.matcher(Files.readString(page)).results().forEach(match -> named.add(match.group(1)));
    }
    assertThat(named).allSatisfy(name -> assertThat(results.resolve(name)).exists());
  }

  @Test
  void methods_index_listsEveryPage() throws IOException {
    Path methods = ROOT.resolve("docs/methods");
    Path index = methods.resolve("README.md");
    List<String> pages = markdownBelow(methods).stream()
        .filter(page -> !page.equals(index))
        .map(page -> page.getFileName().toString())
        .toList();
    assertThat(links(index)).containsExactlyInAnyOrderElementsOf(pages);
  }

  private static List<Path> markdownBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
