package dev.tandem.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.RetentionOracle.Cell;
import dev.tandem.metrics.retention.RetentionOracle.Event;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.CurveWeighting;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.PeriodZero;
import dev.tandem.metrics.retention.convention.RetentionClock;
import dev.tandem.metrics.retention.convention.RetentionClock.CalendarPeriods;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.retention.convention.RollingAnchor;
import dev.tandem.metrics.retention.convention.RollingArithmetic;
import dev.tandem.metrics.retention.convention.TableShape;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Events of a fortnight around the day on which clocks change in New York. */
class RetentionProperties {

  private static final Instant EARLIEST = Instant.parse("2025-03-05T00:00:00Z");
  private static final int MINUTES = 16 * 24 * 60;

  /** Ids that a hash table might confuse: the empty mark, neighbours, extremes. */
  private static final List<Long> IDS =
      List.of(0L, 1L, 2L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32);

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<Instant> anyTime = Arbitraries.integers()
        .between(0, MINUTES)
        .map(minute -> EARLIEST.plusSeconds(60L * minute));
    Arbitrary<Instant> fullDays =
        Arbitraries.integers().between(0, 15).map(day -> EARLIEST.plusSeconds(86_400L * day));
    return Combinators.combine(
            Arbitraries.of(IDS),
            Arbitraries.oneOf(anyTime, fullDays),
            Arbitraries.of(EventKind.class))
        .as(Event::new)
        .list()
        .ofMaxSize(40);
  }

  @Provide
  Arbitrary<RetentionConvention> conventions() {
    Arbitrary<PeriodCalendar> calendars = Combinators.combine(
            Arbitraries.of(PeriodUnit.class),
            Arbitraries.of(
                ZoneId.of("UTC"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Kolkata")),
            Arbitraries.of(DayOfWeek.class))
        .as(PeriodCalendar::new);
    Arbitrary<RetentionClock> clocks = Arbitraries.oneOf(
        calendars.map(CalendarPeriods::new),
        Combinators.combine(
                calendars,
                Arbitraries.of(RollingArithmetic.class),
                Arbitraries.of(RollingAnchor.class))
            .filter((calendar, arithmetic, anchor) -> calendar.unit() != PeriodUnit.HOUR
                || arithmetic != RollingArithmetic.DATE_TRUNCATED)
            .as(RollingWindows::new));
    Arbitrary<ReturnWindow> windows = Arbitraries.of(
        ReturnWindow.on(),
        ReturnWindow.onOrAfter(),
        ReturnWindow.onOrBefore(),
        ReturnWindow.streak(),
        ReturnWindow.brackets(OffsetRange.of(0), new OffsetRange(1, 3), OffsetRange.atLeast(4)),
        ReturnWindow.brackets(new OffsetRange(0, 1), new OffsetRange(3, 4)));
    return Combinators.combine(
            clocks,
            Arbitraries.of(CohortRule.class),
            windows,
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(PeriodZero.class),
            Arbitraries.of(TableShape.class),
            Arbitraries.of(CurveWeighting.class))
        .as(RetentionConvention::new);
  }

  @Provide
  Arbitrary<CohortRange> ranges() {
    return Combinators.combine(
            Arbitraries.integers().between(5, 12),
            Arbitraries.oneOf(
                Arbitraries.integers().between(1, 8),
                Arbitraries.integers().between(58, 64),
                Arbitraries.just(70)),
            Arbitraries.integers().between(1, 6))
        .as((day, cohorts, offsets) ->
            new CohortRange(LocalDate.of(2025, 3, day), cohorts, offsets));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.integers()
        .between(0, 2 * MINUTES)
        .map(minute -> EARLIEST.plusSeconds(60L * minute));
  }

  private static RetentionAccumulator<Long> accumulate(
      RetentionConvention convention, CohortRange range, Iterable<Event> events) {
    RetentionAccumulator<Long> accumulator = RetentionAccumulator.ofNumbers(convention, range);
    events.forEach(event -> accumulator.add(event.user(), event.time(), event.kind()));
    return accumulator;
  }

  @Property(tries = 150)
  void evidence_anyEventsUnderAnyConvention_equalsSets(
      @ForAll("events") List<Event> events,
      @ForAll("conventions") RetentionConvention convention,
      @ForAll("ranges") CohortRange range,
      @ForAll("instants") Instant asOf) {
    RetentionEvidence<Long> evidence = accumulate(convention, range, events).evidence(asOf);
    Map<Cell, Set<Long>> expected = new RetentionOracle(convention, range).retained(events);
    RetentionTable table = evidence.table();
    for (int cohort = 0; cohort < table.rows().size(); cohort++) {
      for (int column = 0; column < table.rows().get(cohort).cells().size(); column++) {
        Set<Long> users = expected.getOrDefault(new Cell(cohort, column), Set.of());
        assertThat(table.cell(cohort, column).retained()).isEqualTo(users.size());
        if (range.cohorts() < 10) {
          assertThat(evidence.retained(cohort, column)).containsExactlyElementsOf(users);
        }
      }
    }
    assertThat(expected.keySet())
        .allMatch(
            cell -> cell.column() < table.rows().get(cell.cohort()).cells().size());
    assertPooled(table, expected);
  }

  private static void assertPooled(RetentionTable table, Map<Cell, Set<Long>> expected) {
    for (int column = 0; column < table.pooled().size(); column++) {
      Set<Long> users = new HashSet<>();
      for (int cohort = 0; cohort < table.rows().size(); cohort++) {
        if (column < table.rows().get(cohort).cells().size()
            && table.cell(cohort, column).complete()) {
          users.addAll(expected.getOrDefault(new Cell(cohort, column), Set.of()));
        }
      }
      assertThat(table.pooled().get(column).retained()).isEqualTo(users.size());
    }
  }

  @Property(tries = 100)
  void combine_anySplitAndOrder_givesTheSameTableAndBytes(
      @ForAll("events") List<Event> events,
      @ForAll("conventions") RetentionConvention convention,
      @ForAll("ranges") CohortRange range,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(min = 1, max = 9) int part,
      @ForAll Random random) {
    RetentionAccumulator<Long> whole = accumulate(convention, range, events);
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    RetentionAccumulator<Long> combined = RetentionAccumulator.ofNumbers(convention, range);
    for (List<Event> some : Lists.partition(shuffled, part)) {
      RetentionAccumulator<Long> saved = accumulate(convention, range, some);
      combined = RetentionAccumulator.numbersFromBytes(saved.toBytes()).combine(combined);
    }
    assertThat(combined.snapshot(asOf)).isEqualTo(whole.snapshot(asOf));
    assertThat(combined.outsideRange()).isEqualTo(whole.outsideRange());
    assertThat(combined.toBytes()).isEqualTo(whole.toBytes());
  }

  @Property(tries = 100)
  void snapshot_textOrDenseIds_givesTheSameTable(
      @ForAll("events") List<Event> events,
      @ForAll("conventions") RetentionConvention convention,
      @ForAll("ranges") CohortRange range,
      @ForAll("instants") Instant asOf) {
    RetentionTable numbered = accumulate(convention, range, events).snapshot(asOf);
    RetentionAccumulator<String> named = RetentionAccumulator.ofTexts(convention, range);
    RetentionAccumulator<Long> dense = RetentionAccumulator.ofDenseNumbers(convention, range);
    for (Event event : events) {
      named.add("u" + event.user(), event.time(), event.kind());
      dense.add(IDS.indexOf(event.user()), event.time(), event.kind());
    }
    assertThat(named.snapshot(asOf)).isEqualTo(numbered);
    assertThat(dense.snapshot(asOf)).isEqualTo(numbered);
    RetentionAccumulator<String> read = RetentionAccumulator.textsFromBytes(named.toBytes());
    assertThat(read.snapshot(asOf)).isEqualTo(numbered);
    assertThat(read.toBytes()).isEqualTo(named.toBytes());
  }

  @Property(tries = 100)
  void extendedTo_oneDayMore_equalsRecomputing(
      @ForAll("events") List<Event> events,
      @ForAll("conventions") RetentionConvention convention,
      @ForAll("ranges") CohortRange range,
      @ForAll("instants") Instant asOf) {
    CohortRange longer = range.withCohorts(range.cohorts() + 1);
    List<Event> early = new ArrayList<>();
    List<Event> late = new ArrayList<>();
    for (Event event : events) {
      boolean after = accumulate(convention, range, List.of(event)).outsideRange() > 0;
      (after ? late : early).add(event);
    }
    RetentionAccumulator<Long> saved = RetentionAccumulator.numbersFromBytes(
        accumulate(convention, range, early).toBytes());
    RetentionAccumulator<Long> appended = saved.extendedTo(longer.cohorts());
    late.forEach(event -> appended.add(event.user(), event.time(), event.kind()));
    assertThat(appended.snapshot(asOf))
        .isEqualTo(accumulate(convention, longer, events).snapshot(asOf));
  }

  @Property(tries = 100)
  void snapshot_onAndOnOrAfter_keepTheirOrder(
      @ForAll("events") List<Event> events,
      @ForAll("conventions") RetentionConvention convention,
      @ForAll("ranges") CohortRange range,
      @ForAll("instants") Instant asOf) {
    RetentionTable on =
        accumulate(convention.withWindow(ReturnWindow.on()), range, events).snapshot(asOf);
    RetentionTable after = accumulate(
            convention.withWindow(ReturnWindow.onOrAfter()), range, events)
        .snapshot(asOf);
    assertThat(RetentionIdentities.breaches(on, after)).isEmpty();
  }

  @Property(tries = 100)
  void add_repeatedEvents_changeNothingWhereOneSuffices(
      @ForAll("events") List<Event> events,
      @ForAll("conventions") RetentionConvention convention,
      @ForAll("ranges") CohortRange range,
      @ForAll("instants") Instant asOf) {
    RetentionConvention once = convention.withMinimumOccurrences(1);
    List<Event> twice = new ArrayList<>(events);
    twice.addAll(events);
    RetentionTable table = accumulate(once, range, events).snapshot(asOf);
    RetentionTable repeated = accumulate(once, range, twice).snapshot(asOf);
    assertThat(repeated)
        .usingRecursiveComparison()
        .ignoringFields("outsideRange")
        .isEqualTo(table);
    assertThat(repeated.outsideRange()).isEqualTo(2 * table.outsideRange());
  }
}
