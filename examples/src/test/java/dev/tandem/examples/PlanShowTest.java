package dev.tandem.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.examples.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** What the report on a plan shows by option: one screen, and the sections on risk and value. */
class PlanShowTest {
  @TempDir
  private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void run_shippedPlan_drawsRiskInWellFormedXml()
      throws IOException, ParserConfigurationException, SAXException {
    assertThat(run(List.of(), "risk")).isZero();
    Path picture = folder.resolve("risk.svg");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
    assertThat(Files.readString(picture))
        .contains("Contracts with growers", "P80  Tue 8 Sep 2026", "<path class=\"critical-link\"");
  }

  @Test
  void run_withoutShow_fitsOneScreenWhateverTheNames() throws IOException {
    String tasks = IntStream.range(0, 50)
        .mapToObj(
            ("{'id': 't%1$d', 'name': '" + "Long name ".repeat(30) + "%1$d', 'duration': '5d',"
                + " 'estimate': '3/5/20', 'deadline': '2026-01-06'}")::formatted)
        .collect(joining(","));
    Path file = Files.writeString(folder.resolve("names.json"), planOf(tasks));
    assertThat(run(List.of(file.toString()), "")).isZero();
    String screen = out.toString(StandardCharsets.UTF_8);
    assertThat(screen.lines()).hasSizeLessThanOrEqualTo(60);
    assertThat(screen.substring(0, screen.indexOf("Gantt chart drawn")).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    assertThat(screen).contains("What is late?  4 of 50, in full: --show rules");
  }

  @Test
  void run_planWithoutEstimatesAndFeatures_saysWhyThereIsNoNumber() throws IOException {
    Path file = Files.writeString(
        folder.resolve("plain.json"), planOf("{'id': 'a', 'name': 'A', 'duration': '5d'}"));
    assertThat(run(List.of(file.toString()), "risk,value,roadmap")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "Not simulated: no unfinished task has an estimate. Add for example \"estimate\": \"2/3/10\".")
        .contains("Not priced: portfolio must have a feature with tasks: \"x\" has none.")
        .doesNotContain("S-curve");
    assertThat(folder.resolve("risk.svg")).doesNotExist();
  }

  private static String planOf(String tasks) {
    return "{'name': 'x', 'start': '2026-01-05', 'tasks': [%s]}"
        .formatted(tasks)
        .replace('\'', '"');
  }

  private int run(List<String> args, String show) {
    return PlanReport.run(
        args.stream().findFirst(),
        Show.parse(show),
        Optional.empty(),
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Progress.silent()),
        folder.resolve("gantt.svg"));
  }
}
