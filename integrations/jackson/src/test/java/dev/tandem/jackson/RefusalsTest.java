package dev.tandem.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.product.InvalidProductException;
import dev.tandem.core.project.CyclicDependencyException;
import dev.tandem.core.project.InvalidProjectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, and what is said. */
class RefusalsTest {
  private static final String PROJECT = """
      {"tandem": 1, "project": {
        "name": "plan", "start": "2026-01-05T00:00",
        "calendar": {"name": "", "week": {"MONDAY": ["08:00-12:00"]}},
        "workday": {"day": "8h", "daysPerWeek": 5},
        "tasks": [
          {"id": "a", "name": "A", "duration": "5d"},
          {"id": "b", "name": "B", "duration": "2d"}],
        "dependencies": [{"predecessor": "a", "successor": "b", "lag": "1d"}]}}""";

  @Test
  void readProject_asItIs_isRead() {
    assertThat(TandemJson.readProject(PROJECT).tasks()).hasSize(2);
  }

  /** What stands in the document, what stands there instead, and what is said. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "tandem": 1 | "tandem": 7 | version must be 1: 7. Read it with a newer Tandem.
      "tandem": 1 | "tandem": "1" | version must be 1: "1". Read it with a newer Tandem.
      "tandem": 1 | "tandem": 1, "tandem": 1 | field must come once: tandem. Remove one of the two.
      "tandem": 1, | `` | version must be 1: none is stated. Write "tandem": 1.
      "project": { | "projekt": { | fields must be tandem and project: projekt. Leave it out, or read the document as what it is.
      "5d" | "5x" | project.tasks[0].duration: duration must be a number and a unit: "5x". Write for example 5d, 7.5h, 90min or 2w.
      "5d" | 5 | project.tasks[0].duration: duration must be a text: 5. Write for example "5d".
      "5d" | "-5d" | project.tasks[0]: duration of task a must not be negative: -5d. Use 0 for a milestone.
      "5d" | null | project.tasks[0].duration: duration must be a text: null. Write for example "5d".
      "5d" | {"d": [5]} | project.tasks[0].duration: duration must be a text: an object. Write for example "5d".
      "duration": "5d" | "durations": "5d", "duration": "5d" | project.tasks[0]: field must be one of id, name, parent, duration, durationKind, milestoneKind, calendar, constraint, secondaryConstraint, deadline, expectedFinish, progress, durationEstimate, cost, calendarBasis, effortRule, splits, levellingDelay: "durations". Write "duration".
      "duration": "5d" | "duration": "5d", "colour": "red" | project.tasks[0]: field must be one of id, name, parent, duration, durationKind, milestoneKind, calendar, constraint, secondaryConstraint, deadline, expectedFinish, progress, durationEstimate, cost, calendarBasis, effortRule, splits, levellingDelay: "colour". Leave it out, or read it with a newer Tandem.
      "duration": "5d" | "duration": "5d", "duration": "6d" | project.tasks[0]: field must come once: "duration". Remove one of the two.
      "id": "a", "name": "A", "duration": "5d" | "parent": "b" | project.tasks[0]: fields must all be there: without id, name, duration. Add them.
      {"id": "a", "name": "A", "duration": "5d"} | [] | project.tasks[0]: value must be an object: a list. Write its fields id, name, parent, duration, durationKind, milestoneKind, calendar, constraint, secondaryConstraint, deadline, expectedFinish, progress, durationEstimate, cost, calendarBasis, effortRule, splits, levellingDelay between { and }.
      "name": "A" | "name": "A", "durationKind": "ELAPSE" | project.tasks[0].durationKind: value must be one of WORKING, ELAPSED, SUMMARY: "ELAPSE". Write "ELAPSED".
      "name": "A" | "name": "A", "durationKind": 1 | project.tasks[0].durationKind: value must be a text: 1. Write for example "WORKING".
      "id": "a" | "id": " " | project.tasks[0].id: task id must not be blank: " ". Give the task a short name.
      2026-01-05T00:00 | 2026-01-05 | project.start: date and time must be written in its form: "2026-01-05". Write for example "2026-01-05T08:00".
      "daysPerWeek": 5 | "daysPerWeek": "5" | project.workday.daysPerWeek: value must be a number within the range of a double: "5". Correct it.
      "daysPerWeek": 5 | "daysPerWeek": 1e400 | project.workday.daysPerWeek: value must be a number within the range of a double: 1e400. Correct it.
      "daysPerWeek": 5 | "daysPerWeek": 8 | project.workday: daysPerWeek must be above 0 and at most 7: 8.0. State the workdays of one week.
      "day": "8h" | "day": "1d" | project.workday: day must be in hours, minutes or seconds: 1d. Write for example 8h.
      "day": "8h" | "day": "25h" | project.workday: day must be from 1s to 24h: 25h. State the working time of one day.
      "lag": "1d" | "lag": "50 percent" | project.dependencies[0].lag: duration must be a number and a unit: "50 percent". Write for example 5d, 7.5h, 90min or 2w.
      "lag": "1d" | "lag": "x%" | project.dependencies[0].lag: lag must be a duration or a percentage, on the clock if it is elapsed: "x%". Write for example 2d, PT36H elapsed, 50% or 50% elapsed.
      "lag": "1d" | "lag": "1d elapsed" | project.dependencies[0].lag: lag must be a duration or a percentage, on the clock if it is elapsed: "1d elapsed". Write for example 2d, PT36H elapsed, 50% or 50% elapsed.
      "MONDAY" | "Monday" | project.calendar.week: value must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY: "Monday". Write "MONDAY".
      "MONDAY": ["08:00-12:00"] | "MONDAY": ["08:00-12:00"], "MONDAY": [] | project.calendar.week: key must come once: "MONDAY". Remove one of the two.
      ["08:00-12:00"] | "08:00-12:00" | project.calendar.week.MONDAY: value must be a list: "08:00-12:00". Write it between [ and ].
      {"MONDAY": ["08:00-12:00"]} | [] | project.calendar.week: value must be an object: a list. Write it between { and }.
      """)
  void readProject_changed_isRefused(String part, String instead, String message) {
    assertThat(PROJECT).contains(part);
    assertThatThrownBy(() -> TandemJson.readProject(PROJECT.replace(part, instead)))
        .isExactlyInstanceOf(InvalidDocumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      `` | document must be an object: empty. Write {"tandem": 1, "project": {...}}.
      5 | document must be an object: 5. Write {"tandem": 1, "project": {...}}.
      {"tandem": 1} | document must hold "project": it does not. Read it as what it is.
      {} | version must be 1: none is stated. Write "tandem": 1.
      {"tandem": 2, "project": 5} | version must be 1: 2. Read it with a newer Tandem.
      {"tandem": 1, "project": 5} | project: value must be an object: 5. Write its fields name, start, scheduleFrom, mustFinishBy, statusDate, calendar, calendars, workday, tasks, dependencies, resources, teams, assignments, baselines, overheadPerDay between { and }.
      {"tandem": 1, "product": {}} | fields must be tandem and project: product. Leave it out, or read the document as what it is.
      {"tandem": 1, "project": {}} {} | document must end with its object: more follows. Remove it.
      """)
  void readProject_noDocument_isRefused(String json, String message) {
    assertThatThrownBy(() -> TandemJson.readProject(json))
        .isExactlyInstanceOf(InvalidDocumentException.class)
        .hasMessage(message);
  }

  @Test
  void readProject_noJson_isRefusedWithThePlace() {
    assertThatThrownBy(() -> TandemJson.readProject("{\"tandem\": 1,\n  project}"))
        .isExactlyInstanceOf(InvalidDocumentException.class)
        .hasMessageMatching(
            "document must be JSON: Unexpected character .*, line 2, column 3\\. Correct it there\\.");
  }

  @Test
  void readProject_manyMistakes_areAllTold() {
    String json = PROJECT
        .replace("\"5d\"", "5")
        .replace("\"id\": \"b\", ", "")
        .replace("\"lag\"", "\"lags\"")
        .replace("\"plan\"", "null");
    InvalidDocumentException refusal =
        catchThrowableOfType(InvalidDocumentException.class, () -> TandemJson.readProject(json));
    assertThat(refusal.problems())
        .extracting(DocumentProblem::path)
        .containsExactly(
            "project.name",
            "project.tasks[0].duration",
            "project.tasks[1]",
            "project.dependencies[0]");
    assertThat(refusal).hasMessage("""
        document has 4 problems:
        - project.name: text must be a text: null. Write for example "name".
        - project.tasks[0].duration: duration must be a text: 5. Write for example "5d".
        - project.tasks[1]: fields must all be there: without id. Add them.
        - project.dependencies[0]: field must be one of predecessor, successor, type, lag: "lags". Write "lag".""");
  }

  @Test
  void readProject_moreMistakesThanAnybodyReads_tellsAThousandAndTheirNumber() {
    String json = PROJECT.replace("\"tasks\": [", "\"tasks\": [" + "{}, ".repeat(1_500));
    InvalidDocumentException refusal =
        catchThrowableOfType(InvalidDocumentException.class, () -> TandemJson.readProject(json));
    assertThat(refusal.problems()).hasSize(1_000);
    assertThat(refusal.getMessage())
        .startsWith("document has 1500 problems:")
        .endsWith("- and 500 more");
  }

  @Test
  void readProject_invalidProject_comesThroughWithAllProblems() {
    String json = PROJECT
        .replace("\"id\": \"b\"", "\"id\": \"a\"")
        .replace("\"successor\": \"b\"", "\"successor\": \"c\"");
    InvalidProjectException refusal =
        catchThrowableOfType(InvalidProjectException.class, () -> TandemJson.readProject(json));
    assertThat(refusal.problems()).hasSize(2);
  }

  @Test
  void readProject_cycle_comesThroughAsItIs() {
    String json = PROJECT.replace(
        "\"dependencies\": [",
        "\"dependencies\": [{\"predecessor\": \"b\", \"successor\": \"a\"}, ");
    assertThatThrownBy(() -> TandemJson.readProject(json))
        .isExactlyInstanceOf(CyclicDependencyException.class);
  }

  @Test
  void readProject_invalidCalendar_isRefusedWithEachOfItsProblems() {
    String json = PROJECT.replace(
        "[\"08:00-12:00\"]",
        "[\"08:00-12:00\", \"11:00-13:00\"], \"FRIDAY\": [\"22:00-06:00\", \"23:00-24:00\"]");
    InvalidDocumentException refusal =
        catchThrowableOfType(InvalidDocumentException.class, () -> TandemJson.readProject(json));
    assertThat(refusal.problems())
        .extracting(DocumentProblem::toString)
        .containsExactly(
            "project.calendar.week: hours of MONDAY must not overlap: 08:00-12:00 and 11:00-13:00. Shorten or join these ranges.",
            "project.calendar.week: hours of FRIDAY must not overlap: 22:00-06:00 and 23:00-24:00. Shorten or join these ranges.");
  }

  @Test
  void readProduct_invalidProduct_comesThroughWithAllProblems() {
    String json = """
        {"tandem": 1, "product": {"id": "p", "name": "", "stage": "GROWTH", "currency": "EUR",
         "features": [{"id": "f", "name": "F", "requires": ["g"], "release": "r"}]}}""";
    InvalidProductException refusal =
        catchThrowableOfType(InvalidProductException.class, () -> TandemJson.readProduct(json));
    assertThat(refusal.problems()).hasSize(3);
  }

  @Test
  void readProduct_currencyOfNobody_isRefused() {
    String json = """
        {"tandem": 1, "product": {"id": "p", "name": "P", "stage": "GROWTH", "currency": "EURO"}}""";
    assertThatThrownBy(() -> TandemJson.readProduct(json))
        .hasMessage(
            "product.currency: currency must be an ISO 4217 code: \"EURO\". Write for example EUR.");
  }
}
