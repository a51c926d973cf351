package dev.tandem.metrics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.metrics.engagement.activity.ActivityAccumulator;
import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.retention.RetentionAccumulator;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Counts of events near the end of a long, as only a state can bring them: one more is refused, and changes nothing. */
class EventCountTest {

  private static final PeriodCalendar DAYS = PeriodCalendar.days(ZoneOffset.UTC);
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 3);
  private static final PeriodAxis WEEK = PeriodAxis.of(DAYS, FIRST, 7);
  private static final Instant WITHIN = Instant.parse("2025-03-04T12:00:00Z");
  private static final Instant AFTER = Instant.parse("2025-04-01T12:00:00Z");

  /** How many events make a count that stands nowhere else in the state. */
  private static final int EVENTS = 77;

  private static ByteBuffer withMost(ByteBuffer state) {
    byte[] bytes = new byte[state.remaining()];
    state.duplicate().get(bytes);
    ByteBuffer changed = ByteBuffer.wrap(bytes);
    int[] places = IntStream.rangeClosed(0, bytes.length - Long.BYTES)
        .filter(at -> changed.getLong(at) == EVENTS)
        .toArray();
    assertThat(places).isNotEmpty();
    for (int at : places) {
      changed.putLong(at, Long.MAX_VALUE);
    }
    return StateMutations.sealed(bytes);
  }

  private static void overflows(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(ArithmeticException.class).hasMessage("long overflow");
  }

  private static ActivityAccumulator<Long> activity(int events) {
    ActivityAccumulator<Long> accumulator = ActivityAccumulator.ofNumbers(WEEK);
    accumulator.add(1L, WITHIN);
    IntStream.range(0, events).forEach(event -> accumulator.add(2L, AFTER));
    return accumulator;
  }

  @Test
  void activity_moreEventsAfterTheRangeThanALong_areRefused() {
    ActivityAccumulator<Long> full =
        ActivityAccumulator.numbersFromBytes(withMost(activity(EVENTS).toBytes()));
    assertThat(full.outsideRange()).isEqualTo(Long.MAX_VALUE);
    ByteBuffer before = full.toBytes();
    overflows(() -> full.add(3L, AFTER));
    overflows(() -> full.combine(activity(1)));
    assertThat(full.toBytes()).isEqualTo(before);
    assertThat(activity(0).combine(full).outsideRange()).isEqualTo(Long.MAX_VALUE);
  }

  private static AdoptionAccumulator<String> adoption(Instant time, int events, String feature) {
    AdoptionAccumulator<String> accumulator = AdoptionAccumulator.ofTexts(WEEK);
    IntStream.range(0, events).forEach(event -> accumulator.add("amy", time, feature));
    return accumulator;
  }

  @Test
  void adoption_moreEventsAfterTheWindowThanALong_areRefused() {
    AdoptionAccumulator<String> full = AdoptionAccumulator.textsFromBytes(
        withMost(adoption(AFTER, EVENTS, "search").toBytes()));
    assertThat(full.outsideRange()).isEqualTo(Long.MAX_VALUE);
    overflows(() -> full.add("zoe", AFTER, "search"));
    overflows(() -> full.combine(adoption(AFTER, 1, "search")));
    assertThat(full.outsideRange()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void adoption_moreUsesThanALong_areRefused() {
    AdoptionAccumulator<String> full = AdoptionAccumulator.textsFromBytes(
        withMost(adoption(WITHIN, EVENTS, "search").toBytes()));
    ByteBuffer before = full.toBytes();
    overflows(() -> full.add("zoe", WITHIN, "search"));
    overflows(() -> full.combine(adoption(WITHIN, 1, "search")));
    assertThat(full.toBytes()).isEqualTo(before);
    assertThat(full.snapshot(AFTER).adoption("search").uses()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void adoption_stateWithMoreUsesInAllThanALong_isRefused() {
    ByteBuffer state = withMost(adoption(WITHIN, EVENTS, "export")
        .combine(adoption(WITHIN, EVENTS, "search"))
        .toBytes());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdoptionAccumulator.textsFromBytes(state))
        .withMessage(
            "state of adoption by text must be as an accumulator wrote it: it must count no"
                + " more events than fit a long. Give what toBytes() returned.");
  }

  @Test
  void retention_moreEventsAfterTheRangeThanALong_areRefused() {
    refusesMore(RetentionConvention.standard(DAYS));
    refusesMore(RetentionConvention.asMixpanel(DAYS.unit(), ZoneOffset.UTC));
  }

  private static void refusesMore(RetentionConvention convention) {
    RetentionAccumulator<Long> full = RetentionAccumulator.numbersFromBytes(
        withMost(retention(convention, EVENTS).toBytes()));
    assertThat(full.outsideRange()).isEqualTo(Long.MAX_VALUE);
    ByteBuffer before = full.toBytes();
    overflows(() -> full.add(5, AFTER, EventKind.START));
    overflows(() -> full.combine(retention(convention, 1)));
    assertThat(full.toBytes()).isEqualTo(before);
  }

  private static RetentionAccumulator<Long> retention(RetentionConvention convention, int events) {
    RetentionAccumulator<Long> accumulator =
        RetentionAccumulator.ofNumbers(convention, new CohortRange(FIRST, 4, 3));
    accumulator.add(1, WITHIN, EventKind.START);
    for (int event = 0; event < events; event++) {
      accumulator.add(2, AFTER.plus(Duration.ofHours(event)), EventKind.START);
    }
    return accumulator;
  }
}
