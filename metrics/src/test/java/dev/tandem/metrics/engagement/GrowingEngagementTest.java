package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.Lists;
import dev.tandem.metrics.engagement.EngagementProperties.Event;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.ActivityHistory;
import dev.tandem.metrics.engagement.activity.LifecycleState;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.adoption.FeatureUsage;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Ranges taken from the data: the answers are those of the stated range. */
class GrowingEngagementTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final PeriodCalendar DAYS = PeriodCalendar.days(BERLIN);
  private static final Instant NOON = Instant.parse("2025-03-25T12:00:00Z");
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  @Provide
  Arbitrary<List<Event>> events() {
    return new EngagementProperties().events();
  }

  private static ActivityAccumulator<String> fill(
      ActivityAccumulator<String> accumulator, Iterable<Event> events) {
    events.forEach(event -> accumulator.add(event.user(), event.time()));
    return accumulator;
  }

  private static AdoptionAccumulator<String> fill(
      AdoptionAccumulator<String> accumulator, Iterable<Event> events) {
    events.forEach(event -> accumulator.add(event.user(), event.time(), event.name()));
    return accumulator;
  }

  @Property(tries = 300)
  void activity_anyEventsInAnyOrder_equalsTheStatedRange(
      @ForAll("events") List<Event> events,
      @ForAll PeriodUnit unit,
      @ForAll DayOfWeek weekStart,
      @ForAll @IntRange(min = 1, max = 9) int part) {
    PeriodCalendar calendar = new PeriodCalendar(unit, BERLIN, weekStart);
    ActivityAccumulator<String> growing = fill(ActivityAccumulator.growingTexts(calendar), events);
    ActivityHistory<String> history = growing.snapshot(LATER);
    PeriodAxis axis = history.axis();
    ActivityHistory<String> stated =
        fill(ActivityAccumulator.ofTexts(axis), events).snapshot(LATER);
    assertThat(history.growthAccounting()).isEqualTo(stated.growthAccounting());
    assertThat(history.activeUsers(3)).isEqualTo(stated.activeUsers(3));
    Instant end = axis.start(axis.count() - 1);
    assertThat(history.users(end, LifecycleState.NEW))
        .isEqualTo(stated.users(end, LifecycleState.NEW));
    ActivityAccumulator<String> combined = ActivityAccumulator.growingTexts(calendar);
    for (List<Event> some : Lists.partition(Lists.reverse(events), part)) {
      combined = ActivityAccumulator.textsFromBytes(
              fill(ActivityAccumulator.growingTexts(calendar), some).toBytes())
          .combine(combined);
    }
    assertThat(combined.toBytes()).isEqualTo(growing.toBytes());
    if (!events.isEmpty()) {
      assertThat(history.activeUsers(1).get(axis.count() - 1).users()).isPositive();
    }
  }

  @Property(tries = 300)
  void adoption_anyEventsInAnyOrder_equalsTheStatedWindow(
      @ForAll("events") List<Event> events, @ForAll @IntRange(min = 1, max = 9) int part) {
    AdoptionAccumulator<String> growing = fill(AdoptionAccumulator.growingTexts(DAYS), events);
    FeatureUsage<String> usage = growing.snapshot(LATER);
    FeatureUsage<String> stated =
        fill(AdoptionAccumulator.ofTexts(usage.window()), events).snapshot(LATER);
    assertThat(usage.adoption("A")).isEqualTo(stated.adoption("A"));
    assertThat(usage.breadth()).isEqualTo(stated.breadth());
    AdoptionAccumulator<String> combined = AdoptionAccumulator.growingTexts(DAYS);
    for (List<Event> some : Lists.partition(Lists.reverse(events), part)) {
      combined = AdoptionAccumulator.textsFromBytes(
              fill(AdoptionAccumulator.growingTexts(DAYS), some).toBytes())
          .combine(combined);
    }
    assertThat(combined.toBytes()).isEqualTo(growing.toBytes());
  }

  @Test
  void growing_eventsFarApart_areRefused() {
    ActivityAccumulator<Long> activity = ActivityAccumulator.growingNumbers(DAYS);
    AdoptionAccumulator<Long> adoption = AdoptionAccumulator.growingNumbers(DAYS);
    activity.add(1L, NOON);
    adoption.add(1L, NOON, "export");
    Instant far = NOON.plus(Duration.ofDays(2_000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activity.add(2L, far))
        .withMessage("events must lie within 2000 days where the range grows with them: 2025-03-25"
            + " to 2030-09-15. State a range, or leave out events that are far off.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> adoption.add(2L, far, "export"))
        .withMessageStartingWith("events must lie within 2000 days");
    activity.add(2L, far.minus(Duration.ofDays(1)));
    assertThat(activity.snapshot(LATER).axis().count()).isEqualTo(2_000);
    assertThat(adoption.snapshot(LATER).adoption("export").knownUsers()).isEqualTo(1);
    assertThat(activity.outsideRange()).isZero();
  }

  @Test
  void growing_noEvents_isThePeriodOfAsOf() {
    PeriodAxis day = PeriodAxis.of(DAYS, LocalDate.of(2025, 3, 25), 1);
    assertThat(ActivityAccumulator.growingTexts(DAYS).snapshot(NOON).axis()).isEqualTo(day);
    assertThat(AdoptionAccumulator.growingTexts(DAYS).snapshot(NOON).window()).isEqualTo(day);
    ActivityAccumulator<String> read = ActivityAccumulator.textsFromBytes(
        ActivityAccumulator.growingTexts(DAYS).toBytes());
    read.add("ada", NOON);
    assertThat(read.snapshot(NOON).axis()).isEqualTo(day);
    AdoptionAccumulator<String> adoption = AdoptionAccumulator.textsFromBytes(
        AdoptionAccumulator.growingTexts(DAYS).toBytes());
    adoption.add("ada", NOON, "export");
    assertThat(adoption.snapshot(NOON).window()).isEqualTo(day);
  }

  @Test
  void growing_combinedWithStatedOrExtended_isRefused() {
    ActivityAccumulator<String> activity = ActivityAccumulator.growingTexts(DAYS);
    AdoptionAccumulator<String> adoption = AdoptionAccumulator.growingTexts(DAYS);
    PeriodAxis day = PeriodAxis.of(DAYS, LocalDate.of(2025, 3, 25), 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> activity.combine(ActivityAccumulator.ofTexts(day)))
        .withMessage("accumulators must have the same periods: calendar days, Europe/Berlin and"
            + " calendar days, Europe/Berlin, 1 from 2025-03-25. Make both alike.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdoptionAccumulator.ofTexts(day).combine(adoption))
        .withMessageStartingWith("accumulators must have the same window");
    assertThatIllegalStateException()
        .isThrownBy(() -> activity.extendedTo(10))
        .withMessage("range must be stated to be extended: it follows the data. Add the events.");
    assertThatIllegalStateException()
        .isThrownBy(() -> adoption.extendedTo(10))
        .withMessage("window must be stated to be extended: it follows the data. Add the events.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdoptionAccumulator.growingTexts(PeriodCalendar.hours(BERLIN)))
        .withMessageStartingWith("window must consist of days");
  }
}
