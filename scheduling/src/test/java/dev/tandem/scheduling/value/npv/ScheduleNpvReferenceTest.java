package dev.tandem.scheduling.value.npv;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Greatest present values that were computed independently; reference.json says how. */
class ScheduleNpvReferenceTest {
  private static final LocalDateTime START = LocalDate.of(2027, 1, 4).atStartOfDay();

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream file = Objects.requireNonNull(
        ScheduleNpvReferenceTest.class.getResourceAsStream("reference.json"))) {
      JsonNode all = new JsonMapper().readTree(file);
      return StreamSupport.stream(all.get("npv_scheduling").spliterator(), false);
    }
  }

  private static Project project(JsonNode input) {
    ProjectBuilder project = Project.builder("days", START)
        .calendar(WorkCalendar.twentyFourHours())
        .workday(Workday.ofHours(24));
    int task = 0;
    for (JsonNode days : input.get("duration")) {
      project.task("t" + task++, workdays(days.asInt()));
    }
    for (JsonNode pair : input.get("precedence_a_before_b")) {
      project.dependency("t" + pair.get(0).asInt(), "t" + pair.get(1).asInt());
    }
    return project.build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void best_caseFromElsewhere_hasItsValue(JsonNode given) {
    JsonNode input = given.get("input");
    List<CashFlow> flows = new ArrayList<>();
    input
        .get("cash_at_completion")
        .forEach(cash -> flows.add(CashFlow.of("t" + flows.size(), cash.asDouble())));
    Schedule schedule = CriticalPath.analyse(project(input));
    double rate = input.get("rate").asDouble();
    LocalDateTime deadline = START.plusDays(input.get("deadline").asInt());
    JsonNode expected = given.get("expected");
    assertThat(ScheduleNpv.best(schedule, flows, rate, deadline).npv())
        .isCloseTo(expected.get("optimal_npv").asDouble(), within(1e-9));
    assertThat(ScheduleNpv.early(schedule, flows, rate).npv())
        .isCloseTo(expected.get("all_early_npv").asDouble(), within(1e-9));
  }
}
