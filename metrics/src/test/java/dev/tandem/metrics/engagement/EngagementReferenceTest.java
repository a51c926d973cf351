package dev.tandem.metrics.engagement;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.engagement.activation.Activation;
import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActivePeriods;
import dev.tandem.metrics.engagement.activity.ActiveUsers;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.ActivityHistory;
import dev.tandem.metrics.engagement.activity.GrowthPeriod;
import dev.tandem.metrics.engagement.activity.LifecycleState;
import dev.tandem.metrics.engagement.activity.Stickiness;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.adoption.FeatureAdoption;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.engagement.funnel.FunnelConversion;
import dev.tandem.metrics.engagement.funnel.FunnelEntry;
import dev.tandem.metrics.engagement.funnel.FunnelStrictness;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers of PostHog, Mixpanel and ClickHouse and constructed cases; each file beside this class names its source. */
class EngagementReferenceTest {

  /** Day 1 of the files' numbered days. */
  private static final LocalDate DAY_ONE = LocalDate.of(2025, 1, 1);

  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant MINUTE_ZERO = Instant.parse("2025-01-01T00:00:00Z");
  private static final double TOLERANCE = 1.4e-15;

  private static JsonNode read(String id) {
    return new JsonMapper().readTree(text(id + ".json"));
  }

  private static List<String[]> rows(String name) {
    return text(name).lines().skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static String text(String name) {
    try (InputStream in = EngagementReferenceTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PeriodAxis days(int first, int last) {
    return PeriodAxis.of(
        PeriodCalendar.days(ZoneOffset.UTC), DAY_ONE.plusDays(first - 1), last - first + 1);
  }

  private static LocalDate date(int day) {
    return DAY_ONE.plusDays(day - 1);
  }

  private static Instant noon(int day) {
    return date(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static ActivityHistory<String> history(JsonNode activeDays, PeriodAxis axis) {
    ActivityAccumulator<String> accumulator = ActivityAccumulator.ofTexts(axis);
    activeDays
        .properties()
        .forEach(user ->
            user.getValue().forEach(day -> accumulator.add(user.getKey(), noon(day.asInt()))));
    return accumulator.snapshot(LATER);
  }

  private static List<Long> longs(JsonNode values) {
    List<Long> all = new ArrayList<>();
    values.forEach(value -> all.add(value.asLong()));
    return all;
  }

  private static void assertGrowth(JsonNode expected, List<GrowthPeriod> periods) {
    assertThat(column(periods, GrowthPeriod::newUsers)).isEqualTo(longs(expected.get("new")));
    assertThat(column(periods, GrowthPeriod::retained)).isEqualTo(longs(expected.get("retained")));
    assertThat(column(periods, GrowthPeriod::resurrected))
        .isEqualTo(longs(expected.get("resurrected")));
    assertThat(column(periods, GrowthPeriod::churned)).isEqualTo(longs(expected.get("churned")));
  }

  private static List<Long> column(List<GrowthPeriod> periods, ToLongFunction<GrowthPeriod> value) {
    return periods.stream().mapToLong(value).boxed().toList();
  }

  private static void assertInterval(JsonNode bounds, Proportion proportion) {
    Interval interval = proportion.interval().orElseThrow();
    assertClose(4e-15, interval.lower(), bounds.get(0).asDouble());
    assertClose(4e-15, interval.upper(), bounds.get(1).asDouble());
  }

  @Test
  void growthAccounting_postHogsGroup_equalsItsLifecycle() {
    JsonNode example = read("ph-lifecycle-group");
    ActivityHistory<String> history = history(example.get("input").get("active_days"), days(9, 19));
    assertGrowth(example.get("expected"), history.growthAccounting().periods());
    assertThat(history.users(date(11), LifecycleState.RESURRECTED)).containsExactly("org5");
    assertThat(history.users(date(10), LifecycleState.CHURNED)).containsExactly("org5");
    assertThat(history.users(date(10), LifecycleState.NEW)).isEmpty();
  }

  @Test
  void growthAccounting_sixPeriods_hasQuickRatioAndGrossRetention() {
    JsonNode example = read("users-6m");
    JsonNode expected = example.get("expected");
    List<GrowthPeriod> periods = history(example.get("input").get("active"), days(1, 6))
        .growthAccounting()
        .periods();
    assertGrowth(expected, periods);
    assertThat(column(periods, GrowthPeriod::active)).isEqualTo(longs(expected.get("active")));
    for (int i = 0; i < periods.size(); i++) {
      JsonNode quick = expected.get("quick_ratio").get(i);
      JsonNode gross = expected.get("gross_retention").get(i);
      if (quick.isNull()) {
        assertThat(periods.get(i).quickRatio().value()).isEmpty();
        assertThat(periods.get(i).grossRetention().orElseThrow().share()).isEmpty();
      } else {
        assertThat(periods.get(i).quickRatio().value().orElseThrow()).isEqualTo(quick.asDouble());
        assertThat(periods.get(i).grossRetention().orElseThrow().share().orElseThrow())
            .isEqualTo(gross.asDouble());
      }
    }
  }

  @Test
  void stickiness_month_equalsBothDefinitions() {
    JsonNode expected = read("month-a").get("expected");
    ActivityAccumulator<String> accumulator = ActivityAccumulator.ofTexts(days(1, 30));
    rows("month-a.activity.csv")
        .forEach(row -> accumulator.add(row[0], noon(Integer.parseInt(row[1]))));
    accumulator.add("u09", noon(-40));
    accumulator.add("u11", noon(-40));
    ActivityHistory<String> history = accumulator.snapshot(LATER);
    assertThat(history.activeUsers(1).stream().map(ActiveUsers::users))
        .isEqualTo(longs(expected.get("dau")));
    List<ActiveUsers> weekly = history.activeUsers(7);
    assertThat(weekly.stream().map(ActiveUsers::users))
        .isEqualTo(longs(expected.get("rolling_wau7")));
    assertThat(weekly.stream().filter(point -> !point.wholeWindow())).hasSize(6);
    assertThat(history.activeUsers(date(1), date(30)).users())
        .isEqualTo(expected.get("mau").asLong());

    Stickiness month = history.stickiness(date(30), 30);
    assertThat(month.users()).isEqualTo(expected.get("mau").asLong());
    assertThat(month.meanUsers().value().orElseThrow())
        .isEqualTo(expected.get("avg_dau").asDouble());
    assertThat(month.averageRatio().value().orElseThrow())
        .isEqualTo(expected.get("dau_over_mau_average").asDouble());
    assertThat(month.endRatio().orElseThrow().share().orElseThrow())
        .isEqualTo(expected.get("dau_over_mau_last_day").asDouble());
    assertThat(month.meanActivePeriods().value().orElseThrow())
        .isEqualTo(expected.get("avg_active_days_per_active_user").asDouble());
    assertThat((double) weekly.get(29).users() / month.users())
        .isEqualTo(expected.get("wau_last_over_mau").asDouble());

    List<Long> exactly = history.activePeriods(date(1), date(30)).exactly();
    for (int periods = 0; periods <= 30; periods++) {
      JsonNode users = expected.get("lness_exactly").get(Integer.toString(periods));
      assertThat(exactly.get(periods))
          .as("%s days", periods)
          .isEqualTo(users == null ? 0 : users.asLong());
    }
  }

  @Test
  void activePeriods_postHogsPersons_equalsItsBars() {
    JsonNode example = read("ph-days");
    ActivePeriods distribution = history(example.get("input").get("active_days"), days(9, 19))
        .activePeriods(date(9), date(19));
    assertThat(distribution.exactly().subList(1, 12))
        .isEqualTo(longs(example.get("expected").get("exactly")));
    assertThat(distribution.atLeast().subList(1, 12))
        .isEqualTo(longs(example.get("expected").get("at_least")));
  }

  @Test
  void adoption_export_equalsTheCase() {
    JsonNode example = read("export-a");
    JsonNode expected = example.get("expected");
    JsonNode params = example.get("params");
    AdoptionAccumulator<String> accumulator = AdoptionAccumulator.ofTexts(
        days(params.get("window").get(0).asInt(), params.get("window").get(1).asInt()));
    rows("export-a.events.csv")
        .forEach(row -> accumulator.add(row[0], noon(Integer.parseInt(row[1])), row[2]));
    FeatureAdoption adoption =
        accumulator.snapshot(LATER).adoption(params.get("feature").asString());
    assertThat(adoption.activeUsers()).isEqualTo(expected.get("active").asLong());
    assertThat(adoption.adopters()).isEqualTo(expected.get("adopters").asLong());
    assertThat(adoption.rate().orElseThrow().share().orElseThrow())
        .isEqualTo(expected.get("adoption_rate").asDouble());
    assertInterval(expected.get("wilson"), adoption.rate().orElseThrow());
    assertThat(adoption.newAdopters()).isEqualTo(expected.get("new_adopters").asLong());
    assertThat(adoption.repeatAdopters(params.get("depth_days").asInt()))
        .isEqualTo(expected.get("repeat_adopters").asLong());
    assertThat(adoption.usesPerAdopter().value().orElseThrow())
        .isEqualTo(expected.get("avg_uses_per_adopter").asDouble());
    assertThat(accumulator.snapshot(LATER).breadth().mean().value().orElseThrow())
        .isEqualTo(expected.get("breadth_mean_events").asDouble());
    assertThat(adoption.timeToAdopt().done().stream()
            .mapToLong(days -> (long) days)
            .boxed()
            .toList())
        .isEqualTo(longs(expected.get("days_to_adopt")));
    assertThat(adoption.timeToAdopt().quantileOfDone(0.5).orElseThrow())
        .isEqualTo(expected.get("median_days_to_adopt").asDouble());
    assertThat(adoption.everAdopters()).isEqualTo(expected.get("ever_adopters").asLong());
    assertThat(adoption.knownUsers()).isEqualTo(expected.get("known_users").asLong());
    assertThat(adoption.everRate().orElseThrow().share().orElseThrow())
        .isEqualTo(expected.get("ever_rate").asDouble());
    assertThat(accumulator.snapshot(LATER).adopters("export")).containsExactly("u1", "u3", "u4");
  }

  @Test
  void activation_sevenDays_countsMatureUsersOnly() {
    JsonNode example = read("seven-day");
    JsonNode expected = example.get("expected");
    JsonNode params = example.get("params");
    ActivationAccumulator<String> accumulator = ActivationAccumulator.ofTexts(
        ActivationRule.ofDays(params.get("window_days").asInt(), ZoneOffset.UTC));
    JsonNode input = example.get("input");
    input
        .get("signup_day")
        .properties()
        .forEach(user ->
            accumulator.add(user.getKey(), noon(user.getValue().asInt()), ActivationEvent.SIGN_UP));
    input
        .get("activation_days")
        .properties()
        .forEach(user -> user.getValue()
            .forEach(day ->
                accumulator.add(user.getKey(), noon(day.asInt()), ActivationEvent.ACTIVATION)));
    Instant asOf =
        date(params.get("as_of_day").asInt() + 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Activation activation = accumulator.snapshot(asOf);
    assertThat(activation.mature())
        .isEqualTo(Proportion.of(
            expected.get("activated").asLong(), expected.get("mature").asLong()));
    assertInterval(expected.get("wilson"), activation.mature());
    assertThat(activation.all())
        .isEqualTo(Proportion.of(
            expected.get("naive_counts").get(0).asLong(),
            expected.get("naive_counts").get(1).asLong()));
    assertThat(accumulator.activatedUsers(asOf)).containsExactly("a", "c", "d");
  }

  @Test
  void funnel_sixtyMinutes_countsFirstAndBestEntry() {
    JsonNode example = read("abc-60min");
    JsonNode expected = example.get("expected");
    Funnel funnel = Funnel.of(Duration.ofMinutes(60), "A", "B", "C");
    FunnelConversion first = minutes(funnel).snapshot(LATER);
    assertThat(first.reached()).isEqualTo(longs(expected.get("first_entry")));
    FunnelConversion best = minutes(funnel.withEntry(FunnelEntry.BEST)).snapshot(LATER);
    assertThat(best.reached()).isEqualTo(longs(expected.get("best_entry")));
    for (int step = 1; step <= 3; step++) {
      assertClose(
          TOLERANCE,
          first.step(step).share().orElseThrow(),
          expected.get("step_rate").get(step - 1).asDouble());
    }
    assertClose(
        TOLERANCE,
        first.overall().share().orElseThrow(),
        expected.get("overall").asDouble());
    assertInterval(expected.get("wilson"), first.overall());
    JsonNode times = expected.get("time_to_convert");
    assertThat(first.timeToConvert().done().stream()
            .mapToLong(s -> (long) s / 60)
            .boxed()
            .toList())
        .isEqualTo(longs(times.get("sorted")));
    assertClose(
        TOLERANCE,
        first.timeToConvert().meanOfDone().orElseThrow() / 60,
        times.get("mean").asDouble());
    assertClose(
        TOLERANCE,
        first.timeToConvert().quantileOfDone(0.5).orElseThrow() / 60,
        times.get("median_of_converters").asDouble());
    assertClose(
        TOLERANCE,
        first.timeToConvert().quantileOfDone(0.9).orElseThrow() / 60,
        times.get("p90_type7").asDouble());
    assertThat(minutes(funnel).usersStoppedAt(3, LATER)).containsExactly("u1", "u4", "u6");
  }

  private static FunnelAccumulator<String> minutes(Funnel funnel) {
    FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(funnel);
    rows("abc-60min.events.csv")
        .forEach(row -> accumulator.add(
            row[0], MINUTE_ZERO.plus(Duration.ofMinutes(Long.parseLong(row[1]))), row[2]));
    return accumulator;
  }

  @Test
  void funnel_clickHousesSequences_haveItsDepths() {
    JsonNode example = read("clickhouse-9773");
    Funnel plain =
        Funnel.of(Duration.ofDays(1), "A", "B", "C").withEntry(FunnelEntry.BEST_UNTIL_BROKEN);
    Funnel strict = plain.withStrictness(FunnelStrictness.NO_OTHER_EVENT);
    JsonNode sequences = example.get("input").get("sequences");
    for (int i = 0; i < sequences.size(); i++) {
      String sequence = sequences.get(i).asString();
      assertThat(depth(plain, sequence))
          .as(sequence)
          .isEqualTo(example.get("expected").get("ordered").get(i).asInt());
      assertThat(depth(strict, sequence))
          .as(sequence + " strict")
          .isEqualTo(example.get("expected").get("strict_order").get(i).asInt());
    }
  }

  @Test
  void funnel_mixpanelsSequences_allowEventsBetween() {
    JsonNode example = read("mixpanel-order");
    Funnel funnel = Funnel.of(Duration.ofDays(1), "A", "B", "C", "D", "E");
    JsonNode sequences = example.get("input").get("sequences");
    for (int i = 0; i < sequences.size(); i++) {
      assertThat(depth(funnel, sequences.get(i).asString()))
          .isEqualTo(example.get("expected").get("depth").get(i).asInt());
    }
  }

  private static int depth(Funnel funnel, String sequence) {
    FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(funnel);
    for (int i = 0; i < sequence.length(); i++) {
      accumulator.add("u", MINUTE_ZERO.plusSeconds(i), sequence.substring(i, i + 1));
    }
    return (int) accumulator.snapshot(LATER).reached().stream()
        .filter(users -> users > 0)
        .count();
  }

  @Test
  void funnel_mixpanelsWindow_isAnchoredAtTheFirstEntry() {
    JsonNode example = read("mixpanel-window");
    Funnel first = Funnel.of(
        Duration.ofMinutes(example.get("params").get("window_min").asInt()), "A", "B", "C");
    Funnel best = first.withEntry(FunnelEntry.BEST);
    assertThat(reached(first, example))
        .isEqualTo(example.get("expected").get("first_entry_depth").asLong());
    assertThat(reached(best, example))
        .isEqualTo(example.get("expected").get("best_entry_depth").asLong());
  }

  private static long reached(Funnel funnel, JsonNode example) {
    FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(funnel);
    example
        .get("input")
        .get("events_min")
        .forEach(event -> accumulator.add(
            "u",
            MINUTE_ZERO.plus(Duration.ofMinutes(event.get(0).asInt())),
            event.get(1).asString()));
    return accumulator.snapshot(LATER).reached().stream()
        .filter(users -> users > 0)
        .count();
  }

  @Test
  void waitingTimes_openOnes_raiseTheMedian() {
    JsonNode example = read("time-to-convert-km");
    JsonNode expected = example.get("expected");
    WaitingTimesBuilder builder = WaitingTimes.builder("days");
    JsonNode times = example.get("input").get("time");
    for (int i = 0; i < times.size(); i++) {
      if (example.get("input").get("converted").get(i).asInt() == 1) {
        builder.addDone(times.get(i).asDouble());
      } else {
        builder.addOpen(times.get(i).asDouble());
      }
    }
    WaitingTimes waiting = builder.build();
    assertThat(waiting.quantileOfDone(0.5))
        .hasValue(expected.get("median_naive_converters").asDouble());
    assertThat(waiting.curve().median().time())
        .hasValue(expected.get("median_km").asDouble());
    expected
        .get("rows_time_nrisk_events_cumconv")
        .forEach(row -> assertClose(
            TOLERANCE,
            1 - waiting.curve().survivalAt(row.get(0).asDouble()).orElseThrow(),
            row.get(3).asDouble()));
  }
}
