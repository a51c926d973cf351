package dev.tandem.benchmarks.riskregister;

import static com.google.common.base.Preconditions.checkState;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.metrics.riskregister.RegisterConvention;
import dev.tandem.metrics.riskregister.RegisterDistribution;
import dev.tandem.metrics.riskregister.RegisterModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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
 * How long does the P80 of a register take: exactly, with certified bounds, and by 100,000 samples?
 *
 * <p>Impacts are 1 to 500 steps of 1,000 with probabilities from 1 to 60 %; with bounds they are triangles around these.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar RegisterBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RegisterBenchmark {
  private static final int SAMPLES = 100_000;
  private static final RegisterConvention CONVENTION = RegisterConvention.standard();

  /** How many risks there are. */
  @Param({"20", "200", "500"})
  public int risks;

  private double[] probabilities = {};
  private double[] impacts = {};
  private RegisterModel points = RegisterModel.of(RiskRegister.EMPTY);
  private RegisterModel estimates = RegisterModel.of(RiskRegister.EMPTY);

  /** Draws the register, and checks that the three answers agree. */
  @Setup
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    probabilities =
        random.ints(risks, 1, 61).mapToDouble(percent -> percent / 100.0).toArray();
    impacts = random.ints(risks, 1, 501).mapToDouble(steps -> 1000.0 * steps).toArray();
    List<Risk> fixed = new ArrayList<>();
    List<Risk> spread = new ArrayList<>();
    for (int i = 0; i < risks; i++) {
      fixed.add(risk(i, Estimate.fixed(impacts[i])));
      spread.add(risk(i, Estimate.triangular(0.5 * impacts[i], impacts[i], 1.5 * impacts[i])));
    }
    points = RegisterModel.of(new RiskRegister(fixed, List.of()));
    estimates = RegisterModel.of(new RiskRegister(spread, List.of()));
    double exact = exact();
    checkState(Math.abs(sampled() / exact - 1) < 0.02, "sampled P80 must agree: %s", exact);
    checkState(Math.abs(bounds() / exact - 1) < 0.1, "P80 of estimates must be near: %s", exact);
  }

  private Risk risk(int number, Estimate cost) {
    return Risk.threat(
        RiskId.of("R" + number),
        "event",
        RiskAssessment.of(probabilities[number]).withCost(cost));
  }

  /** {@return the P80 of impacts that are points} */
  @Benchmark
  public double exact() {
    return RegisterDistribution.of(points, CONVENTION).percentile(0.8).upper().orElseThrow();
  }

  /** {@return the upper bound of the P80 of impacts that are estimates} */
  @Benchmark
  public double bounds() {
    return RegisterDistribution.of(estimates, CONVENTION)
        .percentile(0.8)
        .upper()
        .orElseThrow();
  }

  /** {@return the P80 of 100,000 samples of the points, each with its error} */
  @Benchmark
  public double sampled() {
    SplittableRandom random = new SplittableRandom(2);
    double[] totals = new double[SAMPLES];
    for (int sample = 0; sample < SAMPLES; sample++) {
      double total = 0;
      for (int i = 0; i < impacts.length; i++) {
        total += random.nextDouble() < probabilities[i] ? impacts[i] : 0;
      }
      totals[sample] = total;
    }
    Arrays.sort(totals);
    return totals[(int) Math.ceil(0.8 * SAMPLES) - 1];
  }
}
