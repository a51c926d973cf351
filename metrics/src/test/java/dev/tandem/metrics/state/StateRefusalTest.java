package dev.tandem.metrics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.engagement.adoption.AdoptionAccumulator;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.RetentionAccumulator;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.ReturnWindow;
import dev.tandem.metrics.satisfaction.rating.RatingAccumulator;
import dev.tandem.metrics.survival.Ending;
import dev.tandem.metrics.survival.SurvivalAccumulator;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** States with a right checksum that no accumulator writes, and large ones that one does. */
class StateRefusalTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final Instant NOON = Instant.parse("2025-01-01T12:00:00Z");
  private static final Instant LATER = Instant.parse("2025-03-01T00:00:00Z");
  private static final RetentionConvention DAYS =
      RetentionConvention.standard(PeriodCalendar.days(ZoneOffset.UTC));

  private static byte[] bytes(ByteBuffer state) {
    byte[] bytes = new byte[state.remaining()];
    state.get(bytes);
    return bytes;
  }

  /** The state with another number so many bytes before its checksum. */
  private static ByteBuffer withInt(ByteBuffer state, int beforeEnd, int number) {
    byte[] bytes = bytes(state);
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES - beforeEnd, number);
    return StateMutations.sealed(bytes);
  }

  private static void refused(
      Function<ByteBuffer, ?> read, ByteBuffer state, String kind, String because) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.apply(state))
        .withMessage("state of " + kind + " must be as an accumulator wrote it: " + because
            + " Give what toBytes() returned.");
  }

  private static RetentionAccumulator<Long> oneUser(long user) {
    RetentionAccumulator<Long> users =
        RetentionAccumulator.ofDenseNumbers(DAYS, new CohortRange(FIRST, 2, 2));
    users.add(user, NOON, EventKind.START_AND_RETURN);
    return users;
  }

  @Test
  void fromBytes_hugeWidth_isRefusedBeforeATableIsMade() {
    // Width, number of users, id, bits, number of users with later returns.
    ByteBuffer state = withInt(oneUser(0).toBytes(), 28, 1_000_000);
    refused(
        RetentionAccumulator::numbersFromBytes, state, "retention", "it must have 1 words a user.");
  }

  @Test
  void fromBytes_bitAfterTheLastPeriod_isRefused() {
    ByteBuffer state = withInt(oneUser(0).toBytes(), 8, 1 << 4);
    refused(
        RetentionAccumulator::numbersFromBytes,
        state,
        "retention",
        "it must have bits of its periods, fewer for more returns.");
  }

  @Test
  void fromBytes_userWithoutName_isRefused() {
    RetentionAccumulator<String> users =
        RetentionAccumulator.ofTexts(DAYS, new CohortRange(FIRST, 2, 2));
    users.add("amy", NOON, EventKind.START_AND_RETURN);
    byte[] inner = bytes(oneUser(1).toBytes());
    byte[] outer = bytes(users.toBytes());
    System.arraycopy(inner, 0, outer, outer.length - 4 - inner.length, inner.length);
    refused(
        RetentionAccumulator::textsFromBytes,
        StateMutations.sealed(outer),
        "named retention",
        "state of retention must be as an accumulator wrote it: it must have ids of its users only."
            + " Give what toBytes() returned.");
  }

  @Test
  void fromBytes_namesOverAnyIds_isRefused() {
    RetentionAccumulator<String> users =
        RetentionAccumulator.ofTexts(DAYS, new CohortRange(FIRST, 2, 2));
    users.add("amy", NOON, EventKind.START_AND_RETURN);
    RetentionAccumulator<Long> anyIds =
        RetentionAccumulator.ofNumbers(DAYS, new CohortRange(FIRST, 2, 2));
    anyIds.add(0, NOON, EventKind.START_AND_RETURN);
    byte[] inner = bytes(anyIds.toBytes());
    // The state of the numbered users stands at the end, after its length and before the checksum.
    int before =
        users.toBytes().limit() - 2 * Integer.BYTES - oneUser(0).toBytes().limit();
    ByteBuffer outer = ByteBuffer.allocate(before + Integer.BYTES + inner.length + Integer.BYTES)
        .put(bytes(users.toBytes()), 0, before)
        .putInt(inner.length)
        .put(inner);
    refused(
        RetentionAccumulator::textsFromBytes,
        StateMutations.sealed(outer.array()),
        "named retention",
        "state of retention must be as an accumulator wrote it: it must have dense ids."
            + " Give what toBytes() returned.");
  }

  @Test
  void fromBytes_moreRollingUsersThanThereAre_isRefused() {
    RetentionConvention rolling = RetentionConvention.asMixpanel(PeriodUnit.DAY, ZoneOffset.UTC);
    RetentionAccumulator<Long> users =
        RetentionAccumulator.ofNumbers(rolling, new CohortRange(FIRST, 2, 2));
    for (int minute = 0; minute < 9; minute++) {
      users.add(1, NOON.plusSeconds(60L * minute), EventKind.RETURN);
    }
    // The number of users, one user, no start times, nine return times: long enough for a second
    // user by the count of bytes.
    int count = Integer.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES + 9 * Long.BYTES;
    ByteBuffer state = users.toBytes();
    assertThat(state.getInt(state.limit() - Integer.BYTES - count)).isEqualTo(1);
    refused(
        RetentionAccumulator::numbersFromBytes,
        withInt(state, count, 2),
        "retention",
        "it must hold its whole payload.");
  }

  @Test
  void fromBytes_usesOfAFeatureThatContradictEachOther_areRefused() {
    PeriodAxis days = PeriodAxis.of(PeriodCalendar.days(ZoneOffset.UTC), FIRST, 5);
    AdoptionAccumulator<Long> adoption = AdoptionAccumulator.ofNumbers(days);
    adoption.add(1L, NOON, "f");
    ByteBuffer state = adoption.toBytes();
    // The last numbers: when the first use was, how many there were, the days with one, and whether
    // the window grows.
    int daysWithUse = Long.BYTES + Integer.BYTES;
    int uses = Long.BYTES + daysWithUse;
    int first = Long.BYTES + uses;
    String eachDay = "it must hold a use for each day and a day for the uses.";
    refusedAdoption(withLong(state, uses, 0), eachDay);
    refusedAdoption(withLong(state, daysWithUse, 0b11), eachDay);
    refusedAdoption(withLong(state, daysWithUse, 1 << 5), "it must hold days of its window only.");
    refusedAdoption(
        withLong(state, first, Instant.parse("2025-01-06T00:00:00Z").toEpochMilli()),
        "it must have a first use that was not later than all others.");
    AdoptionAccumulator.numbersFromBytes(withLong(state, uses, 2));
  }

  private static void refusedAdoption(ByteBuffer state, String because) {
    refused(AdoptionAccumulator::numbersFromBytes, state, "adoption by number", because);
  }

  /** The state with another long number so many bytes before its checksum. */
  private static ByteBuffer withLong(ByteBuffer state, int beforeEnd, long number) {
    byte[] bytes = bytes(state.duplicate());
    ByteBuffer.wrap(bytes).putLong(bytes.length - Integer.BYTES - beforeEnd, number);
    return StateMutations.sealed(bytes);
  }

  private static ByteBuffer laterReturns() {
    RetentionConvention thrice =
        DAYS.withWindow(ReturnWindow.onOrAfter()).withMinimumOccurrences(3);
    RetentionAccumulator<Long> users =
        RetentionAccumulator.ofNumbers(thrice, new CohortRange(FIRST, 2, 2));
    users.add(7, Instant.parse("2025-01-20T12:00:00Z"), EventKind.RETURN);
    users.add(7, Instant.parse("2025-01-21T12:00:00Z"), EventKind.RETURN);
    return users.toBytes();
  }

  @Test
  void fromBytes_laterReturnsOutOfOrderOrEnough_areRefused() {
    // A user with two periods after the range: when each began, and how many returns it had.
    int secondTimes = Integer.BYTES;
    int secondStart = Long.BYTES + secondTimes;
    int firstStart = Long.BYTES + Integer.BYTES + secondStart;
    int periods = Integer.BYTES + firstStart;
    String rule = "it must have later periods in ascending order without enough returns.";
    refusedLater(withInt(laterReturns(), secondTimes, 3), rule);
    refusedLater(withInt(laterReturns(), secondTimes, 0), rule);
    RetentionAccumulator.numbersFromBytes(withInt(laterReturns(), secondTimes, 2));
    long first = Instant.parse("2025-01-20T00:00:00Z").toEpochMilli();
    refusedLater(withLong(laterReturns(), secondStart, first), rule);
    // The range and one offset more end on the 4th.
    long inside = Instant.parse("2025-01-02T00:00:00Z").toEpochMilli();
    refusedLater(withLong(laterReturns(), firstStart, inside), rule);
    refusedLater(withInt(laterReturns(), periods, 0), "it must hold a later return of each user.");
  }

  private static void refusedLater(ByteBuffer state, String because) {
    refused(RetentionAccumulator::numbersFromBytes, state, "retention", because);
  }

  @Test
  void fromBytes_entriesThatNoExitFollows_areRefused() {
    SurvivalAccumulator subjects = new SurvivalAccumulator();
    subjects.add(1, 3.5, Ending.EVENT);
    subjects.add(2, 4, Ending.CENSORED);
    assertThat(subjects.subjects()).isEqualTo(2);
    // The entries stand last: 1 and 2.
    int last = Double.BYTES;
    int first = last + Double.BYTES;
    refusedEntry(subjects, first, 0, "it must have entries after 0.");
    refusedEntry(subjects, last, 0.5, "it must have times in ascending order.");
    refusedEntry(subjects, last, 4, "it must have an exit after each entry.");
    // Both exits are taken from the latest on: 4 for 3.75, which leaves 3.5 for 3.5.
    ByteBuffer late = withLong(subjects.toBytes(), last, Double.doubleToLongBits(3.75));
    refused(
        SurvivalAccumulator::fromBytes,
        withLong(late, first, Double.doubleToLongBits(3.5)),
        "survival",
        "it must have an exit after each entry.");
    SurvivalAccumulator.fromBytes(withLong(late, first, Double.doubleToLongBits(3.25)));
  }

  private static void refusedEntry(
      SurvivalAccumulator subjects, int beforeEnd, double time, String because) {
    refused(
        SurvivalAccumulator::fromBytes,
        withLong(subjects.toBytes(), beforeEnd, Double.doubleToLongBits(time)),
        "survival",
        because);
  }

  @Test
  void fromBytes_largestDenseId_costsNoTableOfAllIds() {
    RetentionAccumulator<Long> read = RetentionAccumulator.numbersFromBytes(withLargestId());
    read.add(3, NOON, EventKind.START_AND_RETURN);
    assertThat(read.snapshot(LATER).rows().get(0).members()).isEqualTo(2);
    assertThat(RetentionAccumulator.numbersFromBytes(read.toBytes()).toBytes())
        .isEqualTo(read.toBytes());
    assertThat(read.evidence(LATER).members(0)).containsExactly(3L, Integer.MAX_VALUE - 1L);
    assertThat(read.extendedTo(3).snapshot(LATER).rows().get(0).members()).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> {
          read.add(-1, NOON, EventKind.START_AND_RETURN);
          read.snapshot(LATER);
        })
        .withMessage("dense user id must be from 0 to 2147483646: -1. Use arbitrary ids.");
  }

  private static ByteBuffer withLargestId() {
    return withInt(oneUser(0).toBytes(), 16, Integer.MAX_VALUE - 1);
  }

  @Test
  void fromBytes_denseIdBeyondTheLargest_isRefused() {
    refused(
        RetentionAccumulator::numbersFromBytes,
        withInt(oneUser(0).toBytes(), 16, Integer.MAX_VALUE),
        "retention",
        "it must have ids of its users only.");
  }

  @Test
  void fromBytes_ratingsWhoseSumDoesNotFit_areRefused() {
    StateWriter out = new StateWriter("ratings", 1);
    out.putInt(1);
    out.putInt(2);
    out.putLong(Long.MAX_VALUE);
    out.putLong(1);
    refused(RatingAccumulator::fromBytes, out.toBytes(), "ratings", "long overflow");
  }

  @Test
  void of_tableOfTooManyCells_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RetentionAccumulator.ofNumbers(DAYS, new CohortRange(FIRST, 10_000, 10_000)))
        .withMessage("cells must number at most 10000000: 10000 cohorts with 10000 each."
            + " Make tables of fewer cohorts or offsets.");
    RetentionConvention bracket = DAYS.withWindow(ReturnWindow.brackets(OffsetRange.of(1)));
    assertThat(RetentionAccumulator.ofNumbers(bracket, new CohortRange(FIRST, 10_000, 10_000))
            .range())
        .isEqualTo(new CohortRange(FIRST, 10_000, 10_000));
  }

  private static <T> T payload(StateWriter out, Function<StateReader, T> body) {
    return StateReader.read(out.toBytes(), "test", 1, body);
  }

  @ParameterizedTest
  @CsvSource({"amy, amy2", "'', a", "\uFFFD, \uFFFE", "\uD83D\uDE00, \uE000", "z, ä"})
  void ascendingTexts_anyTexts_ascendAsStringsDo(String first, String second) {
    assertThat(first.compareTo(second)).isNegative();
    StateWriter inOrder = texts(first, second);
    assertThat(StateReader.<Integer>read(inOrder.toBytes(), "test", 1, in -> look(in, 2)))
        .isEqualTo(2);
    refused(
        state -> StateReader.<Integer>read(state, "test", 1, in -> look(in, 2)),
        texts(second, first).toBytes(),
        "test",
        "it must hold its texts in ascending order, each once.");
    refused(
        state -> StateReader.<Integer>read(state, "test", 1, in -> look(in, 2)),
        texts(first, first).toBytes(),
        "test",
        "it must hold its texts in ascending order, each once.");
  }

  private static StateWriter texts(String... texts) {
    StateWriter out = new StateWriter("test", 1);
    for (String text : texts) {
      out.putText(text);
    }
    return out;
  }

  private static int look(StateReader in, int count) {
    AscendingIds ids = AscendingIds.texts(in);
    for (int i = 0; i < count; i++) {
      ids.next();
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, -1, Integer.MAX_VALUE})
  void getBoolean_otherNumber_isRefused(int number) {
    StateWriter out = new StateWriter("test", 1);
    out.putInt(number);
    refused(
        state -> StateReader.read(state, "test", 1, StateReader::getBoolean),
        out.toBytes(),
        "test",
        "choice must be 0 or 1: " + number + ".");
  }

  @Test
  void getText_notUtf8_isRefused() {
    StateWriter out = new StateWriter("test", 1);
    out.putBuffer(ByteBuffer.wrap(new byte[] {(byte) 0xC3}));
    ByteBuffer state = out.toBytes();
    refused(
        bytes -> StateReader.read(bytes, "test", 1, StateReader::getText),
        state,
        "test",
        "text must be in UTF-8.");
    refused(
        bytes -> StateReader.<Integer>read(bytes, "test", 1, in -> look(in, 1)),
        state,
        "test",
        "it must hold texts in UTF-8.");
  }

  @Test
  void getZone_otherSpelling_isRefused() {
    refused(
        state -> StateReader.read(state, "test", 1, StateReader::getZone),
        texts("+1").toBytes(),
        "test",
        "it must name the zone +01:00.");
  }

  @Test
  void getCurrency_unknown_isRefused() {
    refused(
        state -> StateReader.read(state, "test", 1, StateReader::getCurrency),
        texts("EUX").toBytes(),
        "test",
        "currency must be known: EUX.");
  }

  @Test
  void getName_longText_isRefused() {
    refused(
        state -> StateReader.read(state, "test", 1, StateReader::getName),
        texts("x".repeat(65)).toBytes(),
        "test",
        "it must have names of at most 64 bytes.");
    assertThat(payload(texts("x".repeat(64)), StateReader::getName)).hasSize(64);
  }

  @Test
  void getCount_negative_isRefused() {
    StateWriter out = new StateWriter("test", 1);
    out.putLong(-5);
    refused(
        state -> StateReader.read(state, "test", 1, in -> in.getCount("events")),
        out.toBytes(),
        "test",
        "events must be at least 0: -5.");
  }

  @Test
  void lookAhead_lookThatStopsEarly_isRefused() {
    refused(
        state -> StateReader.<Integer>read(state, "test", 1, in -> {
          in.lookAhead(StateReader::getInt);
          return in.getInt();
        }),
        texts("text").toBytes(),
        "test",
        "it must end after its payload.");
  }
}
