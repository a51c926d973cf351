package dev.tandem.metrics.state;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.metrics.revenue.MrrAccumulator;
import dev.tandem.metrics.revenue.MrrChangeAccumulator;
import dev.tandem.metrics.revenue.cohort.CohortRevenueAccumulator;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementMode.EachChange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** States of revenue with a right checksum that no accumulator writes. */
class RevenueStateTest {

  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final Money TEN = Money.of(CurrencyUnit.EUR, 10);
  private static final int COUNT = Integer.BYTES;
  private static final int SUM = Long.BYTES;

  private static MrrAccumulator<Long> given() {
    return MrrAccumulator.ofNumbers(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(MARCH, 1));
  }

  private static MrrAccumulator<Long> growing() {
    return MrrAccumulator.growingNumbers(RevenueConvention.standard(), CurrencyUnit.EUR);
  }

  /** The state with another number so many bytes before its checksum. */
  private static ByteBuffer withLong(ByteBuffer state, int beforeEnd, long number) {
    byte[] bytes = bytes(state);
    ByteBuffer.wrap(bytes).putLong(bytes.length - Integer.BYTES - beforeEnd, number);
    return StateMutations.sealed(bytes);
  }

  private static ByteBuffer withInt(ByteBuffer state, int beforeEnd, int number) {
    byte[] bytes = bytes(state);
    ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES - beforeEnd, number);
    return StateMutations.sealed(bytes);
  }

  private static byte[] bytes(ByteBuffer state) {
    byte[] bytes = new byte[state.remaining()];
    state.get(bytes);
    return bytes;
  }

  private static void refused(Function<ByteBuffer, ?> read, ByteBuffer state, String rule) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.apply(state))
        .withMessageContaining("must be as an accumulator wrote it: it must " + rule + ".");
  }

  @Test
  void mrr_sumBelowItsNegativeRows_isRefused() {
    MrrAccumulator<Long> mrr = given();
    mrr.add(1, MARCH, TEN);
    // The sum of March, then no months before the range, then no negative rows.
    int ofMarch = SUM + COUNT + COUNT;
    refused(
        MrrAccumulator::numbersFromBytes,
        withLong(mrr.toBytes(), ofMarch, -1),
        "have the rows of its sums");
    mrr.add(1, MARCH, TEN.negated());
    int withNegative = ofMarch + COUNT + SUM;
    refused(
        MrrAccumulator::numbersFromBytes,
        withLong(mrr.toBytes(), withNegative, -1001),
        "have the rows of its sums");
    MrrAccumulator.numbersFromBytes(withLong(mrr.toBytes(), withNegative, -1000));
  }

  @Test
  void mrr_negativeRowsOfOtherMonthsOrSigns_areRefused() {
    MrrAccumulator<Long> mrr = given();
    mrr.add(1, MARCH, TEN.negated());
    refused(
        MrrAccumulator::numbersFromBytes,
        withInt(mrr.toBytes(), COUNT + SUM, 1),
        "have the months of its negative amounts");
    refused(
        MrrAccumulator::numbersFromBytes,
        withLong(mrr.toBytes(), SUM, 0),
        "have negative amounts below 0, in order");
  }

  @Test
  void mrr_earlierMonthsWithinTheRange_areRefused() {
    MrrAccumulator<Long> mrr = given();
    mrr.add(1, MARCH.minusMonths(5), TEN);
    refused(
        MrrAccumulator::numbersFromBytes,
        withInt(mrr.toBytes(), COUNT + SUM + COUNT, 12 * 2025 + 2),
        "have months before its range");
  }

  @Test
  void mrr_effectBeforeTheRange_isRefused() {
    MrrAccumulator<Long> mrr = given();
    mrr.add(1, MARCH, TEN);
    mrr.addExchangeEffect(1, MARCH, TEN);
    // Effects of February and March, none outside, no negative rows.
    refused(
        MrrAccumulator::numbersFromBytes,
        withLong(mrr.toBytes(), 2 * SUM + COUNT + COUNT, 1),
        "have exchange effects of its months");
  }

  @Test
  void growing_monthsOutOfOrderOrTooFarApart_areRefused() {
    MrrAccumulator<Long> mrr = growing();
    mrr.add(1, MARCH, TEN);
    mrr.add(1, MARCH.plusMonths(1), TEN);
    int second = COUNT + SUM + COUNT;
    refused(
        MrrAccumulator::numbersFromBytes,
        withInt(mrr.toBytes(), second, 12 * 2025 + 2),
        "have months in ascending order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MrrAccumulator.numbersFromBytes(withInt(mrr.toBytes(), second, 12 * 2125 + 2)))
        .withMessageContaining("months must lie within 1200");
  }

  @Test
  void growing_accountWithoutRows_isRefused() {
    StateWriter out = new StateWriter("MRR", 2);
    byte[] filled = bytes(growing(1).toBytes());
    byte[] empty = new byte[filled.length - COUNT - SUM];
    int tail = COUNT + SUM + COUNT;
    System.arraycopy(filled, 0, empty, 0, filled.length - Integer.BYTES - tail);
    refused(
        MrrAccumulator::numbersFromBytes, StateMutations.sealed(withoutMonths(empty)), "have its rows");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MrrAccumulator.numbersFromBytes(out.toBytes()))
        .withMessageContaining("state of MRR must be as an accumulator wrote it");
  }

  private static MrrAccumulator<Long> growing(long customer) {
    MrrAccumulator<Long> mrr = growing();
    mrr.add(customer, MARCH, TEN);
    return mrr;
  }

  /** No months and no negative rows. */
  private static byte[] withoutMonths(byte[] state) {
    ByteBuffer.wrap(state).putInt(state.length - 3 * Integer.BYTES, 0);
    ByteBuffer.wrap(state).putInt(state.length - 2 * Integer.BYTES, 0);
    return state;
  }

  @Test
  void changes_yearThatIsNotTwelveMonths_isRefused() {
    MrrChangeAccumulator<Long> changes =
        MrrChangeAccumulator.growingNumbers(RevenueConvention.standard(), CurrencyUnit.EUR);
    changes.add(1, Instant.parse("2025-03-01T00:00:00Z"), TEN);
    MrrChangeAccumulator.numbersFromBytes(withLong(changes.toBytes(), SUM, 24));
    refused(
        MrrChangeAccumulator::numbersFromBytes,
        withLong(changes.toBytes(), SUM, 25),
        "have changes within a million years, and years of twelve months");
  }

  @Test
  void changes_afterTheRange_areRefused() {
    MrrChangeAccumulator<Long> changes = MrrChangeAccumulator.ofNumbers(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(MARCH, 1));
    changes.add(1, Instant.parse("2025-03-01T00:00:00Z"), TEN);
    long april = Instant.parse("2025-04-01T00:00:00Z").toEpochMilli();
    int ofTime = SUM + COUNT + SUM + SUM;
    refused(
        MrrChangeAccumulator::numbersFromBytes,
        withLong(changes.toBytes(), ofTime, april),
        "have changes of its months and before");
    MrrChangeAccumulator.numbersFromBytes(withLong(changes.toBytes(), ofTime, april - 1));
  }

  @Test
  void growingCohorts_revenueWithoutPurchase_isRefused() {
    CohortRevenueAccumulator<Long> cohorts = CohortRevenueAccumulator.growingNumbers(CurrencyUnit.EUR);
    cohorts.add(1, MARCH, TEN);
    refused(
        CohortRevenueAccumulator::numbersFromBytes,
        withLong(cohorts.toBytes(), SUM, 0),
        "have a purchase where there is no refund");
    refused(
        CohortRevenueAccumulator::numbersFromBytes,
        withLong(cohorts.toBytes(), SUM, -1),
        "have a purchase where there is no refund");
  }

  @Test
  void mrr_ofAnotherMode_isRefused() {
    byte[] bytes = bytes(given().toBytes());
    // A number of four bytes, the length and letters of "MRR", the version, then the mode: 0 for
    // month ends, 1 for days.
    int mode = Integer.BYTES + 1 + 3 + 1;
    ByteBuffer.wrap(bytes).putInt(mode, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MrrAccumulator.numbersFromBytes(StateMutations.sealed(bytes)))
        .withMessageContaining("mode must be net change between month ends for monthly amounts:"
            + " net change of each day");
  }

  /** The state with another text, of another length, in the place of a text. */
  private static ByteBuffer withText(ByteBuffer state, String text, String other) {
    String latin = new String(bytes(state), ISO_8859_1);
    String written = "\0\0\0" + (char) text.length() + text;
    assertThat(latin).containsOnlyOnce(written);
    return StateMutations.sealed(
        latin.replace(written, "\0\0\0" + (char) other.length() + other).getBytes(ISO_8859_1));
  }

  @Test
  void changes_ofAnotherSource_areRefused() {
    MrrChangeAccumulator<Long> changes =
        MrrChangeAccumulator.growingNumbers(RevenueConvention.standard(), CurrencyUnit.EUR);
    refused(
        MrrChangeAccumulator::numbersFromBytes,
        withText(changes.toBytes(), "DATED_CHANGES", "MONTHLY_AMOUNTS"),
        "hold dated changes and subscriptions");
  }

  @Test
  void changes_groupingInOtherWords_areRefused() {
    MrrChangeAccumulator<Long> changes = MrrChangeAccumulator.growingNumbers(
        RevenueConvention.standard().withMode(new EachChange(Duration.ofMinutes(60))),
        CurrencyUnit.EUR);
    refused(
        MrrChangeAccumulator::numbersFromBytes,
        withText(changes.toBytes(), "PT1H", "PT60M"),
        "have a grouping of PT1H");
  }

  @Test
  void growing_rowsAfterARangeThatIsNotThere_areRefused() {
    // Nothing was seen: rows after the range, whether there are effects of rates, and no accounts;
    // changes have no such effects.
    String rule = "have its range";
    refused(MrrAccumulator::numbersFromBytes, withLong(growing().toBytes(), SUM + COUNT + COUNT, 1), rule);
    MrrChangeAccumulator<Long> changes =
        MrrChangeAccumulator.growingNumbers(RevenueConvention.standard(), CurrencyUnit.EUR);
    refused(MrrChangeAccumulator::numbersFromBytes, withLong(changes.toBytes(), SUM + COUNT, 1), rule);
  }

  @Test
  void cohorts_revenueWithoutPurchaseOrPurchaseAfterTheRange_areRefused() {
    CohortRevenueAccumulator<Long> cohorts =
        CohortRevenueAccumulator.ofNumbers(CurrencyUnit.EUR, new MonthRange(MARCH, 1));
    cohorts.add(1, MARCH, TEN);
    // The last number has a bit for purchases before March and one for March.
    CohortRevenueAccumulator.numbersFromBytes(withLong(cohorts.toBytes(), SUM, 0b11));
    refused(
        CohortRevenueAccumulator::numbersFromBytes,
        withLong(cohorts.toBytes(), SUM, 0b01),
        "have a purchase where there is revenue");
    refused(
        CohortRevenueAccumulator::numbersFromBytes,
        withLong(cohorts.toBytes(), SUM, 0b110),
        "have purchases of its months");
  }

  @Test
  void mrr_effectsThatAreAnnouncedOrOutsideTheRange_areRefused() {
    // Nothing was seen: whether there are effects of rates, and no accounts.
    refused(
        MrrAccumulator::numbersFromBytes,
        withInt(given().toBytes(), COUNT + COUNT, 1),
        "have its exchange effects");
    MrrAccumulator<Long> mrr = given();
    mrr.add(1, MARCH, TEN);
    mrr.add(1, MARCH, TEN.negated());
    mrr.addExchangeEffect(1, MARCH, TEN);
    // No effects outside, then one negative row.
    refused(
        MrrAccumulator::numbersFromBytes,
        withInt(mrr.toBytes(), COUNT + COUNT + COUNT + SUM, 1),
        "have exchange effects of its months");
  }

  @Test
  void growing_effectsAlone_goOnInOrder() {
    MrrAccumulator<Long> mrr = growing();
    mrr.addExchangeEffect(1, MARCH, TEN);
    mrr.addExchangeEffect(1, MARCH.plusMonths(1), TEN);
    ByteBuffer state = mrr.toBytes();
    assertThat(MrrAccumulator.numbersFromBytes(state).toBytes()).isEqualTo(state);
    refused(
        MrrAccumulator::numbersFromBytes,
        withInt(state, COUNT + SUM + COUNT, 12 * 2025 + 2),
        "have months in ascending order");
  }
}
