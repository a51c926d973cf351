package dev.tandem.benchmarks.revenue;

import dev.tandem.metrics.revenue.MrrAccumulator;
import dev.tandem.metrics.revenue.convention.MonthRange;
import dev.tandem.metrics.revenue.convention.RevenueConvention;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToLongFunction;
import org.joda.money.CurrencyUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many customer-month rows a second become a waterfall of MRR movements, from the first row to the closed bridges?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar MrrMovements}. Divide {@link #ROWS_PER_CUSTOMER} × customers by the time. The peers
 * are what one would write without a library: a map from customer to the months' amounts, and a stream grouped by customer. All must agree
 * before they are timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
public class MrrMovementsBenchmark {

  static final int ROWS_PER_CUSTOMER = 20;
  private static final MonthRange RANGE = new MonthRange(YearMonth.of(2024, 1), 24);

  /** How many customers. */
  @Param({"10000", "100000", "400000"})
  public int customers;

  /** In which order rows arrive. */
  @Param
  public RowOrder order = RowOrder.BY_CUSTOMER;

  private RevenueRows rows = RevenueRows.empty();

  /** Makes the rows, checks that all answers agree, and collects what that left. */
  @Setup
  public void makeRows() {
    rows = RevenueRows.of(customers, ROWS_PER_CUSTOMER, RANGE.count(), order);
    long[] expected = PlainMovements.byMap(rows, RANGE.count());
    if (!Arrays.equals(expected, tandem())
        || !Arrays.equals(expected, dense())
        || !Arrays.equals(expected, streams())) {
      throw new IllegalStateException("answers must agree before they are timed");
    }
    System.gc();
  }

  /** {@return new, expansion, reactivation, contraction, churn and closing of the last month} */
  @Benchmark
  public long[] tandem() {
    return lines(
        MrrAccumulator.ofNumbers(RevenueConvention.standard(), CurrencyUnit.EUR, RANGE),
        rows::customer);
  }

  /** {@return the same, where the numbers of customers are dense} */
  @Benchmark
  public long[] dense() {
    return lines(
        MrrAccumulator.ofDenseNumbers(RevenueConvention.standard(), CurrencyUnit.EUR, RANGE),
        rows::number);
  }

  private long[] lines(MrrAccumulator<Long> accumulator, IntToLongFunction customer) {
    for (int i = 0; i < rows.size(); i++) {
      accumulator.addMinor(customer.applyAsLong(i), rows.month(i), rows.amount(i));
    }
    return PlainMovements.lines(accumulator.snapshot().month(RANGE.last()));
  }

  /** {@return the same, from a map of arrays} */
  @Benchmark
  public long[] map() {
    return PlainMovements.byMap(rows, RANGE.count());
  }

  /** {@return the same, from a stream grouped by customer} */
  @Benchmark
  public long[] streams() {
    return PlainMovements.byStream(rows, RANGE.count());
  }
}
