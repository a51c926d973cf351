package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.risk.Exposure;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.riskregister.lattice.CompensatedSum;
import dev.tandem.metrics.riskregister.lattice.LatticeMass;
import dev.tandem.metrics.riskregister.lattice.LatticeStep;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * The distribution of what all pending risks of a register cost together, without simulation.
 *
 * <p>Impacts that are points lie on a lattice of their greatest common step; the distribution of the total is the convolution of the
 * events, and exact but for rounding. Where an impact is an estimate, or points are too far apart for a lattice, every impact is rounded
 * down and up to the points of a coarser one: the true distribution lies between the two, and every answer comes as certified bounds. More
 * points bring them closer, see {@link RegisterConvention#latticePoints()}.
 *
 * <p>Risks that share a driver are independent given that it is at work, and given that it is not: both cases are added up, and mixed.
 *
 * <p>Cost: O(risks × outcomes × points) time, twice for risks with a driver, O(points) memory.
 *
 * <pre>{@code
 * RegisterDistribution total = RegisterDistribution.of(RegisterModel.of(register), RegisterConvention.standard());
 * total.percentile(0.8);       // 70
 * total.contingency();         // the same as a figure, with all choices stated
 * total.confidenceOfMean();    // 0.759: the mean is no median
 * }</pre>
 */
public final class RegisterDistribution {

  private final RegisterConvention convention;
  private final RegisterExposure exposure;
  private final BigDecimal mean;
  private final LatticeStep step;
  private final LatticeMass down;
  private final LatticeMass up;
  private final boolean exact;
  private final double roundingError;

  private RegisterDistribution(
      RegisterEvents events,
      LatticeStep step,
      LatticeMass down,
      LatticeMass up,
      boolean exact,
      double roundingError) {
    this.convention = events.convention();
    this.exposure = RegisterExposure.from(events);
    this.mean = events.decimalMean();
    this.step = step;
    this.down = down;
    this.up = up;
    this.exact = exact;
    this.roundingError = roundingError;
  }

  /** Returns a distribution that is known. */
  static RegisterDistribution exact(
      RegisterEvents events, LatticeStep step, LatticeMass mass, double roundingError) {
    return new RegisterDistribution(events, step, mass, mass, true, roundingError);
  }

  /** Returns a distribution between two others. */
  static RegisterDistribution between(
      RegisterEvents events,
      LatticeStep step,
      LatticeMass down,
      LatticeMass up,
      double roundingError) {
    return new RegisterDistribution(events, step, down, up, false, roundingError);
  }

  /**
   * {@return the distribution of a register}
   *
   * @param model the risks and how they go together
   * @param convention which impact, before or after responses, how fine
   * @throws IllegalArgumentException if a driver cannot leave the probability of a risk as it is
   */
  public static RegisterDistribution of(RegisterModel model, RegisterConvention convention) {
    return new RegisterConvolution(RegisterEvents.of(model, convention)).distribution();
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return convention
        .statement("risk register total")
        .with("method", exact ? "exact convolution" : "certified bounds")
        .with("step", step.size().stripTrailingZeros().toPlainString());
  }

  /** {@return risk by risk, and the exact mean and variance of the total} */
  public RegisterExposure exposure() {
    return exposure;
  }

  /** {@return whether every answer is exact but for rounding; otherwise they are bounds} */
  public boolean isExact() {
    return exact;
  }

  /**
   * {@return by how much a probability may be wrong because numbers were rounded: about 2e-13 for 200 risks that occur or do not, 1e-12 for
   * estimates on a lattice of 8,192 steps. Bounds take it on themselves}
   */
  public double roundingError() {
    return roundingError;
  }

  /**
   * {@return the percentile by nearest rank: the smallest amount that the total exceeds with a probability of at most 1 - p}
   *
   * <p>Where the distribution is exact, a probability that misses p by less than {@link #roundingError()} counts as reached: 1 - 0.3
   * reaches 0.7. Bounds take the error on themselves.
   *
   * @param probability p, above 0 and below 1; 0.8 for P80
   * @throws IllegalArgumentException if {@code probability} is not above 0 and below 1
   */
  public CertifiedBounds percentile(double probability) {
    RegisterConvention.checkProbability("probability", probability);
    if (exact) {
      OptionalDouble amount = reaching(probability - roundingError);
      return new CertifiedBounds(amount, amount);
    }
    return new CertifiedBounds(
        notExceeding(1 - probability + roundingError), reaching(probability + roundingError));
  }

  /** The first amount up to which there is as much as wanted, of what was rounded up. */
  private OptionalDouble reaching(double probability) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < up.size(); i++) {
      sum.add(up.masses().get(i));
      if (sum.value() >= probability) {
        return OptionalDouble.of(step.amount(up.points().get(i)));
      }
    }
    return OptionalDouble.empty();
  }

  /** The first amount above which there is no more than allowed, of what was rounded down. */
  private OptionalDouble notExceeding(double allowed) {
    CompensatedSum above = new CompensatedSum();
    for (int i = down.size() - 1; i >= 0; i--) {
      above.add(down.masses().get(i));
      if (above.value() > allowed) {
        return OptionalDouble.of(step.amount(down.points().get(i)));
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * {@return the probability that the total is at most an amount}
   *
   * @param amount the amount
   * @throws IllegalArgumentException if {@code amount} is not finite
   */
  public CertifiedBounds probabilityOfAtMost(double amount) {
    checkArgument(
        Double.isFinite(amount), "amount must be finite: %s. Ask for a possible total.", amount);
    return probabilityUpTo(step.point(BigDecimal.valueOf(amount), RoundingMode.FLOOR));
  }

  private CertifiedBounds probabilityUpTo(long point) {
    double margin = exact ? 0 : roundingError;
    double least = clamped(up.upTo(point) - margin);
    double most = exact ? least : clamped(1 - down.above(point) + margin);
    return new CertifiedBounds(OptionalDouble.of(least), OptionalDouble.of(most));
  }

  private static double clamped(double probability) {
    return Math.min(1, Math.max(0, probability));
  }

  /** {@return how likely it is that the expected total, held as a reserve, is enough: above 0.5 where few large risks make the mean} */
  public CertifiedBounds confidenceOfMean() {
    return probabilityUpTo(step.point(mean, RoundingMode.FLOOR));
  }

  /**
   * {@return what has to be added to a plan without risks so that it holds with the confidence of the convention; the upper bound, where
   *     there are bounds}
   *
   * <p>Below 0 where opportunities outweigh. Percentiles do not add: the contingency of two registers is not the sum of theirs.
   */
  public Figure contingency() {
    return contingency(convention.confidence());
  }

  /**
   * {@return what has to be added to a plan without risks so that it holds with a confidence}
   *
   * @param confidence the probability with which it shall do, above 0 and below 1
   * @throws IllegalArgumentException if {@code confidence} is not above 0 and below 1
   */
  public Figure contingency(double confidence) {
    CertifiedBounds bounds = percentile(confidence);
    MethodStatement measure = convention
        .withConfidence(confidence)
        .statement("contingency")
        .with("method", exact ? "exact convolution" : "certified upper bound");
    return bounds.upper().isPresent()
        ? Figure.of(measure, bounds.upper().getAsDouble())
        : Figure.undefined(
            measure, "an impact without upper end exceeds every amount more often than that");
  }

  /**
   * {@return every possible total with its probability, in ascending order}
   *
   * @throws IllegalStateException if the distribution is not exact
   */
  public ImmutableList<RegisterOutcome> outcomes() {
    if (!exact) {
      throw new IllegalStateException(
          "distribution must be exact to list its outcomes: it has bounds. Ask for percentiles.");
    }
    ImmutableList.Builder<RegisterOutcome> outcomes = ImmutableList.builder();
    for (int i = 0; i < up.size(); i++) {
      outcomes.add(new RegisterOutcome(
          step.amount(up.points().get(i)), Math.min(1, up.masses().get(i))));
    }
    return outcomes.build();
  }

  /** {@return the choices, mean and deviation, and some percentiles} */
  @Override
  public String toString() {
    Exposure total = exposure.total();
    TextTable table = new TextTable().words("total").numbers("amount");
    table.row("mean", total.mean()).row("deviation", total.standardDeviation());
    for (int p : new int[] {50, 80, 90}) {
      table.row("P" + p, percentile(p / 100.0));
    }
    return statement() + "\n" + table;
  }
}
