package dev.tandem.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.recurrence.DayOfMonth;
import dev.tandem.core.calendar.recurrence.Recurrence;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.delay.TriangularWindow;
import dev.tandem.core.project.InvalidProjectException;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.engagement.funnel.FunnelDifference;
import dev.tandem.metrics.prioritisation.ahp.AhpHierarchy;
import dev.tandem.metrics.prioritisation.ahp.PairwiseMatrix;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.PolicyChoice;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class TandemModuleTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new TandemModule()).build();

  /** A document of somebody else's, in which ours stand. */
  record Sprint(
      String title,
      Map<FeatureId, WorkDuration> efforts,
      Lag pause,
      DependencyType type,
      Optional<Estimate> cost,
      LocalDateTime begins) {}

  @Test
  void write_valuesInADocumentOfOnesOwn_areInTheirForms() {
    Sprint sprint = new Sprint(
        "one",
        ImmutableMap.of(FeatureId.of("login"), WorkDuration.workdays(5)),
        Lag.elapsed(Duration.ofHours(36)),
        DependencyType.START_TO_START,
        Optional.of(Estimate.triangular(1, 2, 4)),
        LocalDateTime.parse("2026-01-05T08:00"));
    String json = MAPPER.writeValueAsString(sprint);
    assertThat(MAPPER.readTree(json)).isEqualTo(MAPPER.readTree("""
        {"title": "one", "efforts": {"login": "5d"}, "pause": "PT36H elapsed", "type": "SS",
         "cost": {"type": "triangular", "min": 1.0, "mode": 2.0, "max": 4.0}, "begins": "2026-01-05T08:00:00"}"""));
    assertThat(MAPPER.readValue(json, Sprint.class)).isEqualTo(sprint);
  }

  @Test
  void write_bySettingsOfTheMapper_isTheSame() {
    JsonMapper snake = JsonMapper.builder()
        .addModule(new TandemModule())
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build();
    CostOfDelay cost = new TriangularWindow(1, 2, 3);
    assertThat(snake.writeValueAsString(cost))
        .isEqualTo("{\"type\":\"triangularWindow\",\"peakRate\":1.0,\"ramp\":2.0,\"life\":3.0}");
  }

  @Test
  void sealedType_namedAnywhere_isRead() {
    Recurrence monthly = Recurrence.monthly(2, DayOfMonth.last());
    assertThat(MAPPER.readValue("""
            {"interval": 2, "day": {"shortMonths": "SKIP", "day": -1, "type": "numbered"}, "type": "monthly"}""", Recurrence.class)).isEqualTo(monthly);
    assertThat(MAPPER.readValue("{\"rate\": 5}", Linear.class)).isEqualTo(new Linear(5));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"rate": 5} | type must be there: none is named. Write "type" with one of none, linear, deadlineStep, deadlineThenLinear, peakUnaffected, exponential, triangularWindow, piecewiseLinear, inWorkingTime.
      {"type": "liner", "rate": 5} | type must be one of none, linear, deadlineStep, deadlineThenLinear, peakUnaffected, exponential, triangularWindow, piecewiseLinear, inWorkingTime: "liner". Write "linear".
      {"type": 1} | type must be one of none, linear, deadlineStep, deadlineThenLinear, peakUnaffected, exponential, triangularWindow, piecewiseLinear, inWorkingTime: 1. Write one of them.
      5 | value must be an object with a type: 5. Write "type" and the fields of the type between { and }.
      {"type": "linear"} | fields must all be there: without rate. Add them.
      {"type": "linear", "rate": -1} | rate must be
      """)
  void sealedType_notNamed_isRefused(String json, String message) {
    assertThatThrownBy(() -> MAPPER.readValue(json, CostOfDelay.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void case_namedAsAnother_isRefused() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"type\":\"none\",\"rate\":5}", Linear.class))
        .hasMessageStartingWith("type must be \"linear\": \"none\". Correct it.");
  }

  @Test
  void key_thatIsNoId_isRefused() {
    assertThatThrownBy(() ->
            MAPPER.readValue("{\" \": \"5d\"}", new TypeReference<Map<TaskId, WorkDuration>>() {}))
        .isInstanceOf(DatabindException.class)
        .hasMessageStartingWith("task id must not be blank: \" \". Give the task a short name.");
  }

  @Test
  void read_invalidProject_hasTheModelsExceptionAsCause() {
    Project project =
        Project.builder("plan", LocalDate.of(2026, 1, 5)).milestone("a").build();
    String json =
        MAPPER.writeValueAsString(project).replace("\"id\":\"a\"", "\"id\":\"a\",\"parent\":\"z\"");
    assertThatThrownBy(() -> MAPPER.readValue(json, Project.class))
        .isInstanceOf(DatabindException.class)
        .cause()
        .isInstanceOf(InvalidProjectException.class);
    assertThatThrownBy(() -> MAPPER.readValue("{}", Project.class))
        .isInstanceOf(DatabindException.class)
        .cause()
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessage("fields must all be there: without name, start, calendar, workday. Add them.");
  }

  @Test
  void write_view_isRefused() {
    Schedule schedule = CriticalPath.analyse(
        Project.builder("plan", LocalDate.of(2026, 1, 5)).milestone("a").build());
    assertThatThrownBy(() -> MAPPER.writeValueAsString(schedule))
        .isInstanceOf(DatabindException.class)
        .hasMessageStartingWith(
            "value must be one that is stored: Schedule is not. Store the records that it answers with, and what it was made of.");
    assertThat(MAPPER.writeValueAsString(schedule.dates())).startsWith("{\"project\":\"plan\"");
  }

  @Test
  void policy_andOneOfItsChoices_areFieldsByKind() {
    PolicyChoice choice = LagCalendar.PREDECESSOR;
    String json = MAPPER.writerFor(PolicyChoice.class).writeValueAsString(choice);
    assertThat(MAPPER.readValue("{\"lagCalendar\":\"PREDECESSOR\"}", PolicyChoice.class))
        .isEqualTo(choice);
    assertThat(json).contains("PREDECESSOR");
    assertThat(MAPPER.writeValueAsString(SchedulingPolicy.standard()))
        .contains("\"criticality\":{\"type\":\"floatAtMost\",\"threshold\":\"0s\"}");
    assertThatThrownBy(() -> MAPPER.readValue("{}", PolicyChoice.class))
        .hasMessageStartingWith("choice must be one: 0. Write one field.");
    assertThatThrownBy(() -> MAPPER.readValue("{}", SchedulingPolicy.class))
        .hasMessageStartingWith("policy must state all of its 17 choices: 0. Add the others.");
  }

  @Test
  void users_withNumbers_readBackAsTheTypeSays() {
    FunnelDifference.UserDepths<Long> depths = new FunnelDifference.UserDepths<>(7L, 1, 2);
    String json = MAPPER.writeValueAsString(depths);
    assertThat(json).isEqualTo("{\"user\":7,\"first\":1,\"second\":2}");
    assertThat(MAPPER.readValue(json, new TypeReference<FunnelDifference.UserDepths<Long>>() {}))
        .isEqualTo(depths);
    List<FunnelDifference.UserDepths<Long>> list = List.of(depths);
    assertThat(MAPPER.readValue(
            MAPPER.writeValueAsString(list),
            new TypeReference<List<FunnelDifference.UserDepths<Long>>>() {}))
        .isEqualTo(list);
  }

  @Test
  void project_asTree_isTheSame() {
    Project project = RandomProjects.of(7);
    JsonNode tree = MAPPER.valueToTree(project);
    assertThat(MAPPER.treeToValue(tree, Project.class)).isEqualTo(project);
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(project)).toString())
        .isEqualTo(tree.toString());
  }

  @Test
  void mapper_usedFirstByManyThreads_isSafe() {
    JsonMapper fresh = JsonMapper.builder().addModule(new TandemModule()).build();
    assertThat(LongStream.range(0, 200).parallel().allMatch(seed -> {
          Project project = RandomProjects.of(seed);
          return fresh
              .readValue(fresh.writeValueAsString(project), Project.class)
              .equals(project);
        }))
        .isTrue();
  }

  @Test
  void write_hugeHierarchy_isRefusedByTheLimitOfLevels() {
    PairwiseMatrix one = new PairwiseMatrix(List.of("x"), List.of(List.of(1.0)));
    AhpHierarchy deep = new AhpHierarchy.Items(one);
    for (int i = 0; i < 600; i++) {
      deep = new AhpHierarchy.Criteria(one, Map.of("x", deep));
    }
    AhpHierarchy hierarchy = deep;
    assertThatThrownBy(() -> MAPPER.writeValueAsString(hierarchy))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("500");
  }
}
