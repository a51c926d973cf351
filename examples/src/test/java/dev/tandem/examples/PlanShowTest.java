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

  @Test
  void run_register_addsUpExactlyAndNamesWhatMisleads() {
    assertThat(run(List.of(), "register")).isZero();
    // the 8 risks that may still occur: 0.1·9,000 + 0.2·3,000 + 0.15·15,000 + 0.5·3,000 +
    // 0.4·14,000 + 0.2·10,000 + 0.05·150,000 − 0.6·8,000
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("expected cost after responses (EMV)      EUR 15,550")
        .contains(
            "P80                                      EUR 19,000             exact, without sampling")
        .contains(
            "contingency at P80, after responses      EUR 19,000             without them EUR 38,500")
        .contains(
            "R5 scores 0.12 and R7 0.08, but EUR 5,600 are to be expected of the first and EUR 7,500")
        .containsPattern(
            "R6 Review of billing by another team +9,000 +2,200 +-6,800 .*does not pay")
        .containsPattern(
            "R5 Too few loyal .* unseen for 80 days +never reviewed, not assessed, no owner");
  }

  @Test
  void run_people_namesWhoIsNotToldAndWhoIsToBeWon() {
    assertThat(run(List.of(), "people")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsSubsequence(
            "Managing director, Growers' cooperative",
            "Head of IT                               resistant → supportive 2 steps",
            "5 of 7 of what must be told is told in time.",
            "Support team                             launch date            never told, overdue for 25 days",
            "Loyal customers                                                 nothing is planned to be told");
  }

  @Test
  void run_planWithoutRisksAndPeople_saysHowToAddThem() throws IOException {
    Path file = Files.writeString(
        folder.resolve("plain.json"), planOf("{'id': 'a', 'name': 'A', 'duration': '5d'}"));
    assertThat(run(List.of(file.toString()), "register,people")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "Not known: the plan names no risk. Add some to its field \"risks\".",
            "Not known: the plan names nobody. Add people to its field \"stakeholders\".");
    out.reset();
    assertThat(run(List.of(file.toString()), "")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .doesNotContain("What may go wrong?", "Who has to be told or won?");
  }

  @Test
  void run_risksWithoutCostsAndPeopleWhoKnowAll_sayWhatIsMissing() throws IOException {
    Path file = Files.writeString(
        folder.resolve("bare.json"),
        ("{'name': 'x', 'start': '2026-01-05', 'tasks': [{'id': 'a', 'duration': '5d'}],"
                + "'risks': [{'id': 'R', 'title': 'Late', 'probability': 0.5, 'raised': '2026-03-01'}],"
                + "'stakeholders': [{'id': 's', 'name': 'S', 'power': 1, 'interest': 1,"
                + "'needs': [{'topic': 't', 'everyDays': 60}]}]}")
            .replace('\'', '"'));
    assertThat(run(List.of(file.toString()), "")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "Estimate what 1 risk would cost: none of them says so.",
            "Look after R \"Late\", unseen for 0 days: no owner, no response. 1 of 1 risks need somebody.",
            "Nobody: all know what they must, and stand where they should.");
    out.reset();
    assertThat(run(List.of(file.toString()), "register")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "Not known: no risk says what it costs. Add its \"cost\".", "no owner, no response");
  }

  @Test
  void run_risksThatAreEstimatesOfAPlanWithoutCosts_haveBounds() throws IOException {
    Path file = Files.writeString(
        folder.resolve("risky.json"),
        ("{'name': 'x', 'start': '2026-01-05', 'tasks': [{'id': 'a', 'duration': '5d'}], 'risks': ["
                + "{'id': 'R', 'title': 'Late', 'probability': 0.5, 'cost': '10/20/60', 'delays': {'a': '5'}}]}")
            .replace('\'', '"'));
    assertThat(run(List.of(file.toString()), "register,risk")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("between certified bounds", "R Late", "no dates")
        // half of the samples take a week more than the plan, which has no estimate
        .containsPattern("Planned for Fri 9 Jan 2026, which (49|50)\\.\\d %");
  }

  private static String planOf(String tasks) {
    return "{'name': 'x', 'start': '2026-01-05', 'tasks': [%s]}"
        .formatted(tasks)
        .replace('\'', '"');
  }

  private int run(List<String> args, String show) {
    return new PlanReport(
            args.stream().findFirst(),
            Optional.empty(),
            new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Progress.silent()))
        .run(Show.parse(show), folder.resolve("gantt.svg"));
  }
}
