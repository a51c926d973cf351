package dev.tandem.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.RetentionOracle.Cell;
import dev.tandem.metrics.retention.RetentionOracle.Event;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.TableShape;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a complete cell promises, and that a range taken from the data changes nothing. */
class RetentionCompletenessProperties {

  private final RetentionProperties generators = new RetentionProperties();

  @Provide
  Arbitrary<List<Event>> events() {
    return generators.events();
  }

  @Provide
  Arbitrary<RetentionConvention> conventions() {
    return generators.conventions();
  }

  @Provide
  Arbitrary<CohortRange> ranges() {
    return generators.ranges();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return generators.instants();
  }

  private static RetentionAccumulator<Long> fill(
      RetentionAccumulator<Long> accumulator, Iterable<Event> events) {
    events.forEach(event -> accumulator.add(event.user(), event.time(), event.kind()));
    return accumulator;
  }

  /** A table that follows every cohort as far as there are events has dropped nothing. */
  @Property(tries = 2000)
  void complete_anyCell_hasWhatATableThatDropsNothingHas(
      @ForAll("events") List<Event> events,
      @ForAll("conventions") RetentionConvention convention,
      @ForAll("ranges") CohortRange range,
      @ForAll("instants") Instant asOf) {
    assertNothingIsMissing(events, convention, range, asOf);
  }

  /** One user who comes back soon after a cohort at the end of the table: the windows reach past what the table follows. */
  @Property(tries = 2000)
  void complete_returnsPastTheTablesEnd_hasWhatATableThatDropsNothingHas(
      @ForAll("conventions") RetentionConvention convention,
      @ForAll @IntRange(min = 1, max = 5) int cohorts,
      @ForAll @IntRange(max = 4) int start,
      @ForAll @Size(min = 1, max = 2) List<@IntRange(max = 5) Integer> returns) {
    CohortRange range = new CohortRange(LocalDate.of(2025, 3, 5), cohorts, 4);
    Duration window = convention.clock().calendar().unit().rollingWindow();
    Instant first = Instant.parse("2025-03-05T08:00:00Z").plus(window.multipliedBy(start));
    List<Event> events = new ArrayList<>();
    events.add(new Event(7, first, EventKind.START));
    returns.forEach(later ->
        events.add(new Event(7, first.plus(window.multipliedBy(later)), EventKind.RETURN)));
    assertNothingIsMissing(events, convention, range, Instant.parse("2026-06-01T00:00:00Z"));
  }

  private static void assertNothingIsMissing(
      List<Event> events, RetentionConvention convention, CohortRange range, Instant asOf) {
    RetentionTable table =
        fill(RetentionAccumulator.ofNumbers(convention, range), events).snapshot(asOf);
    Map<Cell, Set<Long>> whole =
        new RetentionOracle(convention.withShape(TableShape.RECTANGLE), range).retained(events);
    for (int cohort = 0; cohort < table.rows().size(); cohort++) {
      for (int column = 0; column < table.rows().get(cohort).cells().size(); column++) {
        RetentionCell cell = table.cell(cohort, column);
        if (cell.complete()) {
          assertThat(cell.retained())
              .as("cohort %s column %s", cohort, column)
              .isEqualTo(whole.getOrDefault(new Cell(cohort, column), Set.of()).size());
        }
      }
    }
  }

  /** Hours of two weeks make tables of 100,000 cells; two days of them are enough. */
  private static List<Event> fewPeriods(RetentionConvention convention, List<Event> events) {
    boolean hours = convention.clock().calendar().unit() == PeriodUnit.HOUR;
    Instant end = Instant.parse("2025-03-09T12:00:00Z");
    return events.stream()
        .filter(event -> !hours
            || (event.time().isBefore(end)
                && event.time().isAfter(end.minus(Duration.ofHours(40)))))
        .toList();
  }

  @Property(tries = 500)
  void growing_anyEventsInAnyOrder_equalsTheRangeThatCoversThem(
      @ForAll("events") List<Event> all,
      @ForAll("conventions") RetentionConvention convention,
      @ForAll("instants") Instant asOf,
      @ForAll @IntRange(min = 1, max = 9) int part,
      @ForAll Random random) {
    List<Event> events = fewPeriods(convention, all);
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, random);
    RetentionAccumulator<Long> growing =
        fill(RetentionAccumulator.growingNumbers(convention), shuffled);
    RetentionTable table = growing.snapshot(asOf);
    CohortRange range = table.statement().range();
    RetentionEvidence<Long> stated =
        fill(RetentionAccumulator.ofNumbers(convention, range), events).evidence(asOf);
    assertThat(table).isEqualTo(stated.table());
    for (int cohort = 0; cohort < Math.min(3, range.cohorts()); cohort++) {
      assertThat(growing.evidence(asOf).members(cohort)).isEqualTo(stated.members(cohort));
    }
    RetentionAccumulator<Long> combined = RetentionAccumulator.growingNumbers(convention);
    for (List<Event> some : Lists.partition(shuffled, part)) {
      RetentionAccumulator<Long> saved =
          fill(RetentionAccumulator.growingNumbers(convention), some);
      combined = RetentionAccumulator.numbersFromBytes(saved.toBytes()).combine(combined);
    }
    assertThat(combined.snapshot(asOf)).isEqualTo(table);
    assertThat(combined.toBytes()).isEqualTo(growing.toBytes());
    if (!events.isEmpty()) {
      assertThat(growing.range()).isEqualTo(range);
      assertThat(fill(RetentionAccumulator.ofNumbers(convention, range), events).outsideRange())
          .isZero();
    }
  }

  @Property(tries = 200)
  void growing_textAndDenseIds_giveTheSameTable(
      @ForAll("events") List<Event> all,
      @ForAll("conventions") RetentionConvention convention,
      @ForAll("instants") Instant asOf) {
    List<Event> events = fewPeriods(convention, all);
    RetentionTable table =
        fill(RetentionAccumulator.growingNumbers(convention), events).snapshot(asOf);
    RetentionAccumulator<String> named = RetentionAccumulator.growingTexts(convention);
    events.forEach(event -> named.add("u" + event.user(), event.time(), event.kind()));
    assertThat(named.snapshot(asOf)).isEqualTo(table);
    RetentionAccumulator<String> read = RetentionAccumulator.textsFromBytes(named.toBytes());
    assertThat(read.snapshot(asOf)).isEqualTo(table);
    assertThat(read.toBytes()).isEqualTo(named.toBytes());
  }
}
