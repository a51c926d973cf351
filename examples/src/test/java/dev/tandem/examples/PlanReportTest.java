package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

class PlanReportTest {
  @TempDir
  private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void run_shippedPlan_printsFinishPathFeaturesAndConflicts() {
    assertThat(run(List.of())).isZero();
    String report = out.toString(StandardCharsets.UTF_8);
    assertThat(report)
        .contains("Project finish: Tue 1 Sep 2026")
        .contains(
            "Contracts with growers                   float 0d               16 Feb to 16 Apr")
        .contains(
            "Subscribe and pay                        Fri 14 Aug 2026        a week costs EUR 42,000")
        .containsPattern(
            "Critical beside it\\n +Photos, films, texts +float -1d +13 Apr to 07 May\\n")
        .contains("Self-service account went ahead on Mon 23 Mar 08:00")
        .contains("Media booked: finish no later than 2026-04-22T17:00 not kept")
        .contains("waits for Payment provider")
        .contains("Why does \"Retrospective and handover\" finish on Tue 1 Sep 2026?");
    String gantt = report.substring(0, report.indexOf("Gantt chart drawn"));
    assertThat(gantt.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
  }

  @Test
  void run_shippedPlan_drawsEachTaskOnceInWellFormedXml()
      throws IOException, ParserConfigurationException, SAXException {
    run(List.of());
    Path picture = folder.resolve("gantt.svg");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
    List<String> tasks = Pattern.compile("data-task=\"([^\"]+)\"")
        .matcher(Files.readString(picture))
        .results()
        .map(match -> match.group(1))
        .toList();
    assertThat(tasks).hasSize(75).doesNotHaveDuplicates().contains("launch", "platform");
  }

  @Test
  void run_manyProblems_reportsAllOfThem() throws IOException {
    assertThat(messageFor("""
        {"name": "x", "start": "2026-02-30", "tasks": [
          {"id": "a", "duration": "5d", "after": ["zz"]},
          {"id": "b", "duration": "fivedays", "after": ["c"]},
          {"id": "c", "duration": "1d", "after": ["b"]}]}"""))
        .contains("4 problems")
        .contains(
            "start of the project: date must be a day of the calendar, year first: \"2026-02-30\"")
        .contains("task b: duration must be a whole number and a unit: \"fivedays\"")
        .contains("dependency zz -> a must name tasks of the project: zz")
        .contains("dependencies form a cycle: b -> c -> b. Remove one of these dependencies.");
  }

  @Test
  void run_unknownField_namesLineAndFields() throws IOException {
    assertThat(messageFor("""
        {"name": "x", "start": "2026-01-05",
         "tasks": [{"id": "a", "duraton": "5d"}]}"""))
        .contains("plan.json: line 2: field must be one of the plan format: \"duraton\"")
        .contains("Write one of after, baseline");
  }

  @Test
  void run_malformedJson_namesLine() throws IOException {
    assertThat(messageFor("{\"name\": \"x\"\n \"start\": \"2026-01-05\"}"))
        .contains("plan.json: line 2, column 2: file must be JSON: Unexpected character");
  }

  @Test
  void run_nullAndWrongShape_areRefused() throws IOException {
    assertThat(messageFor("null")).contains("plan must be an object in { }");
    assertThat(messageFor("{\"name\": \"x\", \"start\": \"2026-01-05\", \"tasks\": [null]}"))
        .contains("line 1");
    assertThat(messageFor("{\"tasks\": {\"id\": \"a\"}}"))
        .contains("value must be a list in [ ], at tasks");
  }

  @Test
  void run_missingFile_saysSo() {
    assertThat(run(List.of("no/such/plan.json"))).isEqualTo(PlanReport.INVALID);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("no/such/plan.json: file must exist. Correct the path");
  }

  private String messageFor(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.json"), json);
    err.reset();
    assertThat(run(List.of(file.toString()))).isEqualTo(PlanReport.INVALID);
    assertThat(out.size()).isZero();
    String message = err.toString(StandardCharsets.UTF_8);
    assertThat(message).doesNotContain("\tat ", "Exception");
    return message;
  }

  private int run(List<String> args) {
    return PlanReport.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        folder.resolve("gantt.svg"));
  }
}
