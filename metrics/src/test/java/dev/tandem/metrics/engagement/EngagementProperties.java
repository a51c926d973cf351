package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.tandem.metrics.engagement.activation.ActivationAccumulator;
import dev.tandem.metrics.engagement.activation.ActivationClock;
import dev.tandem.metrics.engagement.activation.ActivationEvent;
import dev.tandem.metrics.engagement.activation.ActivationRule;
import dev.tandem.metrics.engagement.activity.ActiveUsers;
import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.activity.ActivityHistory;
import dev.tandem.metrics.engagement.activity.GrowthPeriod;
import dev.tandem.metrics.engagement.activity.LifecycleState;
import dev.tandem.metrics.engagement.activity.Stickiness;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelAccumulator;
import dev.tandem.metrics.engagement.funnel.FunnelEntry;
import dev.tandem.metrics.engagement.funnel.FunnelStrictness;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** Events of a few users over two weeks; every accumulator must not care how they are split and ordered. */
class EngagementProperties {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 25);
  private static final PeriodAxis DAYS = PeriodAxis.of(PeriodCalendar.days(ZONE), FIRST, 10);
  private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

  record Event(String user, Instant time, String name) {}

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<Instant> times = Arbitraries.integers()
        .between(0, 16 * 24)
        .map(hour -> Instant.parse("2025-03-21T00:00:00Z").plus(Duration.ofHours(hour)));
    return Combinators.combine(
            Arbitraries.of("u", "v", "w"), times, Arbitraries.of("A", "B", "C", "D"))
        .as(Event::new)
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Funnel> funnels() {
    return Combinators.combine(
            Arbitraries.of("A", "B", "C").list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.integers().between(0, 200).map(Duration::ofHours),
            Arbitraries.of(FunnelEntry.class),
            Arbitraries.of(FunnelStrictness.class).set(),
            Arbitraries.of(0, 0, 1, 5).map(Duration::ofHours),
            Arbitraries.of(0, 0, 3, 30, 90).map(Duration::ofHours))
        .as((steps, window, entry, rules, grace, step) -> new Funnel(
            steps,
            window,
            entry,
            grace.isZero() ? rules : Set.of(),
            grace,
            grace.isZero() && !step.isZero()
                ? Collections.nCopies(steps.size() - 1, step)
                : List.of()));
  }

  private static ActivityAccumulator<String> activity(Iterable<Event> events) {
    ActivityAccumulator<String> accumulator = ActivityAccumulator.ofTexts(DAYS);
    events.forEach(event -> accumulator.add(event.user(), event.time()));
    return accumulator;
  }

  private static FunnelAccumulator<String> funnel(Funnel funnel, Iterable<Event> events) {
    FunnelAccumulator<String> accumulator = FunnelAccumulator.ofTexts(funnel);
    events.forEach(event -> accumulator.add(event.user(), event.time(), event.name()));
    return accumulator;
  }

  private static AdoptionAccumulator<String> adoption(Iterable<Event> events) {
    AdoptionAccumulator<String> accumulator = AdoptionAccumulator.ofTexts(DAYS);
    events.forEach(event -> accumulator.add(event.user(), event.time(), event.name()));
    return accumulator;
  }

  private static ActivationAccumulator<String> activation(
      ActivationClock clock, Iterable<Event> events) {
    ActivationAccumulator<String> accumulator =
        ActivationAccumulator.ofTexts(new ActivationRule(3, clock, ZONE));
    for (Event event : events) {
      if (event.name().equals("A")) {
        accumulator.add(event.user(), event.time(), ActivationEvent.SIGN_UP);
      } else {
        accumulator.add(event.user(), event.time(), ActivationEvent.ACTIVATION);
      }
    }
    return accumulator;
  }

  @Property
  void combine_anySplitAndOrder_givesTheSameBytes(
      @ForAll("events") List<Event> events,
      @ForAll("funnels") Funnel funnel,
      @ForAll ActivationClock clock,
      @ForAll @IntRange(min = 1, max = 9) int part,
      @ForAll Random random) {
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    ActivityAccumulator<String> activity = activity(List.of());
    FunnelAccumulator<String> run = funnel(funnel, List.of());
    AdoptionAccumulator<String> adoption = adoption(List.of());
    ActivationAccumulator<String> activation = activation(clock, List.of());
    for (List<Event> some : Lists.partition(shuffled, part)) {
      activity = ActivityAccumulator.textsFromBytes(activity(some).toBytes()).combine(activity);
      run = FunnelAccumulator.textsFromBytes(funnel(funnel, some).toBytes()).combine(run);
      adoption = AdoptionAccumulator.textsFromBytes(adoption(some).toBytes()).combine(adoption);
      activation = ActivationAccumulator.textsFromBytes(activation(clock, some).toBytes())
          .combine(activation);
    }
    Instant asOf = DAYS.end(9);
    assertThat(activity.toBytes()).isEqualTo(activity(events).toBytes());
    assertThat(run.toBytes()).isEqualTo(funnel(funnel, events).toBytes());
    assertThat(run.snapshot(asOf)).isEqualTo(funnel(funnel, events).snapshot(asOf));
    assertThat(adoption.toBytes()).isEqualTo(adoption(events).toBytes());
    assertThat(adoption.snapshot(LATER).adoption("B"))
        .isEqualTo(adoption(events).snapshot(LATER).adoption("B"));
    assertThat(activation.toBytes()).isEqualTo(activation(clock, events).toBytes());
    assertThat(events.parallelStream()
            .collect(ActivationAccumulator.collector(
                new ActivationRule(3, clock, ZONE),
                Event::user,
                Event::time,
                event -> event.name().equals("A")
                    ? ActivationEvent.SIGN_UP
                    : ActivationEvent.ACTIVATION))
            .toBytes())
        .isEqualTo(activation.toBytes());
    assertThat(activation.snapshot(asOf)).isEqualTo(activation(clock, events).snapshot(asOf));
  }

  @Property
  void extendedTo_savedStateAndLaterEvents_equalsRecomputing(
      @ForAll("events") List<Event> events, @ForAll @IntRange(min = 60, max = 70) int days) {
    LocalDate first = FIRST.plusDays(5 - days);
    PeriodAxis shorter = PeriodAxis.of(PeriodCalendar.days(ZONE), first, days);
    PeriodAxis longer = PeriodAxis.of(PeriodCalendar.days(ZONE), first, days + 5);
    ActivityAccumulator<String> activity = ActivityAccumulator.ofTexts(shorter);
    AdoptionAccumulator<String> adoption = AdoptionAccumulator.ofTexts(shorter);
    for (Event event : events) {
      if (event.time().isBefore(shorter.end(days - 1))) {
        activity.add(event.user(), event.time());
        adoption.add(event.user(), event.time(), event.name());
      }
    }
    activity = ActivityAccumulator.textsFromBytes(activity.toBytes()).extendedTo(days + 5);
    adoption = AdoptionAccumulator.textsFromBytes(adoption.toBytes()).extendedTo(days + 5);
    for (Event event : events) {
      if (!event.time().isBefore(shorter.end(days - 1))) {
        activity.add(event.user(), event.time());
        adoption.add(event.user(), event.time(), event.name());
      }
    }
    assertThat(activity.toBytes())
        .isEqualTo(events.stream()
            .collect(ActivityAccumulator.collector(longer, Event::user, Event::time))
            .toBytes());
    assertThat(adoption.toBytes())
        .isEqualTo(events.parallelStream()
            .collect(AdoptionAccumulator.collector(longer, Event::user, Event::time, Event::name))
            .toBytes());
  }

  @Property
  void activeUsers_anyEvents_equalsSets(
      @ForAll("events") List<Event> events, @ForAll @IntRange(min = 1, max = 12) int window) {
    List<ActiveUsers> series = activity(events).snapshot(LATER).activeUsers(window);
    for (int day = 0; day < 10; day++) {
      LocalDate last = FIRST.plusDays(day);
      LocalDate first =
          last.minusDays(window - 1L).isBefore(FIRST) ? FIRST : last.minusDays(window - 1L);
      assertThat(series.get(day).users()).isEqualTo(users(events, first, last).size());
    }
  }

  @Property
  void growthAccounting_anyEvents_equalsSets(@ForAll("events") List<Event> events) {
    ActivityHistory<String> history = activity(events).snapshot(LATER);
    List<GrowthPeriod> periods = history.growthAccounting().periods();
    for (int day = 0; day < 10; day++) {
      LocalDate date = FIRST.plusDays(day);
      Set<String> now = users(events, date, date);
      Set<String> before = users(events, date.minusDays(1), date.minusDays(1));
      Set<String> earlier = users(events, LocalDate.MIN, date.minusDays(1));
      GrowthPeriod period = periods.get(day);
      assertThat(period.active()).isEqualTo(now.size());
      assertThat(period.newUsers())
          .isEqualTo(now.stream().filter(u -> !earlier.contains(u)).count());
      assertThat(period.retained())
          .isEqualTo(now.stream().filter(before::contains).count());
      assertThat(period.churned())
          .isEqualTo(before.stream().filter(u -> !now.contains(u)).count());
      assertThat(history.users(date, LifecycleState.RESURRECTED))
          .hasSize((int) period.resurrected());
      assertThat(history.users(date, LifecycleState.NEW)).hasSize((int) period.newUsers());
    }
  }

  private static Set<String> users(List<Event> events, LocalDate first, LocalDate last) {
    return events.stream()
        .filter(event -> {
          LocalDate date = LocalDate.ofInstant(event.time(), ZONE);
          return !date.isBefore(first) && !date.isAfter(last);
        })
        .map(Event::user)
        .collect(Collectors.toSet());
  }

  @Property
  void stickiness_anyEvents_isMeanActivePeriods(@ForAll("events") List<Event> events) {
    Stickiness sticky = activity(events).snapshot(LATER).stickiness(FIRST.plusDays(9), 7);
    assertThat(sticky.averageRatio().value().isPresent()).isEqualTo(sticky.users() > 0);
    sticky
        .averageRatio()
        .value()
        .ifPresent(ratio -> assertThat(ratio * 7)
            .isCloseTo(sticky.meanActivePeriods().value().orElseThrow(), Offset.offset(1e-12)));
  }

  @Property(tries = 3000)
  void funnel_withoutOtherRules_findsTheLongestChain(
      @ForAll("events") List<Event> events,
      @ForAll("funnels") Funnel any,
      @ForAll FunnelEntry entry,
      @ForAll boolean increase) {
    Set<FunnelStrictness> rules =
        increase && any.grace().isZero() ? Set.of(FunnelStrictness.TIMES_INCREASE) : Set.of();
    Funnel funnel =
        new Funnel(any.steps(), any.window(), entry, rules, any.grace(), any.stepWindows());
    List<Long> reached = funnel(funnel, events).snapshot(LATER).reached();
    for (int step = 1; step <= funnel.steps().size(); step++) {
      int wanted = step;
      long expected = List.of("u", "v", "w").stream()
          .filter(user -> FunnelOracle.depth(funnel, events, user) >= wanted)
          .count();
      assertThat(reached.get(step - 1)).as("step %s", step).isEqualTo(expected);
    }
  }
}
