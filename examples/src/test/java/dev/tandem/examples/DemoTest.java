package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.examples.csv.SourceText;
import dev.tandem.examples.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final String SURVEY = "respondent,date,segment,score\na,2027-08-02,new,9\n";

  @TempDir
  private Path folder;

  private String out = "";
  private String err = "";

  @Test
  void run_withoutArguments_printsOneScreen() {
    assertThat(run()).isZero();
    assertThat(out)
        .contains(
            "What is late?",
            "What is at stake?",
            "What is unsure?",
            "What is blocked?",
            "What may go wrong?",
            "What is delivered?",
            "Who has too much to do?",
            "Who has to be told or won?",
            "What to do next?")
        .doesNotContain("BACKLOG", "PRODUCT METRICS");
    assertThat(out.lines()).hasSizeLessThanOrEqualTo(60);
    assertThat(err).isEmpty();
  }

  @Test
  void run_showAll_reportsOnPlanBacklogAndMetricsInFull() {
    assertThat(run("--show", "all")).isZero();
    assertThat(out).contains("Project finish:", "BACKLOG  26 items", "PRODUCT METRICS");
    assertThat(err).isEmpty();
  }

  @Test
  void run_showSections_printsThemInTheOrderOfTheReport() {
    assertThat(run("--show", "health,risk")).isZero();
    assertThat(out)
        .containsSubsequence(
            "How sure is the finish?",
            "P80 finish",
            "nobody's time asked for",
            "by the people's list",
            "2,000 samples, in each of which people are given out by one fixed priority list of 63 tasks",
            "Nobody has too much to do in 100.0 % ±",
            "Is the plan sound?")
        .doesNotContain("What is late?", "BACKLOG", "Critical path");
    assertThat(folder.resolve("risk.svg")).exists();
  }

  @Test
  void run_showOtherReports_runsThemAlone() {
    assertThat(run("--show=backlog")).isZero();
    assertThat(out).startsWith("BACKLOG").doesNotContain("PRODUCT METRICS");
    assertThat(run("--show", "metrics,value")).isZero();
    assertThat(out)
        .containsSubsequence("What does tomorrow cost?", "PRODUCT METRICS")
        .doesNotContain("BACKLOG");
  }

  @Test
  void run_showDelivery_reportsOnEarnedValueFlowDeploymentsAndForecasts() {
    assertThat(run("--show", "delivery")).isZero();
    assertThat(out)
        .startsWith("DELIVERY, as of Fri 10 Apr 2026")
        .containsSubsequence(
            "earned (EV)",
            "Discovery                       finished   no (+10 %)        no (+17 %)        yes, 6 of 6 tasks",
            "1,300 of 2,000 planned to date have come (65 %)",
            "throughput, items a day",
            "doing, 4 people                          92 % used",
            "change failure rate",
            "The plan: Fjord & Bean",
            "Release: Launch of the club",
            "  simulated schedule ",
            "  throughput ",
            "  earned schedule at pace so far (ES2) ",
            "because it does not wait 95 days,",
            "Feature: Subscribe and pay")
        .doesNotContain("BACKLOG", "What is late?");
    assertThat(err).isEmpty();
  }

  @Test
  void run_ownWork_replacesThatFileAlone() throws IOException {
    String work = file("work.csv", """
        item,type,feature,size,time,state,blocked_until
        A-1,story,,3,2026-03-02T09:00:00Z,backlog,
        A-1,story,,3,2026-03-03T09:00:00+01:00,doing,
        A-1,story,,3,2026-03-03T12:00:00Z,,2026-03-04T09:00:00Z
        A-1,story,,3,2026-03-05T09:00:00Z,done,
        A-2,story,,,2026-03-05T09:00:00Z,doing,
        A-2,story,,,2026-03-06T09:00:00Z,,open
        """);
    assertThat(run("--work", work)).isZero();
    assertThat(out).contains("items done, in work, not begun           1, 1, 0");
  }

  @Test
  void run_filesOfDeliveryWithMistakes_namesThemAll() throws IOException {
    String work = file("work.csv", """
        item,type,feature,size,time,state,blocked_until
        A-1,story,,3,yesterday,backlog,
        A-2,story,,3,2026-03-02T09:00:00Z,,
        """);
    String costs = file("costs.csv", "task,date,amount\nbuild,2026-13-01,5\n");
    assertThat(run("--work", work, "--costs", costs)).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err)
        .contains(
            "work.csv, line 2: column time must be an instant from 1970 to 2999",
            "work.csv, line 3: column state must be given unless the item was blocked",
            "costs.csv, line 2: column date must be a day of the calendar");
  }

  @Test
  void run_mistakesInPlanAndFiles_areSaidTogether() throws IOException {
    String plan = file(
        "p.json",
        "{\"name\":\"x\",\"start\":\"2026-01-05\",\"tasks\":[{\"id\":\"a\",\"duration\":\"5x\"}]}");
    String incidents =
        file("incidents.csv", "incident,opened,restored,deployment\nI,2026-02-30T10:00:00Z,,\n");
    assertThat(run("--plan", plan, "--incidents", incidents)).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err)
        .contains(
            "p.json: task a: duration must be a number and a unit: \"5x\"",
            "incidents.csv, line 2: column opened must be")
        .containsOnlyOnce("p.json");
  }

  @Test
  void run_filesThatAreNotThere_areNamedTogether() {
    assertThat(run("--work", "no/work.csv", "--costs", "no/costs.csv", "--plan", "no/p.json"))
        .isEqualTo(2);
    assertThat(err)
        .contains(
            "no/p.json: file must exist.",
            "no/work.csv: file must exist.",
            "no/costs.csv: file must exist.");
    assertThat(out).isEmpty();
  }

  @Test
  void run_showDeliveryOfAPlan_printsThatAlone() throws IOException {
    assertThat(run("--plan", smallPlan(), "--show", "delivery")).isZero();
    assertThat(out).startsWith("DELIVERY").doesNotContain("What is late?");
    assertThat(run("--plan", smallPlan(), "--show", "delivery,people")).isZero();
    assertThat(out).containsSubsequence("Who has a say, and cares?", "DELIVERY");
  }

  @Test
  void run_costsOfTasksThatThePlanLacks_namesThoseThatWereMeant() throws IOException {
    String costs = file("costs.csv", "task,date,amount\nbiling,2026-03-05,5\nzzz,2026-03-05,5\n");
    assertThat(run("--costs", costs)).isEqualTo(2);
    assertThat(err)
        .contains(
            "costs.csv: task must be one of the plan: \"biling\". Did you mean billing?",
            "costs.csv: task must be one of the plan: \"zzz\". Use the ids of the plan's tasks.");
  }

  @Test
  void run_ownPlanAndWork_leavesOutWhatBelongsToTheShippedPlan() throws IOException {
    String plan = file(
        "p.json",
        "{\"name\":\"x\",\"start\":\"2026-03-02\",\"statusDate\":\"2026-03-13\","
            + "\"tasks\":[{\"id\":\"a\",\"duration\":\"20d\"}],\"product\":{\"name\":\"Shop\","
            + "\"currency\":\"EUR\",\"features\":[{\"id\":\"search\",\"name\":\"Search\",\"tasks\":[\"a\"]}]}}");
    String work = file("work.csv", """
        item,type,feature,size,time,state,blocked_until
        A-1,story,search,3,2026-03-02T09:00:00Z,doing,
        A-1,story,search,3,2026-03-04T09:00:00Z,done,
        A-2,story,serach,3,2026-03-04T09:00:00Z,backlog,
        """);
    assertThat(run("--plan", plan, "--work", work)).isZero();
    assertThat(err).isEmpty();
    assertThat(out)
        .contains(
            "Not known: the plan has no baseline.",
            "Not known: the plan has no baseline with costs.",
            "items done, in work, not begun           1, 0, 1",
            "Not known: no deployment is recorded.",
            "Not simulated: no unfinished task has an estimate.",
            "throughput ",
            "1 item names the feature \"serach\", which the plan does not have. Did you mean search?");
  }

  /** A plan of one task, without estimates, so that nothing has to be simulated. */
  private String smallPlan() throws IOException {
    return file(
        "small.json",
        "{\"name\":\"x\",\"start\":\"2026-02-02\",\"statusDate\":\"2026-04-10\","
            + "\"baseline\":{\"name\":\"agreed\",\"takenAt\":\"2026-02-02\"},\"tasks\":[{\"id\":\"a\","
            + "\"duration\":\"60d\",\"cost\":{\"perDay\":100},\"progress\":{\"started\":\"2026-02-02\","
            + "\"percentComplete\":50},\"baseline\":{\"start\":\"2026-02-02\",\"finish\":\"2026-04-24\"}}]}");
  }

  @Test
  void run_filesWithoutRows_areNothingRecorded() throws IOException {
    String work = file("work.csv", "item,type,feature,size,time,state,blocked_until\n");
    String deployments =
        file("deployments.csv", "deployment,environment,started,finished,result,purpose,commits\n");
    String incidents = file("incidents.csv", "incident,opened,restored,deployment\n");
    String costs = file("costs.csv", "task,date,amount\n");
    assertThat(run(
            "--plan",
            smallPlan(),
            "--work",
            work,
            "--deployments",
            deployments,
            "--incidents",
            incidents,
            "--costs",
            costs))
        .isZero();
    assertThat(err).isEmpty();
    assertThat(out)
        .contains(
            "earned (EV)                              3,000",
            "spent (AC)                               0",
            "Not known: the board has recorded no item by then.",
            "Not known: no item went through the states of the board.",
            "Not known: no deployment is recorded.",
            "The plan does not say what it should bring.",
            "earned schedule at pace so far (ES2)");
  }

  @Test
  void run_workflowWithPeople_saysWhoIsBusy() throws IOException {
    String plan = smallPlan();
    String work = file("work.csv", SourceText.ofShipped("work.csv").text());
    String workflow = file(
        "workflow.csv",
        "state,kind,people\nbacklog,toDo,\ndoing,active,2\nreview,waiting,9\ndone,done,\ndropped,cancelled,\n");
    assertThat(run("--plan", plan, "--work", work, "--workflow", workflow)).isZero();
    assertThat(out)
        .contains(
            "doing, 2 people                          184 % used",
            "demand is not below capacity",
            "review, 9 people",
            "It is limited by doing, the state that is used most.");
    String plain = file(
        "plain.csv",
        "state,kind\nbacklog,toDo\ndoing,active\nreview,waiting\ndone,done\ndropped,cancelled\n");
    assertThat(run("--plan", plan, "--work", work, "--workflow", plain)).isZero();
    assertThat(out).contains("How busy its states are is not known: say in a column \"people\"");
    String bad = file("bad.csv", "state,kind,people\nbacklog,toDo,none\n");
    assertThat(run("--plan", plan, "--work", work, "--workflow", bad)).isEqualTo(2);
    assertThat(err)
        .contains("bad.csv, line 2: column people must be how many work in it, from 1 to 10000");
  }

  @Test
  void run_workflowWithoutDone_saysSoInTheWordsOfTheFile() throws IOException {
    String workflow = file("workflow.csv", "state,kind\nbacklog,toDo\ndoing,active\n");
    assertThat(run("--workflow", workflow)).isEqualTo(2);
    assertThat(err)
        .contains(
            "workflow.csv: workflow must have a state of kind done: it has [backlog toDo, doing active].");
  }

  @Test
  void run_longNamesInAllQuestions_fitOneScreen() throws IOException {
    String name = "Long name ".repeat(30);
    String plan = file(
        "long.json",
        ("{'name': '" + name
                + "', 'start': '2026-03-02', 'statusDate': '2026-03-13', 'mustFinishBy': '2026-03-20',"
                + "'baseline': {'name': 'agreed', 'takenAt': '2026-03-02'}, 'impactLevels': [1, 2, 3, 4],"
                + "'risks': [{'id': 'R1', 'title': '" + name
                + "', 'probability': 0.5, 'cost': '100'},"
                + "{'id': 'R2', 'title': '" + name
                + "', 'probability': 0.5, 'cost': '90', 'responses': [{'strategy':"
                + " 'reduce', 'action': 'a', 'cost': '500', 'probability': 0.4}]}],"
                + "'stakeholders': [{'id': 's', 'name': '" + name
                + "', 'power': 1, 'interest': 1, 'wanted': 'leading',"
                + "'needs': [{'topic': '" + name + "', 'everyDays': 1}]}],"
                + "'product': {'name': 'P', 'currency': 'EUR', 'releases': [{'id': 'r', 'name': '"
                + name + "',"
                + "'from': '2026-03-02', 'until': '2026-03-31'}], 'features': [{'id': 'f', 'name': '"
                + name + "',"
                + "'release': 'r', 'tasks': ['t0', 't1'], 'costOfDelay': {'type': 'linear', 'perWeek': 10}}]},"
                + "'tasks': ["
                + IntStream.range(0, 9)
                    .mapToObj(
                        i -> "{'id': 't" + i + "', 'name': '" + name
                            + "', 'duration': '5d', 'cost': {'perDay': 10},"
                            + "'deadline': '2026-03-06', 'baseline': {'start': '2026-03-02', 'finish': '2026-03-06'}}")
                    .collect(Collectors.joining(","))
                + "]}")
            .replace('\'', '"'));
    String work = file("work.csv", """
        item,type,feature,size,time,state,blocked_until
        A-1,story,f,3,2026-03-02T09:00:00Z,doing,
        A-1,story,f,3,2026-03-04T09:00:00Z,done,
        A-2,story,f,3,2026-03-04T09:00:00Z,backlog,
        """);
    assertThat(run("--plan", plan, "--work", work)).isZero();
    String screen = out.substring(0, out.indexOf("Gantt chart drawn"));
    assertThat(screen)
        .contains(
            "What is late?",
            "What may go wrong?",
            "What is delivered?",
            "Who has to be told or won?",
            "What to do next?");
    assertThat(screen.lines()).hasSizeLessThanOrEqualTo(59);
    assertThat(screen.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    assertThat(out)
        .contains("Release: Long name", "throughput", "earned schedule at pace so far (ES2)");
    out.lines()
        .filter(line -> !line.startsWith("Gantt chart drawn"))
        .forEach(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
  }

  @Test
  void run_workInAStateThatTheWorkflowLacks_namesWhatWasMeant() throws IOException {
    String work = file("work.csv", """
        item,type,feature,size,time,state,blocked_until
        A-1,story,,3,2026-03-02T09:00:00Z,dooing,
        """);
    assertThat(run("--work", work)).isEqualTo(2);
    assertThat(err).contains("work.csv: ", "dooing", "Did you mean doing?");
  }

  @Test
  void run_ownPlan_saysNothingOfWhatOthersDelivered() throws IOException {
    String plan = file(
        "p.json",
        "{\"name\":\"x\",\"start\":\"2026-01-05\","
            + "\"tasks\":[{\"id\":\"a\",\"duration\":\"5d\"}]}");
    assertThat(run(plan)).isZero();
    assertThat(out).doesNotContain("What is delivered?");
  }

  @Test
  void run_showUnknown_namesWhatThereIsAndWhatWasMeant() {
    assertThat(run("--show", "helth")).isEqualTo(2);
    assertThat(err)
        .startsWith("--show must name one of finish, critical,")
        .endsWith("all: \"helth\". Did you mean health?\n");
    assertThat(run("--show", "risk,nothing-like-it")).isEqualTo(2);
    assertThat(err)
        .contains("\"nothing-like-it\". Name one of them, or several with commas between.");
    assertThat(out).isEmpty();
  }

  @Test
  void run_metrics_runsThemAlone() {
    assertThat(run("--metrics")).isZero();
    assertThat(out).startsWith("PRODUCT METRICS").doesNotContain("BACKLOG", "Gantt");
    assertThat(folder.resolve("gantt.svg")).doesNotExist();
  }

  @Test
  void run_pathWithoutOption_isBacklogOrPlan() throws IOException {
    String backlog = file("b.csv", "id,name\n1,a\n");
    assertThat(run(backlog)).isEqualTo(2);
    assertThat(err).startsWith(backlog + ", line 1: column must be there: reach,");
    assertThat(run("--backlog", backlog)).isEqualTo(2);
    String plan = file("p.json", "{}");
    assertThat(run(plan)).isEqualTo(2);
    assertThat(err).startsWith(plan + ": ");
    assertThat(run("--plan", plan)).isEqualTo(2);
  }

  @Test
  void run_onePath_replacesThatFileAlone() throws IOException {
    String survey = file("mine.csv", SURVEY);
    assertThat(run("--survey=" + survey)).isZero();
    assertThat(out)
        .contains(
            "Would they recommend it? " + survey, "NPS +100.0", "Do they come back? events.csv");
  }

  @Test
  void run_badRows_failsWithoutStackTraceUnlessToldToSkip() throws IOException {
    String survey = file("mine.csv", SURVEY + "b,2027-08-02,new,11\nc,2027-08-02,new,ten\n");
    assertThat(run("--survey", survey)).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err)
        .contains(survey + ", line 3: column score must be a whole number from 0 to 10: \"11\"")
        .contains(survey + ", line 4: column score must be a whole number from 0 to 10: \"ten\"")
        .doesNotContain("\tat ", "Exception");
    assertThat(run("--survey", survey, "--skip-bad-rows")).isZero();
    assertThat(out).contains(survey + ": 2 of 3 rows could not be read and were skipped:");
    assertThat(err).isEmpty();
  }

  @Test
  void run_oneReportFails_printsTheOthers() throws IOException {
    assertThat(run("--backlog", "no/such.csv", "--metrics")).isEqualTo(2);
    assertThat(err).startsWith("no/such.csv: file must exist.");
    assertThat(out).contains("PRODUCT METRICS");
  }

  @Test
  void run_wrongOption_namesItAndTheOptionsThereAre() {
    assertThat(run("--surveys", "x.csv")).isEqualTo(2);
    assertThat(err).startsWith("option must be a known one: --surveys.").contains("--survey FILE");
    assertThat(out).isEmpty();
  }

  @Test
  void run_optionWithoutValueOrTwice_saysSo() {
    assertThat(run("-s")).isEqualTo(2);
    assertThat(err).startsWith("option must be a known one: -s.");
    assertThat(run("--survey")).isEqualTo(2);
    assertThat(err).startsWith("option --survey must be followed by what it stands for: nothing.");
    assertThat(run("--survey", "--metrics")).isEqualTo(2);
    assertThat(err)
        .startsWith("option --survey must be followed by what it stands for: --metrics.");
    assertThat(run("a.csv", "--backlog", "b.csv")).isEqualTo(2);
    assertThat(err).startsWith("there must be one --backlog at most: a.csv, b.csv. Name one.");
  }

  @Test
  void run_zone_movesTheWeeks() {
    assertThat(run("--zone", "Europe/Berlin")).isZero();
    assertThat(out).contains("calendar weeks from Monday, Europe/Berlin");
    assertThat(run("--zone", "Mars/Olympus")).isEqualTo(2);
    assertThat(err).startsWith("zone must be a known one: Mars/Olympus.");
  }

  @Test
  void run_help_listsTheOptions() {
    assertThat(run("--help")).isZero();
    assertThat(out).contains("--key-results FILE", "--skip-bad-rows");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private int run(String... words) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    int code = Demo.run(
        List.of(words),
        new Console(
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            new PrintStream(complained, true, StandardCharsets.UTF_8),
            Progress.silent()),
        folder.resolve("gantt.svg"));
    out = printed.toString(StandardCharsets.UTF_8);
    err = complained.toString(StandardCharsets.UTF_8);
    return code;
  }
}
