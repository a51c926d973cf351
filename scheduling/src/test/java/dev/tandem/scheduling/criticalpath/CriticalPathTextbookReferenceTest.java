package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkUnit;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.TaskId;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Networks from textbooks; the source stands with each.
 *
 * <p>One unit of the book is 3,000 seconds of a calendar that never rests, so that sixths of it are whole seconds. The books print two
 * decimals, hence the tolerance of 0.02 units.
 */
class CriticalPathTextbookReferenceTest {
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final double UNIT = 3000;
  private static final double PRINTED = 0.02;

  static Stream<JsonNode> networks() throws IOException {
    try (InputStream in =
        CriticalPathTextbookReferenceTest.class.getResourceAsStream("textbook.json")) {
      return JsonMapper.shared().readTree(in).valueStream().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void analyse_textbookNetwork_givesThePrintedNumbers(JsonNode network) {
    Schedule schedule = CriticalPath.analyse(project(network));
    JsonNode expected = network.get("expected");
    assertThat(units(schedule.finish()))
        .isCloseTo(expected.get("duration").asDouble(), within(PRINTED));
    assertThat(schedule.criticalTasks())
        .extracting(task -> task.id().value())
        .containsAll(strings(expected.get("criticalPath")));
    compare(schedule, expected, "ES", task -> units(task.earlyStart()));
    compare(schedule, expected, "EF", task -> units(task.earlyFinish()));
    compare(schedule, expected, "LS", task -> units(task.lateStart()));
    compare(schedule, expected, "LF", task -> units(task.lateFinish()));
    compare(schedule, expected, "TF", task -> units(task.totalFloat()));
    compare(schedule, expected, "FF", task -> units(task.freeFloat()));
    compare(schedule, expected, "IndF", task -> units(task.independentFloat()));
  }

  private static void compare(
      Schedule schedule, JsonNode expected, String column, Function<ScheduledTask, Double> actual) {
    if (expected.has(column)) {
      expected
          .get(column)
          .propertyStream()
          .forEach(entry -> assertThat(actual.apply(schedule.task(TaskId.of(entry.getKey()))))
              .as("%s of %s", column, entry.getKey())
              .isCloseTo(entry.getValue().asDouble(), within(PRINTED)));
    }
  }

  private static Project project(JsonNode network) {
    ProjectBuilder builder = Project.builder(network.get("id").asString(), START)
        .calendar(WorkCalendar.twentyFourHours());
    for (JsonNode task : network.get("tasks")) {
      long seconds = Math.round(task.get("duration").asDouble() * UNIT);
      builder.task(task.get("id").asString(), new WorkDuration(seconds, WorkUnit.SECOND));
    }
    for (JsonNode link : network.get("links")) {
      builder.dependency(link.get("pred").asString(), link.get("succ").asString());
    }
    return builder.build();
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static double units(LocalDateTime time) {
    return START.until(time, ChronoUnit.SECONDS) / UNIT;
  }

  private static double units(WorkDuration work) {
    return work.toSeconds(Workday.STANDARD) / UNIT;
  }
}
