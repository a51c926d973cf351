package dev.tandem.scheduling.health;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.scheduling.health.HealthPlans.chain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Baseline;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.health.convention.HealthCheck;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Indices and redundant links with numbers from elsewhere; the source stands with each in {@code reference.json}. */
class HealthReferenceTest {
  private static final LocalDateTime START = LocalDateTime.parse("2026-01-05T08:00");
  private static final LocalDateTime DUE = LocalDateTime.parse("2026-01-05T17:00");
  private static final LocalDateTime STATUS = LocalDateTime.parse("2026-01-07T17:00");

  private static JsonNode reference(String part, String name) throws IOException {
    try (InputStream in = HealthReferenceTest.class.getResourceAsStream("reference.json")) {
      return JsonMapper.shared().readTree(in).get(part).get(name);
    }
  }

  /** Tasks of a day each, due on Monday but for those that the baseline does not hold; the first ones are finished. */
  private static PlanHealth health(int due, int missing, int finished, LocalDateTime finish) {
    ProjectBuilder builder = Project.builder("Many", START).statusDate(STATUS);
    List<Baseline.Entry> entries = new ArrayList<>();
    for (int i = 0; i < due + missing; i++) {
      Task task = Task.of("t" + i, workdays(1));
      builder.task(i < finished ? task.withProgress(Progress.finished(START, finish)) : task);
      if (i < due) {
        entries.add(new Baseline.Entry(task.id(), START, DUE));
      }
    }
    Project project = builder.baseline(new Baseline("agreed", START, entries)).build();
    return PlanHealth.of(CriticalPath.analyse(project));
  }

  @Test
  void baselineExecutionIndex_isThePrintedOne() throws IOException {
    JsonNode given = reference("indices", "baselineExecution");
    PlanHealth health = health(
        given.get("due").asInt(),
        given.get("missing").asInt(),
        given.get("finished").asInt(),
        DUE);
    assertThat(health.finding(HealthCheck.BASELINE_EXECUTION_INDEX).value())
        .hasValue(given.get("expected").asDouble());
  }

  @Test
  void hitTaskRate_isThePrintedOne() throws IOException {
    JsonNode given = reference("indices", "hitTasks");
    PlanHealth health = health(given.get("due").asInt(), 0, given.get("onTime").asInt(), DUE);
    double expected = given.get("expected").asDouble();
    assertThat(health.finding(HealthCheck.HIT_TASK_RATE).value()).hasValue(expected);
    PlanHealth late = health(given.get("due").asInt(), 0, 140, STATUS);
    assertThat(late.finding(HealthCheck.HIT_TASK_RATE).value()).hasValue(0);
    assertThat(late.finding(HealthCheck.MISSED_TASKS).value()).hasValue(1);
  }

  @Test
  void criticalPathLengthIndex_isThePrintedOne() throws IOException {
    JsonNode given = reference("indices", "criticalPathLength");
    PlanHealth health = PlanHealth.of(
        CriticalPath.analyse(chain(given.get("workdays").asInt() / 2).build()));
    assertThat(health.finding(HealthCheck.CRITICAL_PATH_LENGTH_INDEX).value())
        .hasValue(given.get("expected").asDouble());
  }

  @Test
  void redundantLinks_areThePrintedOnes() throws IOException {
    ProjectBuilder builder = Project.builder("Information system", LocalDate.of(2026, 1, 5));
    int number = 1;
    for (JsonNode days : reference("redundancy", "durations")) {
      builder.task("a" + number++, workdays(days.asInt()));
    }
    reference("redundancy", "links").forEach(link -> builder.dependency(link(link)));
    Schedule plain = CriticalPath.analyse(builder.build());
    // eleven workdays from Monday on
    assertThat(reference("redundancy", "finish").asInt()).isEqualTo(11);
    assertThat(plain.finish()).isEqualTo("2026-01-19T17:00");
    assertThat(PlanHealth.of(plain).finding(HealthCheck.REDUNDANT_LINKS).dependencies())
        .isEmpty();
    JsonNode added = reference("redundancy", "added");
    added.forEach(link -> builder.dependency(link(link)));
    assertThat(PlanHealth.of(CriticalPath.analyse(builder.build()))
            .finding(HealthCheck.REDUNDANT_LINKS)
            .dependencies())
        .containsExactlyElementsOf(
            added.valueStream().map(HealthReferenceTest::link).toList());
  }

  private static Dependency link(JsonNode pair) {
    return Dependency.of(
        TaskId.of("a" + pair.get(0).asInt()), TaskId.of("a" + pair.get(1).asInt()));
  }
}
