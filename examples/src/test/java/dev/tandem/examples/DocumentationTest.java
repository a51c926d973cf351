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

  /** A public type that collects or changes. */
  private static final Pattern MUTABLE =
      Pattern.compile("\\bpublic [a-z -]*class (\\w*(?:Builder|Accumulator|Editor))\\b");

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

  /** Two threads may do different things with a builder, an editor and an accumulator; the reader of each is told which. */
  @Test
  void mutableTypes_inTheirJavadoc_sayWhatTwoThreadsMayDo() throws IOException {
    List<String> found = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (String module : List.of("core", "scheduling", "metrics", "integrations/jackson")) {
      for (Path file : filesBelow(ROOT.resolve(module).resolve("src/main/java"), ".java")) {
        String source = Files.readString(file);
        MUTABLE.matcher(source).results().forEach(type -> {
          String name = file.getFileName() + ": " + type.group(1);
          String documentation =
              source.substring(source.lastIndexOf("/**", type.start()), type.start());
          found.add(name);
          if (!documentation.contains("thread")) {
            silent.add(name);
          }
        });
      }
    }
    assertThat(found).hasSizeGreaterThan(20);
    assertThat(silent).isEmpty();
  }

  private static List<Path> markdownBelow(Path folder) throws IOException {
    return filesBelow(folder, ".md");
  }

  private static List<Path> filesBelow(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
