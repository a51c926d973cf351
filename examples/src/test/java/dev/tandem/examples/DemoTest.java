package dev.tandem.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.examples.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            "What is delivered?",
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
        .containsSubsequence("How sure is the finish?", "P80 finish", "Is the plan sound?")
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
            "throughput, items a day",
            "change failure rate",
            "simulated schedule",
            "throughput is ")
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
