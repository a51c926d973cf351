package dev.tandem.metrics.delivery;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.metrics.delivery.portfolio.DeliveryRates;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Eight constructed projects with durations in working days, computed elsewhere. */
class DeliveryReferenceTest {

  private static final double TOLERANCE = 2e-15;
  private static final WorkCalendar CALENDAR = WorkCalendar.standard();
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);

  private static JsonNode read() throws IOException {
    try (InputStream in = DeliveryReferenceTest.class.getResourceAsStream("projects.json")) {
      return new JsonMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static LocalDateTime after(JsonNode workdays) {
    return CALENDAR.plus(START, WorkDuration.workdays(workdays.asLong()), Workday.STANDARD);
  }

  private static DeliveryVerdict verdict(JsonNode given) {
    DeliveredProject project = DeliveredProject.of(
            given.get("id").asString(),
            "signed plan",
            START,
            after(given.get("planned_duration")),
            BigDecimal.valueOf(given.get("budget").asLong()))
        .withCost(BigDecimal.valueOf(given.get("actual_cost").asLong()))
        .withScope(ScopeCount.of(
            given.get("scope_planned").asLong(), given.get("scope_done").asLong()));
    JsonNode actual = given.get("actual_duration");
    return DeliveryVerdict.of(
        actual.isNull() ? project.cancelled() : project.finishedOn(after(actual)),
        CALENDAR,
        DeliveryConvention.standard());
  }

  private static void assertVerdict(Verdict verdict, JsonNode expected) {
    Verdict wanted = expected.asBoolean(false) ? Verdict.MET : Verdict.MISSED;
    assertThat(verdict).isEqualTo(expected.isNull() ? Verdict.UNKNOWN : wanted);
  }

  @Test
  void projects_agree() throws IOException {
    JsonNode golden = read();
    List<DeliveryVerdict> verdicts = new ArrayList<>();
    for (JsonNode given : golden.get("inputs")) {
      verdicts.add(verdict(given));
    }
    JsonNode expected = golden.get("expected");
    for (int i = 0; i < verdicts.size(); i++) {
      JsonNode row = expected.get("per_project").get(i);
      DeliveryVerdict verdict = verdicts.get(i);
      assertVerdict(verdict.onTime(), row.get("on_time"));
      assertVerdict(verdict.onBudget(), row.get("on_budget"));
      assertVerdict(verdict.inScope(), row.get("scope_met"));
      assertThat(verdict.chaosClass()).hasToString(row.get("chaos_class").asString());
      if (row.get("schedule_slip_pct").isNull()) {
        assertThat(verdict.slipShare().undefinedBecause())
            .isEqualTo("the project has not finished");
      } else {
        assertClose(
            TOLERANCE,
            verdict.slipShare().value().orElseThrow(),
            row.get("schedule_slip_pct").asDouble());
      }
      assertClose(
          TOLERANCE,
          verdict.costOverrunShare().value().orElseThrow(),
          row.get("cost_overrun_pct").asDouble());
      assertClose(
          TOLERANCE,
          verdict.scopeShare().value().orElseThrow(),
          row.get("scope_pct").asDouble());
    }
    assertRates(new DeliveryRates(DeliveryConvention.standard(), verdicts), expected);
  }

  private static void assertRates(DeliveryRates rates, JsonNode expected) {
    assertClose(
        TOLERANCE,
        rates.onTime().share().orElseThrow(),
        expected.get("on_time_rate").asDouble());
    assertClose(
        TOLERANCE,
        rates.onBudget().share().orElseThrow(),
        expected.get("on_budget_rate").asDouble());
    assertClose(
        TOLERANCE,
        rates.allThree().share().orElseThrow(),
        expected.get("all_three_rate").asDouble());
    assertClose(
        TOLERANCE,
        rates.meanSlip().value().orElseThrow(),
        expected.get("mean_slip_pct").asDouble());
    assertClose(
        TOLERANCE,
        rates.weightedCostOverrun().value().orElseThrow(),
        expected.get("weighted_cost_overrun").asDouble());
  }
}
