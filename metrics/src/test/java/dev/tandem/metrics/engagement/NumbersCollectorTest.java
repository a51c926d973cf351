package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationClock;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Collectors for users with numbers give what a loop gives. */
class NumbersCollectorTest {

  private static final PeriodAxis DAYS =
      PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), LocalDate.of(2025, 1, 10), 5);
  private static final Instant NOON = Instant.parse("2025-01-10T12:00:00Z");

  private record Event(long user, int day) {
    Instant time() {
      return NOON.plus(Duration.ofDays(day));
    }

    String name() {
      return day == 0 ? "A" : "B";
    }

    ActivationEvent kind() {
      return day == 0 ? ActivationEvent.SIGN_UP : ActivationEvent.ACTIVATION;
    }
  }

  private static final List<Event> EVENTS =
      List.of(new Event(7, 0), new Event(1L << 40, 0), new Event(7, 1), new Event(-3, 2));

  @Test
  void activity_numbersCollector_equalsALoop() {
    ActivityAccumulator<Long> loop = ActivityAccumulator.ofNumbers(DAYS);
    EVENTS.forEach(event -> loop.add(event.user(), event.time()));
    assertThat(EVENTS.parallelStream()
            .collect(ActivityAccumulator.numbersCollector(DAYS, Event::user, Event::time))
            .toBytes())
        .isEqualTo(loop.toBytes());
  }

  @Test
  void adoption_numbersCollector_equalsALoop() {
    AdoptionAccumulator<Long> loop = AdoptionAccumulator.ofNumbers(DAYS);
    EVENTS.forEach(event -> loop.add(event.user(), event.time(), event.name()));
    assertThat(EVENTS.parallelStream()
            .collect(
                AdoptionAccumulator.numbersCollector(DAYS, Event::user, Event::time, Event::name))
            .toBytes())
        .isEqualTo(loop.toBytes());
  }

  @Test
  void funnel_numbersCollector_equalsALoop() {
    Funnel funnel = Funnel.of(Duration.ofDays(3), "A", "B");
    FunnelAccumulator<Long> loop = FunnelAccumulator.ofNumbers(funnel);
    EVENTS.forEach(event -> loop.add(event.user(), event.time(), event.name()));
    assertThat(EVENTS.parallelStream()
            .collect(
                FunnelAccumulator.numbersCollector(funnel, Event::user, Event::time, Event::name))
            .toBytes())
        .isEqualTo(loop.toBytes());
  }

  @Test
  void activation_numbersCollector_equalsALoop() {
    ActivationRule rule = ActivationRule.ofDays(1, ZoneOffset.UTC);
    ActivationAccumulator<Long> loop = ActivationAccumulator.ofNumbers(rule);
    EVENTS.forEach(event -> loop.add(event.user(), event.time(), event.kind()));
    ActivationAccumulator<Long> collected = EVENTS.parallelStream()
        .collect(
            ActivationAccumulator.numbersCollector(rule, Event::user, Event::time, Event::kind));
    assertThat(collected.toBytes()).isEqualTo(loop.toBytes());
  }

  @Test
  void activation_matureUsersNotActivated_areTheRestOfTheMatureUsers() {
    ActivationRule rule = new ActivationRule(1, ActivationClock.ELAPSED, ZoneOffset.UTC);
    ActivationAccumulator<Long> users = ActivationAccumulator.ofNumbers(rule);
    EVENTS.forEach(event -> users.add(event.user(), event.time(), event.kind()));
    users.add(9L, NOON.plusMillis(1), ActivationEvent.SIGN_UP);
    Instant asOf = NOON.plus(Duration.ofDays(1));
    assertThat(users.activatedUsers(asOf)).containsExactly(7L);
    assertThat(users.matureUsersNotActivated(asOf)).containsExactly(1L << 40);
    assertThat(users.matureUsersNotActivated(asOf.plusMillis(1))).containsExactly(9L, 1L << 40);
    assertThat(users.matureUsersNotActivated(asOf.minusMillis(1))).isEmpty();
  }
}
