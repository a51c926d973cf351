package dev.tandem.metrics.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.MovementMode.EachChange;
import dev.tandem.metrics.revenue.convention.MovementMode.EachDay;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import dev.tandem.metrics.revenue.movement.BridgeLine;
import dev.tandem.metrics.revenue.movement.MrrBridge;
import dev.tandem.metrics.revenue.movement.MrrWaterfall;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Laws of movements over random rows: order and split do not matter, state survives bytes, every cent is accounted for. */
class RevenueProperties {

  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final MonthRange RANGE = new MonthRange(FIRST, 5);

  record Row(int customer, int month, int cents) {}

  /** Rows from two months before the range to one after it. */
  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.integers().between(-2, 3),
            Arbitraries.integers().between(-2, 5),
            Arbitraries.integers().between(0, 3))
        .as(Row::new)
        .list()
        .ofMaxSize(40)
        .map(RevenueProperties::withCorrections);
  }

  /** Some rows are taken back by another of the same account and month, so that in sum they never were. */
  private static List<Row> withCorrections(List<Row> rows) {
    List<Row> all = new ArrayList<>(rows);
    rows.stream()
        .filter(row -> row.cents == 2)
        .forEach(row -> all.add(new Row(row.customer, row.month, -row.cents)));
    return all;
  }

  private static MrrAccumulator<Long> numbered() {
    return MrrAccumulator.ofNumbers(RevenueConvention.standard(), CurrencyUnit.EUR, RANGE);
  }

  private static MrrAccumulator<Long> numbered(List<Row> rows) {
    MrrAccumulator<Long> accumulator = numbered();
    rows.forEach(row -> accumulator.addMinor(row.customer, row.month, row.cents));
    return accumulator;
  }

  private static MrrAccumulator<String> named(List<Row> rows) {
    return rows.stream()
        .collect(MrrAccumulator.collector(
            RevenueConvention.standard(),
            CurrencyUnit.EUR,
            RANGE,
            row -> "c" + row.customer,
            row -> FIRST.plusMonths(row.month),
            row -> Money.ofMinor(CurrencyUnit.EUR, row.cents)));
  }

  private static <T> List<T> shuffled(List<T> rows, long seed) {
    List<T> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  @Property(tries = 250)
  void monthlyAmounts_anyOrderAndSplit_sameBytesAndWaterfall(
      @ForAll("rows") List<Row> rows, @ForAll long seed) {
    List<Row> shuffled = shuffled(rows, seed);
    int cut = rows.isEmpty() ? 0 : Math.floorMod((int) seed, rows.size());
    MrrAccumulator<Long> split = numbered(shuffled.subList(0, cut))
        .combine(MrrAccumulator.numbersFromBytes(
            numbered(shuffled.subList(cut, rows.size())).toBytes()));
    MrrAccumulator<Long> whole = numbered(rows);
    assertThat(split.toBytes()).isEqualTo(whole.toBytes());
    assertThat(split.snapshot()).isEqualTo(whole.snapshot());
    assertThat(split.outsideRange()).isEqualTo(whole.outsideRange());
  }

  @Property(tries = 250)
  void monthlyAmounts_namedOrNumbered_sameWaterfall(
      @ForAll("rows") List<Row> rows, @ForAll long seed) {
    MrrAccumulator<String> named = named(shuffled(rows, seed));
    assertThat(named.snapshot().months()).isEqualTo(numbered(rows).snapshot().months());
    assertThat(MrrAccumulator.textsFromBytes(named.toBytes()).toBytes()).isEqualTo(named.toBytes());
    assertThat(named(rows).toBytes()).isEqualTo(named.toBytes());
    MrrAccumulator<Long> collected = shuffled(rows, seed).stream()
        .collect(MrrAccumulator.numbersCollector(
            RevenueConvention.standard(),
            CurrencyUnit.EUR,
            RANGE,
            Row::customer,
            row -> FIRST.plusMonths(row.month),
            row -> Money.ofMinor(CurrencyUnit.EUR, row.cents)));
    assertThat(collected.toBytes()).isEqualTo(numbered(rows).toBytes());
  }

  /** How a number is found reaches neither results nor bytes, and both kinds combine. */
  @Property(tries = 250)
  void monthlyAmounts_denseOrAnyNumbers_areTheSame(
      @ForAll("rows") List<Row> rows, @ForAll long seed) {
    List<Row> shuffled = shuffled(rows, seed).stream()
        .map(row -> new Row(row.customer + 2, row.month, row.cents))
        .toList();
    int cut = rows.isEmpty() ? 0 : Math.floorMod((int) seed, rows.size());
    MrrAccumulator<Long> any = numbered(shuffled);
    MrrAccumulator<Long> dense =
        MrrAccumulator.ofDenseNumbers(RevenueConvention.standard(), CurrencyUnit.EUR, RANGE);
    shuffled.subList(0, cut).forEach(row -> dense.addMinor(row.customer, row.month, row.cents));
    dense.combine(MrrAccumulator.numbersFromBytes(
        numbered(shuffled.subList(cut, rows.size())).toBytes()));
    assertThat(dense.toBytes()).isEqualTo(any.toBytes());
    assertThat(numbered().combine(dense).snapshot()).isEqualTo(any.snapshot());
    assertThat(dense.evidence().customers()).isEqualTo(any.evidence().customers());
    for (YearMonth month : RANGE.months()) {
      assertThat(dense.evidence().movements(month)).isEqualTo(any.evidence().movements(month));
    }
  }

  @Property(tries = 250)
  void monthlyAmounts_equalTheOracle(@ForAll("rows") List<Row> rows) {
    MrrWaterfall waterfall = numbered(rows).snapshot();
    for (int month = 0; month < RANGE.count(); month++) {
      MrrBridge bridge = waterfall.months().get(month);
      assertThat(MovementOracle.movements(rows, month))
          .containsExactly(
              bridge.opening().getAmountMinorLong(),
              bridge.newBusiness().getAmountMinorLong(),
              bridge.expansion().getAmountMinorLong(),
              bridge.reactivation().getAmountMinorLong(),
              bridge.contraction().getAmountMinorLong(),
              bridge.churn().getAmountMinorLong(),
              bridge.closing().getAmountMinorLong());
    }
  }

  @Property(tries = 250)
  void customersAndSegments_addUpToTheWhole(@ForAll("rows") List<Row> rows) {
    MrrEvidence<Long> evidence = numbered(rows).evidence();
    assertThat(evidence.waterfall()).isEqualTo(numbered(rows).snapshot());
    for (YearMonth month : RANGE.months()) {
      Money churn = evidence.customers().stream()
          .map(customer -> evidence.customer(customer).month(month).churn())
          .reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
      assertThat(churn).isEqualTo(evidence.waterfall().month(month).churn());
      Money listed = evidence.movements(month).stream()
          .map(movement -> movement.amount().multipliedBy(movement.type().sign()))
          .reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
      assertThat(listed).isEqualTo(evidence.waterfall().month(month).netNew());
    }
    // refuses to return parts that do not add up
    evidence.bySegment(customer -> customer < 0 ? "negative" : "positive");
  }

  @Property(tries = 250)
  void rangeGrowsByAMonth_equalsRecomputing(@ForAll("rows") List<Row> rows) {
    List<Row> within = rows.stream().filter(row -> row.month < 4).toList();
    List<Row> last = rows.stream().filter(row -> row.month >= 4).toList();
    MrrAccumulator<Long> grown = MrrAccumulator.ofNumbers(
        RevenueConvention.standard(), CurrencyUnit.EUR, new MonthRange(FIRST, 4));
    within.forEach(row -> grown.addMinor(row.customer, row.month, row.cents));
    MrrAccumulator<Long> extended =
        MrrAccumulator.numbersFromBytes(grown.toBytes()).extendedTo(5);
    last.forEach(row -> extended.addMinor(row.customer, row.month, row.cents));
    assertThat(extended.toBytes()).isEqualTo(numbered(rows).toBytes());
  }

  record Step(int customer, int minute, int cents) {}

  /** Steps over a year around the range, in minutes that often coincide; balances never fall below zero because each first adds. */
  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(-60, 200).map(hours -> hours * 1440),
            Arbitraries.integers().between(1, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(25)
        .map(RevenueProperties::withCancellations);
  }

  private static List<Step> withCancellations(List<Step> steps) {
    List<Step> all = new ArrayList<>();
    for (Step step : steps) {
      all.add(step);
      if (step.minute % 3 != 0 || step.cents == 1) {
        all.add(new Step(step.customer, step.minute + 700 * step.cents, -step.cents));
      }
    }
    return all;
  }

  private static MrrChangeAccumulator<Long> changes(
      RevenueConvention convention, List<Step> steps) {
    MrrChangeAccumulator<Long> accumulator =
        MrrChangeAccumulator.ofNumbers(convention, CurrencyUnit.EUR, RANGE);
    steps.forEach(step -> add(accumulator, step));
    return accumulator;
  }

  private static void add(MrrChangeAccumulator<Long> accumulator, Step step) {
    accumulator.add(step.customer, time(step), Money.ofMinor(CurrencyUnit.EUR, step.cents));
  }

  private static Instant time(Step step) {
    Instant start = FIRST.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return start.plus(Duration.ofMinutes(step.minute));
  }

  @Property(tries = 250)
  void changes_rangeGrows_equalsRecomputing(
      @ForAll("steps") List<Step> steps, @ForAll("conventions") RevenueConvention convention) {
    Instant may = FIRST.plusMonths(4).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    MrrChangeAccumulator<Long> grown =
        MrrChangeAccumulator.ofNumbers(convention, CurrencyUnit.EUR, new MonthRange(FIRST, 4));
    steps.stream().filter(step -> time(step).isBefore(may)).forEach(step -> add(grown, step));
    MrrChangeAccumulator<Long> extended =
        MrrChangeAccumulator.numbersFromBytes(grown.toBytes()).extendedTo(RANGE.count());
    steps.stream().filter(step -> !time(step).isBefore(may)).forEach(step -> add(extended, step));
    MrrChangeAccumulator<Long> whole = changes(convention, steps);
    assertThat(extended.toBytes()).isEqualTo(whole.toBytes());
    assertThat(extended.snapshot()).isEqualTo(whole.snapshot());
  }

  @Provide
  Arbitrary<RevenueConvention> conventions() {
    return Arbitraries.of(
        RevenueConvention.standard(),
        RevenueConvention.standard().withMode(new EachDay()),
        RevenueConvention.standard().withMode(new EachChange(Duration.ZERO)),
        RevenueConvention.asChartMogul(ZoneOffset.UTC),
        RevenueConvention.asPostHog(ZoneOffset.UTC));
  }

  @Property(tries = 250)
  void changes_anyOrderAndSplit_sameBytesAndWaterfall(
      @ForAll("steps") List<Step> steps,
      @ForAll("conventions") RevenueConvention convention,
      @ForAll long seed) {
    List<Step> shuffled = shuffled(steps, seed);
    int cut = steps.isEmpty() ? 0 : Math.floorMod((int) seed, steps.size());
    MrrChangeAccumulator<Long> split = changes(convention, shuffled.subList(0, cut))
        .combine(MrrChangeAccumulator.numbersFromBytes(
            changes(convention, shuffled.subList(cut, steps.size())).toBytes()));
    MrrChangeAccumulator<Long> whole = changes(convention, steps);
    assertThat(split.toBytes()).isEqualTo(whole.toBytes());
    MrrChangeAccumulator<Long> collected = shuffled.stream()
        .collect(MrrChangeAccumulator.numbersCollector(
            convention,
            CurrencyUnit.EUR,
            RANGE,
            Step::customer,
            RevenueProperties::time,
            step -> Money.ofMinor(CurrencyUnit.EUR, step.cents)));
    assertThat(collected.toBytes()).isEqualTo(whole.toBytes());
    assertThat(split.snapshot()).isEqualTo(whole.snapshot());
  }

  @Property(tries = 250)
  void conventions_agreeOnBalancesAndTheDifferenceIsExplained(
      @ForAll("steps") List<Step> steps,
      @ForAll("conventions") RevenueConvention first,
      @ForAll("conventions") RevenueConvention second) {
    MrrEvidence<Long> left = changes(first, steps).evidence();
    MrrEvidence<Long> right = changes(second, steps).evidence();
    RevenueDifference<Long> difference = RevenueDifference.between(left, right);
    assertThat(difference.lines())
        .noneMatch(line -> line.line() == BridgeLine.OPENING || line.line() == BridgeLine.CLOSING);
    for (YearMonth month : RANGE.months()) {
      for (BridgeLine line : BridgeLine.values()) {
        Money explained = difference.customers(month, line).stream()
            .map(AccountDifference::difference)
            .reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
        assertThat(explained)
            .isEqualTo(right
                .waterfall()
                .month(month)
                .amount(line)
                .minus(left.waterfall().month(month).amount(line)));
      }
    }
    assertThat(difference.lines().isEmpty() || !difference.choices().isEmpty()).isTrue();
  }

  @Property(tries = 250)
  void monthEnds_fromChangesOrAmounts_sameMovements(@ForAll("steps") List<Step> steps) {
    MrrWaterfall fromChanges = changes(RevenueConvention.standard(), steps).snapshot();
    MrrAccumulator<Long> amounts = numbered();
    for (int month = -3; month < RANGE.count(); month++) {
      for (Step step : steps) {
        // a step counts at the end of every month that ends after it
        if (step.minute < minutesToEndOf(month)) {
          amounts.addMinor(step.customer, month, step.cents);
        }
      }
    }
    List<MrrBridge> expected = amounts.snapshot().months();
    for (int month = 0; month < RANGE.count(); month++) {
      MrrBridge bridge = fromChanges.months().get(month);
      for (BridgeLine line : List.of(
          BridgeLine.OPENING,
          BridgeLine.EXPANSION,
          BridgeLine.CONTRACTION,
          BridgeLine.CHURN,
          BridgeLine.CLOSING)) {
        assertThat(bridge.amount(line)).isEqualTo(expected.get(month).amount(line));
      }
    }
  }

  private static long minutesToEndOf(int month) {
    return Duration.between(
            FIRST.atDay(1).atStartOfDay(), FIRST.plusMonths(month + 1L).atDay(1).atStartOfDay())
        .toMinutes();
  }
}
