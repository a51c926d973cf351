package dev.tandem.benchmarks.retention;

import static dev.tandem.benchmarks.retention.ProductEvents.DAYS;
import static dev.tandem.benchmarks.retention.ProductEvents.DAY_MILLIS;
import static dev.tandem.benchmarks.retention.ProductEvents.EVENTS_PER_USER;
import static dev.tandem.benchmarks.retention.ProductEvents.FIRST_MILLI;
import static dev.tandem.benchmarks.retention.ProductEvents.OFFSETS;

import com.google.common.base.VerifyException;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.CohortRow;
import dev.tandem.metrics.retention.RetentionAccumulator;
import dev.tandem.metrics.retention.RetentionTable;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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
 * How many events a second does one thread turn into an exact retention table of 90 daily cohorts and 31 offsets?
 *
 * <p>From raw events (user, millisecond) in random order to the finished table, 50 events a user. Beside it bare arrays written for this
 * table only, and plain streams.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar RetentionBenchmark}; divide {@code events} by the seconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class RetentionBenchmark {

  private static final Instant AS_OF = Instant.ofEpochMilli(FIRST_MILLI + DAYS * DAY_MILLIS);

  /** How many events there are. */
  @Param({"5000000", "50000000"})
  public int events;

  private ProductEvents input = ProductEvents.of(0, 0);
  private int users;

  /** Makes the events and checks that all peers give the same table. */
  @Setup
  public void setUp() {
    input = ProductEvents.of(events, 42);
    users = Math.max(1, events / EVENTS_PER_USER);
    long[] expected = ArrayRetention.dense(input, users);
    checkEqual(expected, ArrayRetention.hashed(input, users));
    checkEqual(expected, flat(tandemArbitraryIds()));
    checkEqual(expected, flat(tandemDenseIds()));
    ProductEvents few = ProductEvents.of(100_000, 42);
    checkEqual(ArrayRetention.dense(few, 100_000 / EVENTS_PER_USER), StreamRetention.count(few));
  }

  /** {@return the table, from arbitrary {@code long} ids} */
  @Benchmark
  public RetentionTable tandemArbitraryIds() {
    RetentionAccumulator<Long> accumulator = RetentionAccumulator.ofNumbers(convention(), range());
    for (int i = 0; i < input.size(); i++) {
      accumulator.add(input.user(i), input.time(i));
    }
    return accumulator.snapshot(AS_OF);
  }

  /** {@return the table, from dense ids} */
  @Benchmark
  public RetentionTable tandemDenseIds() {
    RetentionAccumulator<Long> accumulator =
        RetentionAccumulator.ofDenseNumbers(convention(), range());
    for (int i = 0; i < input.size(); i++) {
      accumulator.add(input.denseUser(i), input.time(i));
    }
    return accumulator.snapshot(AS_OF);
  }

  /** {@return the counts of bare arrays, from arbitrary ids} */
  @Benchmark
  public long[] arraysArbitraryIds() {
    return ArrayRetention.hashed(input, users);
  }

  /** {@return the counts of bare arrays, from dense ids} */
  @Benchmark
  public long[] arraysDenseIds() {
    return ArrayRetention.dense(input, users);
  }

  /** {@return the counts of plain streams} */
  @Benchmark
  public long[] streams() {
    return StreamRetention.count(input);
  }

  private static RetentionConvention convention() {
    return RetentionConvention.asPostHog(PeriodUnit.DAY, ZoneOffset.UTC)
        .withCohorts(CohortRule.RECURRING);
  }

  private static CohortRange range() {
    LocalDate first = LocalDate.ofInstant(Instant.ofEpochMilli(FIRST_MILLI), ZoneOffset.UTC);
    return new CohortRange(first, DAYS, OFFSETS);
  }

  private static long[] flat(RetentionTable table) {
    long[] counts = new long[DAYS * OFFSETS];
    for (int cohort = 0; cohort < DAYS; cohort++) {
      CohortRow row = table.rows().get(cohort);
      for (int offset = 0; offset < row.cells().size(); offset++) {
        counts[cohort * OFFSETS + offset] = row.cells().get(offset).retained();
      }
    }
    return counts;
  }

  private static void checkEqual(long[] expected, long[] actual) {
    if (!Arrays.equals(expected, actual)) {
      throw new VerifyException("peers must give the same table");
    }
  }
}
