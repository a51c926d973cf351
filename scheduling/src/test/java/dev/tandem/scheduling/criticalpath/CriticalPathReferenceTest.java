package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Dates that Microsoft Project and Primavera P6 computed, as stored in their files.
 *
 * <p>Two instants count as equal when there is less than 0.3 minutes of working time between them on the task's calendar: Friday 17:00 and
 * Monday 08:00 are the same moment to work. Floats may differ by a minute, the unit in which the tools store them.
 */
class CriticalPathReferenceTest {

  /** Plans bent by what is not computed here, and why. */
  private static final Map<String, String> NOT_COVERED = Map.of(
      "msp-mpxj-segmanual14",
      "resources work other hours, but their calendars are not in the file");

  /**
   * Late dates that the tool had not refreshed when it saved the file. In {@code splits9b} they count back from the finish of a task that is not
   * the last, though nothing ties any two tasks to each other.
   */
  private static final Set<String> STALE =
      Set.of("msp-mpxj-bug1 3", "msp-mpxj-bug1 4", "msp-mpxj-splits9b 3", "msp-mpxj-splits9b 4");

  static Stream<String> plans() throws IOException, URISyntaxException {
    Path folder = Path.of(CriticalPathReferenceTest.class.getResource("plans").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .filter(name -> !NOT_COVERED.containsKey(name))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void analyse_planOfAnotherTool_givesItsDates(String name) {
    ReferencePlan plan = ReferencePlan.read(name);
    Project project = plan.project();
    Schedule schedule = CriticalPath.analyse(project, plan.policy());
    List<String> differences = new ArrayList<>();
    for (JsonNode task : plan.json().get("tasks")) {
      compare(schedule, task, differences);
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void plans_notCovered_areThere() throws IOException, URISyntaxException {
    assertThat(plans()).hasSize(36);
    NOT_COVERED
        .keySet()
        .forEach(name -> assertThat(ReferencePlan.read(name).json().size()).isPositive());
  }

  private static void compare(Schedule schedule, JsonNode json, List<String> differences) {
    ScheduledTask task = schedule.task(json.get("id").asString());
    JsonNode expected = json.get("expected");
    if (!task.isSummary()
        || schedule.policy().lagCalendar() != SchedulingPolicy.primaveraP6().lagCalendar()) {
      compareDate("start", task, task.start(), expected, schedule, differences);
      compareDate("finish", task, task.finish(), expected, schedule, differences);
    }
    comparePieces(task, json, differences);
    compareDate("earlyStart", task, task.earlyStart(), expected, schedule, differences);
    compareDate("earlyFinish", task, task.earlyFinish(), expected, schedule, differences);
    if (STALE.contains(schedule.project().name() + " " + task.id())) {
      return;
    }
    compareDate("lateStart", task, task.lateStart(), expected, schedule, differences);
    compareDate("lateFinish", task, task.lateFinish(), expected, schedule, differences);
    compareFloat("totalSlack", task, task.totalFloatSeconds(), expected, differences);
    compareFloat(
        "freeSlack",
        task,
        task.freeFloat().toSeconds(schedule.project().workday()),
        expected,
        differences);
  }

  /** Of a task that has begun, the tool keeps where work went on; here it goes on as the plan has it. */
  private static void comparePieces(ScheduledTask task, JsonNode json, List<String> differences) {
    if (json.has("pieces")) {
      List<WorkPiece> wanted = new ArrayList<>();
      json.get("pieces")
          .forEach(piece -> wanted.add(
              new WorkPiece(ReferencePlan.date(piece.get(0)), ReferencePlan.date(piece.get(1)))));
      if (!task.pieces().equals(wanted)) {
        differences.add(task.id() + ": expected " + wanted + ", was " + task.pieces());
      }
    }
  }

  private static void compareDate(
      String field,
      ScheduledTask task,
      LocalDateTime actual,
      JsonNode expected,
      Schedule schedule,
      List<String> differences) {
    if (expected.has(field)) {
      LocalDateTime wanted = ReferencePlan.date(expected.get(field));
      Task written = task.task();
      WorkingTime time = WorkOfTask.of(schedule, written).axis();
      long apart =
          time.between(actual.toEpochSecond(ZoneOffset.UTC), wanted.toEpochSecond(ZoneOffset.UTC));
      if (Math.abs(apart) >= 18) {
        differences.add(task.id() + " " + field + ": expected " + wanted + ", was " + actual);
      }
    }
  }

  private static void compareFloat(
      String field, ScheduledTask task, long seconds, JsonNode expected, List<String> differences) {
    if (expected.has(field)) {
      double wanted = expected.get(field).asDouble();
      if (Math.abs(seconds / 60.0 - wanted) > 1) {
        differences.add(
            task.id() + " " + field + ": expected " + wanted + " min, was " + seconds / 60.0);
      }
    }
  }
}
