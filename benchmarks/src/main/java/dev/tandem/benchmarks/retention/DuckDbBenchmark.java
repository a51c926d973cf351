package dev.tandem.benchmarks.retention;

import com.google.common.base.VerifyException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast does DuckDB, in process and on one thread, make the table of {@link RetentionBenchmark}? Loading is not counted.
 *
 * <p>{@code mvn -Pduckdb -pl benchmarks -am package -DskipTests}, then {@code java -jar benchmarks/target/benchmarks.jar
 * "DuckDbBenchmark|RetentionBenchmark"}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class DuckDbBenchmark {

  /** How many events there are. */
  @Param({"5000000", "50000000"})
  public int events;

  private final DuckDbRetention database = DuckDbRetention.open();

  /** Loads the events and checks that the answer is that of bare arrays. */
  @Setup
  public void setUp() {
    ProductEvents input = ProductEvents.of(events, 42);
    database.load(input);
    long[] expected =
        ArrayRetention.dense(input, Math.max(1, events / ProductEvents.EVENTS_PER_USER));
    if (!Arrays.equals(expected, database.count())) {
      throw new VerifyException("peers must give the same table");
    }
  }

  /** {@return the counts} */
  @Benchmark
  public long[] duckDb() {
    return database.count();
  }

  /** Closes the database. */
  @TearDown
  public void tearDown() {
    database.close();
  }
}
