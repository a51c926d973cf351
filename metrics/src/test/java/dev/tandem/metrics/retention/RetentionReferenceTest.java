package dev.tandem.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.CurveWeighting;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.PeriodZero;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.retention.convention.RollingAnchor;
import dev.tandem.metrics.retention.convention.RollingArithmetic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tables of PostHog's tests, worked examples of Mixpanel and Amplitude, and constructed cases; each file names its source. */
class RetentionReferenceTest {

  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ph-day-recurring",
        "ph-first-time-day",
        "ph-minocc-2",
        "ph-return-filter",
        "ph-two-events",
        "ph-unbounded-6",
        "ph-week-sunday"
      })
  void snapshot_asPostHog_equalsItsTables(String id) {
    RetentionCase example = RetentionCase.read(id);
    JsonNode params = example.json().get("params");
    PeriodUnit unit = params.has("period") ? PeriodUnit.WEEK : PeriodUnit.DAY;
    RetentionConvention convention = RetentionConvention.asPostHog(unit, UTC);
    if (!params.has("mode")) {
      convention = convention.withCohorts(CohortRule.RECURRING);
    }
    if (params.has("criterion")) {
      convention = convention.withWindow(ReturnWindow.onOrAfter());
    }
    if (params.has("min_occ")) {
      convention = convention.withMinimumOccurrences(params.get("min_occ").asInt());
    }
    LocalDate first = LocalDate.parse(params.get("first_period").asString().substring(0, 10));
    int n = params.get("n").asInt();
    Predicate<RetentionCase.Event> comeBack = filter(params.get("return_event"));
    if (params.has("return_prop")) {
      comeBack = comeBack.and(row -> row.plan().equals("pro"));
    }
    RetentionTable table = example
        .accumulate(
            convention, new CohortRange(first, n, n), filter(params.get("start_event")), comeBack)
        .snapshot(LATER);
    assertThat(RetentionCase.counts(table))
        .isEqualTo(RetentionCase.longs(example.expected("counts")));
  }

  private static Predicate<RetentionCase.Event> filter(JsonNode event) {
    return event.isNull() ? RetentionCase.any() : RetentionCase.named(event.asString());
  }

  @Test
  void snapshot_brackets_countsAUserOnceABracket() {
    RetentionCase example = RetentionCase.read("brackets-0-1_3-4_6-7_11");
    List<OffsetRange> ranges = new ArrayList<>();
    example
        .parameter("brackets")
        .forEach(b -> ranges.add(new OffsetRange(b.get(0).asInt(), b.get(1).asInt())));
    RetentionConvention convention = RetentionConvention.standard(PeriodCalendar.days(UTC))
        .withWindow(new ReturnWindow.Brackets(ranges))
        .withPeriodZero(PeriodZero.RETURNS);
    RetentionTable table = example
        .accumulate(
            convention,
            new CohortRange(LocalDate.of(2025, 1, 1), 1, 1),
            RetentionCase.named("signup"),
            RetentionCase.named("view"))
        .snapshot(LATER);
    assertThat(table.rows().get(0).members())
        .isEqualTo(example.expected("cohort").asLong());
    for (int column = 0; column < ranges.size(); column++) {
      assertThat(table.cell(0, column).retained())
          .isEqualTo(example.expected("retained").get(column).asLong());
      assertThat(table.cell(0, column).rate().value().orElseThrow())
          .isEqualTo(example.expected("rates").get(column).asDouble());
    }
  }

  @Test
  void evidence_fourClocks_namesWhoIsRetainedOnDayOne() {
    RetentionConvention calendar = RetentionConvention.standard(PeriodCalendar.days(UTC));
    RetentionConvention elapsed = calendar.withClock(new RollingWindows(
        PeriodCalendar.days(UTC), RollingArithmetic.ELAPSED, RollingAnchor.FIRST_IN_RANGE));
    RetentionConvention truncated = calendar.withClock(new RollingWindows(
        PeriodCalendar.days(UTC), RollingArithmetic.HOUR_TRUNCATED, RollingAnchor.FIRST_IN_RANGE));
    assertDayOne(calendar, "calendar_day");
    assertDayOne(elapsed, "elapsed_24h");
    assertDayOne(truncated, "hour_truncated_24h");
  }

  private static void assertDayOne(RetentionConvention convention, String key) {
    RetentionCase example = RetentionCase.read("calendar-vs-24h");
    RetentionEvidence<String> evidence = example
        .accumulate(
            convention,
            new CohortRange(LocalDate.of(2025, 3, 10), 1, 2),
            RetentionCase.named("signup"),
            RetentionCase.named("view"))
        .evidence(LATER);
    List<String> expected = new ArrayList<>();
    example.expected(key).get("retained").forEach(user -> expected.add(user.asString()));
    assertThat(evidence.retained(0, 1)).isEqualTo(expected);
    assertThat(evidence.table().cell(0, 1).rate().value().orElseThrow())
        .isEqualTo(example.expected(key).get("rate").asDouble());
  }

  @Test
  void snapshot_twentyFourHourWindows_equalsPostHogs() {
    RetentionCase example = RetentionCase.read("ph-24h-window");
    RetentionConvention convention = RetentionConvention.asPostHog(PeriodUnit.DAY, UTC)
        .withCohorts(CohortRule.RECURRING)
        .withClock(new RollingWindows(
            PeriodCalendar.days(UTC),
            RollingArithmetic.HOUR_TRUNCATED,
            RollingAnchor.FIRST_IN_RANGE));
    RetentionTable table = example
        .accumulate(
            convention,
            new CohortRange(LocalDate.of(2025, 1, 1), 4, 4),
            RetentionCase.named("signup"),
            RetentionCase.named("renew"))
        .snapshot(LATER);
    List<List<Long>> counts = RetentionCase.counts(table);
    assertThat(counts.get(0)).isEqualTo(row(example.expected("counts_day0")));
    assertThat(counts.get(1)).isEqualTo(row(example.expected("counts_day1")));
  }

  private static List<Long> row(JsonNode row) {
    List<Long> cells = new ArrayList<>();
    row.forEach(cell -> cells.add(cell.asLong()));
    return cells;
  }

  @Test
  void snapshot_periodsNotOver_areIncompleteAndLeaveTheCurve() {
    RetentionCase example = RetentionCase.read("incomplete-2025-02-04-noon");
    RetentionTable table = example
        .accumulate(
            RetentionConvention.asPostHog(PeriodUnit.DAY, UTC),
            new CohortRange(LocalDate.of(2025, 2, 1), 4, 4),
            RetentionCase.named("signup"),
            RetentionCase.named("view"))
        .snapshot(Instant.parse(example.parameter("as_of").asString()));
    assertThat(RetentionCase.counts(table))
        .isEqualTo(RetentionCase.longs(example.expected("counts")));
    JsonNode complete = example.expected("complete");
    for (int cohort = 0; cohort < complete.size(); cohort++) {
      for (int column = 0; column < complete.get(cohort).size(); column++) {
        assertThat(table.cell(cohort, column).complete())
            .as("cohort %s column %s", cohort, column)
            .isEqualTo(complete.get(cohort).get(column).asBoolean());
      }
    }
    JsonNode pooled = example.expected("pooled_complete_only");
    for (int column = 0; column < pooled.size(); column++) {
      CurvePoint point = table.curve(CurveWeighting.WEIGHTED).points().get(column);
      if (pooled.get(column).isNull()) {
        assertThat(point.rate().value()).isEmpty();
      } else {
        assertThat(point.rate().value().orElseThrow())
            .isEqualTo(pooled.get(column).asDouble());
      }
    }
  }

  @Test
  void curve_mixpanelsThreeCohorts_hasOneValueForEachWeighting() {
    RetentionCase example = RetentionCase.read("mixpanel-weighted-average");
    RetentionAccumulator<String> accumulator = RetentionAccumulator.ofTexts(
        RetentionConvention.standard(PeriodCalendar.days(UTC)),
        new CohortRange(LocalDate.of(2025, 1, 1), 3, 2));
    int cohort = 0;
    for (JsonNode row : example.json().get("input").get("cohorts")) {
      Instant start = Instant.parse("2025-01-0" + (cohort + 1) + "T08:00:00Z");
      for (int user = 0; user < row.get("size").asInt(); user++) {
        accumulator.add(cohort + "-" + user, start, EventKind.START);
        if (user < row.get("retained").asInt()) {
          accumulator.add(cohort + "-" + user, start.plusSeconds(86_400), EventKind.RETURN);
        }
      }
      cohort++;
    }
    RetentionTable table = accumulator.snapshot(Instant.parse("2025-01-04T12:00:00Z"));
    assertRate(
        table, CurveWeighting.SIZE_SQUARED, example.expected("mixpanel_size_squared_weighting"));
    assertRate(table, CurveWeighting.WEIGHTED, example.expected("pooled"));
    assertRate(table, CurveWeighting.SIMPLE, example.expected("simple_mean"));
    assertRate(table, CurveWeighting.UNIQUE_USERS, example.expected("pooled"));
    assertThat(table.cell(2, 1).rate().value()).isEmpty();
    assertThat(table.cell(2, 1).rateSoFar().value()).hasValue(10.0 / 700);
  }

  private static void assertRate(
      RetentionTable table, CurveWeighting weighting, JsonNode expected) {
    assertThat(table.curve(weighting).points().get(1).rate().value().orElseThrow())
        .isEqualTo(expected.asDouble());
  }

  @Test
  void rate_amplitudesCounts_areItsPercentages() {
    RetentionCase example = RetentionCase.read("amplitude-on-after");
    assertAmplitude(example, "on_or_after_day3", "cohort", "on_or_after");
    assertAmplitude(example, "on_day3", "cohort", "on");
    assertAmplitude(example, "b_on_or_after", "cohort_b", "b_on_or_after");
    assertAmplitude(example, "b_on", "cohort_b", "b_on");
    assertAmplitude(example, "all_on", "all_on_denominator", "all_on_computed");
    assertAmplitude(example, "all_after", "all_after_denominator", "all_after");
  }

  private static void assertAmplitude(
      RetentionCase example, String retained, String members, String rate) {
    JsonNode input = example.json().get("input");
    RetentionCell cell = new RetentionCell(
        OffsetRange.of(3), input.get(retained).asLong(), input.get(members).asLong(), true);
    assertThat(cell.rate().value().orElseThrow())
        .isCloseTo(
            example.expected(rate).asDouble(),
            within(example.json().get("tolerance").asDouble()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tz-america-new_york", "tz-utc"})
  void snapshot_dayWithChangedClocks_followsLocalDates(String id) {
    RetentionCase example = RetentionCase.read(id);
    ZoneId zone = ZoneId.of(example.parameter("tz").asString());
    LocalDate first = LocalDate.parse(example.parameter("first_cohort_day").asString());
    int n = example.parameter("n").asInt();
    RetentionConvention days = RetentionConvention.asPostHog(PeriodUnit.DAY, zone);
    RetentionTable table =
        accumulate(example, days, new CohortRange(first, n, n)).snapshot(LATER);
    assertThat(RetentionCase.counts(table))
        .isEqualTo(RetentionCase.longs(example.expected("counts")));

    RetentionConvention elapsed = days.withClock(new RollingWindows(
            PeriodCalendar.days(zone), RollingArithmetic.ELAPSED, RollingAnchor.FIRST_IN_RANGE))
        .withPeriodZero(PeriodZero.RETURNS);
    RetentionEvidence<String> evidence =
        accumulate(example, elapsed, new CohortRange(first, n, 2)).evidence(LATER);
    example.expected("per_user").properties().forEach(user -> {
      int offset = user.getValue().get("elapsed_day_index").asInt();
      List<String> sameOffset = new ArrayList<>();
      for (int cohort = 0; cohort < n - 1; cohort++) {
        sameOffset.addAll(evidence.retained(cohort, offset));
      }
      assertThat(sameOffset).contains(user.getKey());
    });
  }

  private static RetentionAccumulator<String> accumulate(
      RetentionCase example, RetentionConvention convention, CohortRange range) {
    return example.accumulate(
        convention, range, RetentionCase.named("signup"), RetentionCase.named("view"));
  }
}
