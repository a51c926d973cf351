package dev.tandem.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.retention.RetentionOracle.Event;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.RollingAnchor;
import dev.tandem.metrics.retention.convention.RollingArithmetic;
import dev.tandem.metrics.statement.ChoiceDifference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionAccumulatorTest {

  private static final PeriodCalendar UTC_DAYS = PeriodCalendar.days(ZoneOffset.UTC);
  private static final RetentionConvention DAYS = RetentionConvention.standard(UTC_DAYS);
  private static final CohortRange RANGE = new CohortRange(LocalDate.of(2025, 3, 10), 2, 2);
  private static final Instant START = Instant.parse("2025-03-10T17:59:00Z");
  private static final Instant AS_OF = Instant.parse("2025-04-01T00:00:00Z");

  private static RetentionAccumulator<Long> empty() {
    return RetentionAccumulator.ofNumbers(DAYS, RANGE);
  }

  @Test
  void difference_calendarAgainstElapsed_namesTheUsers() {
    RetentionConvention elapsed = DAYS.withClock(
        new RollingWindows(UTC_DAYS, RollingArithmetic.ELAPSED, RollingAnchor.FIRST_IN_RANGE));
    RetentionAccumulator<String> calendar = RetentionAccumulator.ofTexts(DAYS, RANGE);
    RetentionAccumulator<String> rolling = RetentionAccumulator.ofTexts(elapsed, RANGE);
    for (RetentionAccumulator<String> accumulator : List.of(calendar, rolling)) {
      accumulator.add("eve", START, EventKind.START);
      accumulator.add("eve", Instant.parse("2025-03-11T17:00:00Z"), EventKind.RETURN);
      accumulator.add("bob", START, EventKind.START);
      accumulator.add("bob", Instant.parse("2025-03-11T18:00:00Z"), EventKind.RETURN);
    }
    RetentionDifference<String> difference =
        RetentionDifference.between(calendar.evidence(AS_OF), rolling.evidence(AS_OF));
    assertThat(difference.cells()).hasSize(1);
    assertThat(difference.cells().get(0).retainedOnlyFirst()).containsExactly("eve");
    assertThat(difference.cells().get(0).readable())
        .isEqualTo(
            "cohort 2025-03-10, offset 1: 2 of 2 against 1 of 2; retained only first: [eve]");
    assertThat(difference.second().convention()).isEqualTo(elapsed);
    assertThat(difference.choices())
        .containsExactly(new ChoiceDifference(
            "clock",
            "calendar days, Z",
            "rolling 24-hour windows from the first start event in the range, elapsed time,"
                + " cohorts by calendar days, Z"));
    assertThat(difference.choices().get(0))
        .asString()
        .startsWith("clock: calendar days, Z against");
  }

  @Test
  void difference_firstTimeAgainstRecurring_namesTheMembers() {
    RetentionAccumulator<Long> recurring = empty();
    RetentionAccumulator<Long> first =
        RetentionAccumulator.ofNumbers(DAYS.withCohorts(CohortRule.FIRST_TIME), RANGE);
    for (RetentionAccumulator<Long> accumulator : List.of(recurring, first)) {
      accumulator.add(5, START.toEpochMilli());
      accumulator.add(5, START.plusSeconds(86_400).toEpochMilli());
    }
    RetentionDifference<Long> difference =
        RetentionDifference.between(recurring.evidence(AS_OF), first.evidence(AS_OF));
    assertThat(difference.cells()).hasSize(2).allSatisfy(cell -> {
      assertThat(cell.cohort().date()).isEqualTo(LocalDate.of(2025, 3, 11));
      assertThat(cell.membersOnlyFirst()).containsExactly(5L);
      assertThat(cell.membersOnlySecond()).isEmpty();
    });
  }

  @Test
  void difference_otherCohorts_isRefused() {
    RetentionEvidence<Long> one = empty().evidence(AS_OF);
    RetentionEvidence<Long> other =
        RetentionAccumulator.ofNumbers(DAYS, RANGE.withCohorts(3)).evidence(AS_OF);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RetentionDifference.between(one, other))
        .withMessageStartingWith("tables must have the same cohorts: [2025-03-10, 2025-03-11] and");
  }

  @Test
  void evidence_laterEvents_doNotChangeIt() {
    RetentionAccumulator<Long> accumulator = empty();
    accumulator.add(1, START, EventKind.START);
    RetentionEvidence<Long> evidence = accumulator.evidence(AS_OF);
    accumulator.add(2, START, EventKind.START);
    assertThat(evidence.members(0)).containsExactly(1L);
    assertThat(evidence.members(1)).isEmpty();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> evidence.members(2))
        .withMessageContaining("cohort");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> evidence.retained(0, 2))
        .withMessageContaining("column");
  }

  @Test
  void collector_parallelStream_equalsALoop() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      events.add(new Event(
          i % 700,
          START.plusSeconds(i * 40L),
          i % 3 == 0 ? EventKind.START : EventKind.START_AND_RETURN));
    }
    RetentionAccumulator<Long> loop = empty();
    events.forEach(event -> loop.add(event.user(), event.time(), event.kind()));
    RetentionAccumulator<Long> parallel = events.parallelStream()
        .collect(RetentionAccumulator.numbersCollector(
            DAYS, RANGE, Event::user, Event::time, Event::kind));
    RetentionAccumulator<String> named = events.parallelStream()
        .collect(RetentionAccumulator.collector(
            DAYS, RANGE, event -> Long.toString(event.user()), Event::time, Event::kind));
    assertThat(parallel.toBytes()).isEqualTo(loop.toBytes());
    assertThat(named.snapshot(AS_OF)).isEqualTo(loop.snapshot(AS_OF));
  }

  @Test
  void add_manyUsersAndPeriods_equalsSets() {
    CohortRange wide = new CohortRange(LocalDate.of(2025, 1, 1), 200, 5);
    List<Event> events = new ArrayList<>();
    RetentionAccumulator<Long> accumulator = RetentionAccumulator.ofNumbers(DAYS, wide);
    RetentionAccumulator<Long> dense = RetentionAccumulator.ofDenseNumbers(DAYS, wide);
    for (int i = 0; i < 20_000; i++) {
      long user = (i * 7919L) % 3001;
      Instant time =
          Instant.parse("2025-01-01T00:00:00Z").plusSeconds((i * 104_729L) % (205 * 86_400));
      events.add(new Event(user, time, EventKind.START_AND_RETURN));
      accumulator.add(user, time.toEpochMilli());
      dense.add(user, time.toEpochMilli());
    }
    RetentionTable table = accumulator.snapshot(AS_OF);
    new RetentionOracle(DAYS, wide)
        .retained(events)
        .forEach(
            (cell, users) -> assertThat(table.cell(cell.cohort(), cell.column()).retained())
                .isEqualTo(users.size()));
    assertThat(dense.snapshot(AS_OF)).isEqualTo(table);
  }

  @Test
  void extendedTo_ignoredEventsOrFewerCohorts_isRefused() {
    RetentionAccumulator<Long> accumulator = empty();
    accumulator.add(1, Instant.parse("2025-03-20T00:00:00Z"), EventKind.RETURN);
    assertThat(accumulator.outsideRange()).isEqualTo(1);
    RetentionTable table = accumulator.snapshot(AS_OF);
    assertThat(table.outsideRange()).isEqualTo(1);
    assertThat(accumulator.evidence(AS_OF).table()).isEqualTo(table);
    assertThat(table.toString()).endsWith("\n1 events outside the range");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetentionTable(table.statement(), table.rows(), table.pooled(), -1))
        .withMessage("events outside the range must not be negative: -1. Count from 0.");
    assertThatIllegalStateException()
        .isThrownBy(() -> accumulator.extendedTo(3))
        .withMessage("no event may lie after the range before it grows: 1 were ignored."
            + " Extend the range first, then add them.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.extendedTo(1))
        .withMessage(
            "cohorts must be at least the present 2: 1. Make a new accumulator for a shorter range.");
    RetentionAccumulator<String> named = RetentionAccumulator.ofTexts(DAYS, RANGE);
    named.add("u", Instant.parse("2025-03-20T00:00:00Z"), EventKind.RETURN);
    assertThat(named.outsideRange()).isEqualTo(1);
    assertThatIllegalStateException()
        .isThrownBy(() -> named.extendedTo(3))
        .withMessageContaining("1 were ignored");
    assertThat(RetentionAccumulator.ofTexts(DAYS, RANGE)
            .extendedTo(3)
            .snapshot(AS_OF)
            .rows())
        .hasSize(3);
  }

  @Test
  void combine_unlikeAccumulators_isRefused() {
    RetentionAccumulator<Long> accumulator = empty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.combine(accumulator))
        .withMessage(
            "accumulator must be another one: the same. Combine different parts of the events.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> accumulator.combine(RetentionAccumulator.ofNumbers(DAYS, RANGE.withCohorts(3))))
        .withMessageStartingWith("accumulators must have the same convention and range");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> accumulator.combine(RetentionAccumulator.ofDenseNumbers(DAYS, RANGE)))
        .withMessage("ids must be of the same kind: ARBITRARY and DENSE. Use one kind.");
  }

  @Test
  void add_numberWhereUsersAreTexts_isRefused() {
    RetentionAccumulator<String> texts = RetentionAccumulator.ofTexts(DAYS, RANGE);
    String message = "id must be a text: 7. Start the accumulator for numbers.";
    assertThatIllegalStateException()
        .isThrownBy(() -> texts.add(7, START.toEpochMilli()))
        .withMessage(message);
    assertThatIllegalStateException()
        .isThrownBy(() -> texts.add(7, START.toEpochMilli(), EventKind.RETURN))
        .withMessage(message);
    assertThatIllegalStateException()
        .isThrownBy(() -> texts.add(7, START, EventKind.RETURN))
        .withMessage(message);
  }

  @Test
  void add_boxedNumber_isTheNumber() {
    RetentionAccumulator<Long> boxed = RetentionAccumulator.ofDenseNumbers(DAYS, RANGE);
    boxed.add(Long.valueOf(3), START, EventKind.START);
    RetentionAccumulator<Long> primitive = RetentionAccumulator.ofDenseNumbers(DAYS, RANGE);
    primitive.add(3, START, EventKind.START);
    assertThat(boxed.toBytes()).isEqualTo(primitive.toBytes());
    Long nobody = (new Long[1])[0];
    assertThatNullPointerException()
        .isThrownBy(() -> boxed.add(nobody, START, EventKind.START))
        .withMessage("user");
  }

  @Test
  void growing_denseNumbersAndTexts_giveTheTableOfAnyNumbers() {
    RetentionAccumulator<Long> any = RetentionAccumulator.growingNumbers(DAYS);
    RetentionAccumulator<Long> dense = RetentionAccumulator.growingDenseNumbers(DAYS);
    RetentionAccumulator<String> texts = RetentionAccumulator.growingTexts(DAYS);
    for (long user = 0; user < 3; user++) {
      Instant time = START.plus(Duration.ofDays(user));
      any.add(user, time, EventKind.START_AND_RETURN);
      dense.add(user, time, EventKind.START_AND_RETURN);
      texts.add("user " + user, time, EventKind.START_AND_RETURN);
    }
    assertThat(dense.snapshot(AS_OF)).isEqualTo(any.snapshot(AS_OF));
    assertThat(texts.snapshot(AS_OF)).isEqualTo(any.snapshot(AS_OF));
    assertThat(RetentionAccumulator.numbersFromBytes(dense.toBytes()).snapshot(AS_OF))
        .isEqualTo(any.snapshot(AS_OF));
  }

  @Test
  void add_denseIdOutOfRange_isRefused() {
    RetentionAccumulator<Long> dense = RetentionAccumulator.ofDenseNumbers(DAYS, RANGE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dense.add(-1, START, EventKind.START))
        .withMessage("dense user id must be from 0 to 2147483646: -1. Use arbitrary ids.");
    CohortRange twoWords = RANGE.withCohorts(100);
    RetentionAccumulator<Long> bulk = RetentionAccumulator.ofDenseNumbers(DAYS, twoWords);
    bulk.add(Long.MAX_VALUE, START.toEpochMilli());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bulk.snapshot(AS_OF))
        .withMessage(
            "dense user id must be from 0 to 2147483646: 9223372036854775807. Use arbitrary ids.");
  }

  @Test
  void add_millisecondsOrInstant_areTheSame() {
    RetentionAccumulator<Long> byMillis = empty();
    byMillis.add(1, START.toEpochMilli(), EventKind.START);
    byMillis.add(1, START.plusSeconds(86_400).toEpochMilli(), EventKind.RETURN);
    RetentionAccumulator<Long> byInstant = empty();
    byInstant.add(1, START, EventKind.START);
    byInstant.add(1, START.plusSeconds(86_400), EventKind.RETURN);
    assertThat(byMillis.toBytes()).isEqualTo(byInstant.toBytes());
    assertThat(byMillis.snapshot(AS_OF).cell(0, 1).retained()).isEqualTo(1);
  }

  @Test
  void extendedTo_presentCohorts_isTheSame() {
    RetentionAccumulator<Long> events = empty();
    events.add(1, START, EventKind.START_AND_RETURN);
    assertThat(events.extendedTo(2).toBytes()).isEqualTo(events.toBytes());
  }

  @Test
  void row_startsWithTheFirstDateOfItsPeriod() {
    assertThat(empty().snapshot(AS_OF).rows().stream().map(CohortRow::start))
        .containsExactly(LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 11));
  }

  @Test
  void minimumOccurrences_isFrom1To64() {
    for (int times : new int[] {1, 64}) {
      assertThat(DAYS.withMinimumOccurrences(times).minimumOccurrences()).isEqualTo(times);
    }
    for (int times : new int[] {0, 65}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DAYS.withMinimumOccurrences(times))
          .withMessageContaining("minimumOccurrences must be from 1 to 64: " + times);
    }
  }
}
