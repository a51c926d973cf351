package dev.tandem.benchmarks.earnedvalue;

import dev.tandem.metrics.earnedvalue.CoursePoint;
import dev.tandem.metrics.earnedvalue.EarnedValueReport;
import dev.tandem.metrics.earnedvalue.baseline.BaselinePhasing;
import dev.tandem.metrics.earnedvalue.baseline.TimePhasedBaseline;
import dev.tandem.metrics.earnedvalue.schedule.CurvePoint;
import dev.tandem.metrics.earnedvalue.schedule.PlannedValueCurve;
import java.util.List;
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
 * How long do the value of all nodes of a project, its planned value on 250 days, and its whole course take, exactly? And how long a cell
 * of doubles for each task and day?
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar EarnedValueBenchmark -rf json -rff benchmarks/results/earned-value.json}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class EarnedValueBenchmark {

  /** How many tasks. */
  @Param({"100", "1000", "10000"})
  public int size;

  private LargeProject large = LargeProject.of(1, 42);
  private TimePhasedBaseline baseline = BaselinePhasing.of(large.project()).phase("agreed");
  private EarnedValueReport report = EarnedValueReport.of(baseline, large.ledger());
  private PlainCurve plain = new PlainCurve(baseline);

  /** Builds the project, and sees that both curves agree. */
  @Setup
  public void build() {
    large = LargeProject.of(size, 42);
    baseline = phase();
    report = snapshot();
    plain = new PlainCurve(baseline);
    List<CurvePoint> exact = curve().points();
    double[] doubles = plainCurve();
    for (int day = 0; day < doubles.length; day++) {
      double planned = exact.get(day + 1).planned().doubleValue();
      if (Math.abs(doubles[day] - planned) > 1e-9 * planned) {
        throw new IllegalStateException(
            "curves must agree on day " + day + ": " + doubles[day] + ", " + planned);
      }
    }
  }

  /** {@return the baseline over time} */
  @Benchmark
  public TimePhasedBaseline phase() {
    return BaselinePhasing.of(large.project()).phase("agreed");
  }

  /** {@return the value of every node at the end} */
  @Benchmark
  public EarnedValueReport snapshot() {
    return EarnedValueReport.of(baseline, large.ledger());
  }

  /** {@return the planned value on each day} */
  @Benchmark
  public PlannedValueCurve curve() {
    return baseline.curve();
  }

  /** {@return planned value, earned value and actual cost on each day} */
  @Benchmark
  public List<CoursePoint> course() {
    return report.course();
  }

  /** {@return the planned value on each day in doubles: a cell for each task and day} */
  @Benchmark
  public double[] plainCurve() {
    return plain.values();
  }
}
