package dev.tandem.core.estimate;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A three-point estimate as PERT means it: a beta distribution over the range, whose values gather smoothly around the mode.
 *
 * <p>Definition: {@code alpha = 1 + shape (mode - min) / (max - min)}, {@code beta = 1 + shape (max - mode) / (max - min)}; mean
 * {@code (min + shape mode + max) / (shape + 2)}; variance {@code (mean - min) (max - mean) / (shape + 3)}. With the customary shape
 * 4 the mean is PERT's {@code (min + 4 mode + max) / 6}. The variance is that of the distribution, <em>not</em> PERT's rule of
 * thumb {@code ((max - min) / 6)^2}, which {@link ThreePoint#PERT} gives: a schedule that mixes the two does not add up.
 *
 * <p>A larger shape trusts the mode more; towards 0 the distribution becomes uniform. The mode may lie at either end.
 *
 * <p>Source: Malcolm, Roseboom, Clark, Fazar (1959), Application of a technique for research and development program evaluation; for
 * the shape: Vose (2008), Risk analysis, "modified PERT".
 *
 * @param min the smallest possible value
 * @param mode the most likely value
 * @param max the largest possible value
 * @param shape how strongly values gather at the mode
 */
public record BetaPert(double min, double mode, double max, double shape) implements Estimate {

  /** The shape that makes the mean PERT's {@code (min + 4 mode + max) / 6}. */
  public static final double DEFAULT_SHAPE = 4;

  /**
   * Checks the three points and the shape.
   *
   * @throws IllegalArgumentException if {@code min <= mode <= max} or {@code 0 < shape <= 1e6} does not hold, or a value is not from
   *     -1e150 to 1e150
   */
  public BetaPert {
    Domain.checkThreePoints(min, mode, max);
    checkArgument(
        shape > 0 && shape <= 1e6,
        "shape must be above 0 and at most 1e6: %s. Use 4 if in doubt, Estimate.uniform for no preferred value.",
        shape);
  }

  /** {@return the first parameter of the beta distribution, {@code 1 + shape / 2} without spread} */
  public double alpha() {
    return 1 + shape * position(mode - min);
  }

  /** {@return the second parameter of the beta distribution, {@code 1 + shape / 2} without spread} */
  public double beta() {
    return 1 + shape * position(max - mode);
  }

  @Override
  public double mean() {
    return min + (max - min) * (alpha() / (shape + 2));
  }

  @Override
  public double variance() {
    // αβ/((α + β)² (α + β + 1)) of the beta variable on [0, 1], where α + β = shape + 2.
    double unit = alpha() * beta() / ((shape + 2) * (shape + 2) * (shape + 3));
    return (max - min) * (max - min) * unit;
  }

  @Override
  public OptionalDouble skewness() {
    // 2 (β − α) √(α + β + 1)/((α + β + 2) √(αβ)), where α + β = shape + 2.
    return min == max
        ? OptionalDouble.empty()
        : OptionalDouble.of(2
            * (beta() - alpha())
            * Math.sqrt(shape + 3)
            / ((shape + 4) * Math.sqrt(alpha() * beta())));
  }

  @Override
  public double lowerBound() {
    return min;
  }

  @Override
  public OptionalDouble upperBound() {
    return OptionalDouble.of(max);
  }

  @Override
  public double quantile(double probability) {
    Domain.checkProbability("probability", probability);
    if (probability == 1) {
      return max;
    }
    double position = distribution().inverseCumulativeProbability(probability);
    return Domain.clamp(min + (max - min) * position, min, max);
  }

  @Override
  public double cdf(double value) {
    Domain.checkValue("value", value);
    if (value < min) {
      return 0;
    }
    return value >= max ? 1 : distribution().cumulativeProbability((value - min) / (max - min));
  }

  @Override
  public double survival(double value) {
    Domain.checkValue("value", value);
    if (value < min) {
      return 1;
    }
    if (value >= max) {
      return 0;
    }
    // The mirrored distribution counts from max, so that a value near it keeps its digits.
    BetaDistribution mirrored = BetaDistribution.of(/* alpha= */ beta(), /* beta= */ alpha());
    return mirrored.cumulativeProbability((max - value) / (max - min));
  }

  @Override
  public BetaPert times(double factor) {
    Domain.checkFactor(factor);
    return new BetaPert(min * factor, mode * factor, max * factor, shape);
  }

  @Override
  public double partialMean(double value) {
    Domain.checkValue("value", value);
    if (value < min) {
      return 0;
    }
    if (value >= max) {
      return mean();
    }
    // On [0, 1]: x times the density of beta(α, β) is α/(α + β) times the density of beta(α + 1,
    // β).
    double position = (value - min) / (max - min);
    double part = BetaDistribution.of(alpha() + 1, beta()).cumulativeProbability(position);
    return min * distribution().cumulativeProbability(position)
        + (max - min) * (alpha() / (shape + 2)) * part;
  }

  private BetaDistribution distribution() {
    return BetaDistribution.of(alpha(), beta());
  }

  private double position(double distance) {
    return min == max ? 0.5 : distance / (max - min);
  }
}
