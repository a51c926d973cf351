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
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        .contains("Why does \"Retrospective and handover\" finish on Tue 1 Sep 2026?")
        .contains(
            "Planned for Tue 1 Sep 2026, which 11.6 % ± 0.3 of 10,000 samples keep.",
            "How sure is the cost?",
            "The P80 finish and the P80 cost are kept together by ",
            "By when is it finished? S-curve of 10,000 samples",
            "What sways the finish?",
            "What does tomorrow cost?",
            "Roadmap: when features are usable",
            "9 of 26 checks passed, 0 without a value.");
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
        .contains("task b: duration must be a number and a unit: \"fivedays\"")
        .contains("dependency zz -> a must name tasks of the project: zz")
        .contains("dependencies form a cycle: b -> c -> b. Remove one of these dependencies.");
  }

  @Test
  void run_unknownField_namesLineAndFields() throws IOException {
    assertThat(messageFor("""
        {"name": "x", "start": "2026-01-05",
         "tasks": [{"id": "a", "duraton": "5d"}]}"""))
        .contains("plan.json: line 2: field must be one of the plan format: \"duraton\"")
        .contains("Write one of after, assigned, baseline");
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

  @Test
  void run_folderOrEmptyFile_saysSo() throws IOException {
    assertThat(run(List.of(folder.toString()))).isEqualTo(PlanReport.INVALID);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("path must be that of a file: it is a folder. Name the file in it.");
    assertThat(messageFor(" \n")).contains("plan must be an object in { }: the file is empty.");
  }

  @Test
  void run_byteOrderMark_isNoPartOfThePlan() throws IOException {
    Path file = Files.writeString(folder.resolve("marked.json"), "\uFEFF" + planOf("{}"));
    assertThat(run(List.of(file.toString()))).isEqualTo(PlanReport.INVALID);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("task id must not be blank");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'id': 'a', 'duration': '-3d' | duration of task a must not be negative: -3d. Use 0 for a milestone.",
        "'id': 'a b', 'duration': '3d' | task a b: task id must be without spaces: \"a b\". Join the words",
        "'id': 'a', 'duration': '3d', 'deadline': '+999999999-12-31' | task a, deadline: year of a date must be from"
            + " 1000 to 9999: 999999999. Write a year of four digits.",
        "'id': 'a', 'duration': '3d', 'deadline': '0026-01-05T08:00' | year of a date must be from 1000 to 9999: 26.",
        "'id': 'a', 'duration': '99999999d' | task a must finish by the end of the year 9999: its duration is 99999999d.",
        "'id': 'a', 'duration': '999999999w'}, {'id': 'b', 'duration': '1d', 'after': ['a FS+999999ed'] | task a must finish",
        "'id': 'a', 'duration': '99999999999999999999d' | task a: duration must be a number and a unit",
        "'id': 'a', 'duration': '1d', 'progress': {'finished': '2026-01-05'} | task a, progress: actual finish must come"
            + " with an actual start: 2026-01-05T17:00. Give the actual start.",
        "'id': 'a', 'duration': '3d', 'estimate': '2/3' | task a: estimate must be three numbers of workdays, shortest,"
            + " likely and longest: \"2/3\". Write for example 2/3/10.",
        "'id': 'a', 'duration': '3d', 'estimate': '-2/3/10' | task a: estimate must be three numbers of workdays",
        "'id': 'a', 'duration': '3d', 'estimate': '4/3/10' | task a: estimate must not descend from shortest to likely to"
            + " longest: \"4/3/10\". Write the smallest number of workdays first.",
        "'id': 'a', 'estimate': '2/3/10', 'tasks': [{'id': 'b', 'duration': '1d'}] | task a: estimate must be that of a"
            + " task without tasks below it: \"2/3/10\". Give it to the tasks below.",
      })
  void run_unusableTask_namesItAndTheRemedy(String fields, String message) throws IOException {
    assertThat(messageFor(planOf("{" + fields + "}"))).contains("plan.json: ").contains(message);
  }

  @Test
  void run_negativeDurationAmongOtherProblems_reportsAllOfThem() throws IOException {
    assertThat(
            messageFor(planOf("{'id': 'a', 'duration': '-3d', 'deadline': 'x', 'after': ['q']}")))
        .contains("3 problems")
        .contains("duration of task a must not be negative")
        .contains("task a, deadline: date must be a day of the calendar")
        .contains("dependency q -> a must name tasks of the project: q");
  }

  @Test
  void run_fractionWhereAWholeNumberIsDue_isRefused() throws IOException {
    assertThat(messageFor(
            "{\"name\": \"x\", \"start\": \"2026-01-05\",\n \"hoursPerDay\": 7.5, \"tasks\": []}"))
        .contains("line 2, column 17: value must be a whole number, at hoursPerDay");
  }

  @Test
  void run_tenThousandLevels_refusesTheDepth() throws IOException {
    String level = "{\"id\": \"s\", \"tasks\": [";
    assertThat(messageFor("{\"tasks\": [" + level.repeat(10_000)))
        .contains(
            "tasks must not be nested deeper than 249 levels. Put some of the levels side by side.");
    String deepest = "{'id': 's%d', 'tasks': [";
    String nested = IntStream.range(0, 248).mapToObj(deepest::formatted).collect(joining());
    Path file = Files.writeString(
        folder.resolve("deep.json"),
        planOf(nested + "{'id': 'a', 'duration': '1d'}" + "]}".repeat(248)));
    assertThat(run(List.of(file.toString()))).isZero();
  }

  @Test
  void run_threeUnknownFieldsAndMore_namesEach() throws IOException {
    assertThat(messageFor("""
        {"name": "x", "start": "2026-01-05", "colour": "red", "tasks": [
          {"id": "a", "duraton": "5d"},
          {"id": "b", "duration": "2x", "duraton": {"id": 1}}]}"""))
        .contains("plan.json: 4 problems:")
        .contains(
            "line 1: field must be one of the plan format: \"colour\", at colour. Write one of")
        .contains("line 2: field must be one of the plan format: \"duraton\", at tasks[1] duraton.")
        .contains("line 3: field must be one of the plan format: \"duraton\", at tasks[2] duraton.")
        .contains("task b: duration must be a number and a unit: \"2x\"");
  }

  @Test
  void run_valuesOfAnotherKind_namesEachWithItsPlace() throws IOException {
    assertThat(messageFor("{\"name\": [\"x\"], \"start\": {\"a\": 1}, \"tasks\": [5]}"))
        .contains("3 problems")
        .contains("line 1, column 10: value must be a text, at name.")
        .contains("value must be a text, at start.")
        .contains("value must be an object in { }, at tasks[1].");
  }

  @Test
  void run_manyTasks_schedulesAllAndShowsAPart() throws IOException {
    String tasks = IntStream.range(0, 5_000)
        .mapToObj("{'id': 't%1$d', 'name': 'Task %1$d', 'duration': '1h'}"::formatted)
        .collect(joining(","));
    Path file = Files.writeString(folder.resolve("large.json"), planOf(tasks));
    assertThat(run(List.of(file.toString()))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("… and 4500 more tasks", "  … and 4900 more");
    assertThat(Files.readString(folder.resolve("gantt.svg")))
        .contains("the first 2000 of 5000 tasks", "data-task=\"t1999\"")
        .doesNotContain("data-task=\"t2000\"");
  }

  @Test
  void run_planOfManyCenturies_printsWithoutPicture() throws IOException {
    Path file =
        Files.writeString(folder.resolve("long.json"), planOf("{'id': 'a', 'duration': '99999d'}"));
    assertThat(run(List.of(file.toString()))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("Gantt chart not drawn: the plan is longer than 200 years.");
  }

  @Test
  void run_longAndForeignNames_keepTheTables() throws IOException {
    String tasks = "{'id': 'a', 'name': '" + "Long ".repeat(60) + "', 'duration': '5d'},"
        + "{'id': 'b', 'name': '" + "長い名前".repeat(30) + "', 'duration': '5d'},"
        + "{'id': 'c', 'name': '" + "x".repeat(300) + "', 'duration': '5d', 'after': ['a', 'b']}";
    Path file = Files.writeString(folder.resolve("names.json"), planOf(tasks));
    assertThat(run(List.of(file.toString()))).isZero();
    String report = out.toString(StandardCharsets.UTF_8);
    assertThat(report.substring(0, report.indexOf("Gantt chart drawn")).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    assertThat(report.lines().filter(line -> line.contains("float 0d")))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line.substring(0, line.indexOf("float 0d"))).contains("…"));
  }

  private static String planOf(String tasks) {
    return "{'name': 'x', 'start': '2026-01-05', 'tasks': [%s]}"
        .formatted(tasks)
        .replace('\'', '"');
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
    return new PlanReport(
            args.stream().findFirst(),
            Optional.empty(),
            new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Progress.silent()))
        .run(Show.parse("all"), folder.resolve("gantt.svg"));
  }
}
