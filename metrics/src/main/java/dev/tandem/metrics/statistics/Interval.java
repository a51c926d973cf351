package dev.tandem.metrics.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Objects;

/**
 * The values that are compatible with the data, and how they were found. The unit is that of the estimate: a share, points, days.
 *
 * @param lower the least value, finite
 * @param upper the greatest value, finite, not below {@code lower}
 * @param confidence how often such intervals cover the true value
 * @param method the method by name, for example {@code Wilson score}
 */
public record Interval(double lower, double upper, ConfidenceLevel confidence, String method) {

  private static final String NOTHING_VARIED = ", nothing varied: no certainty";

  /**
   * Checks the bounds and the name.
   *
   * @throws IllegalArgumentException if a bound is not finite, {@code lower} is above {@code upper}, or {@code method} is blank
   */
  public Interval {
    checkArgument(
        Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper,
        "interval bounds must be finite and in order: [%s, %s]. Give the lower bound first.",
        lower,
        upper);
    checkArgument(
        !method.isBlank(), "interval method must not be blank. Name how the bounds were found.");
    Objects.requireNonNull(confidence, "confidence");
  }

  /**
   * {@return the interval from {@code estimate − margin} to {@code estimate + margin}}
   *
   * <p>A margin that is worked out from the spread of the data is 0 where nothing varied, as of two users who did the same. That does not make
   * the estimate certain, and the method's name says so: {@code Wald, nothing varied: no certainty}.
   *
   * @param estimate the middle
   * @param margin how far it is to each bound, finite, at least 0
   * @param confidence how often such intervals cover the true value
   * @param method the method by name
   * @throws IllegalArgumentException if a bound is not finite, {@code margin} is negative, or {@code method} is blank
   */
  public static Interval around(
      double estimate, double margin, ConfidenceLevel confidence, String method) {
    String stated = margin == 0 && !method.isBlank() ? method + NOTHING_VARIED : method;
    return new Interval(estimate - margin, estimate + margin, confidence, stated);
  }

  /** {@return upper minus lower bound} */
  public double width() {
    return upper - lower;
  }

  /**
   * {@return whether {@code value} lies in the interval, bounds included}
   *
   * @param value the value
   */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }

  /**
   * {@return this interval cut to the values that are possible; where that changes a bound, the method says so}
   *
   * @param least the least possible value
   * @param greatest the greatest possible value
   * @throws IllegalArgumentException if no value of the interval is possible
   */
  public Interval clippedTo(double least, double greatest) {
    if (lower >= least && upper <= greatest) {
      return this;
    }
    checkArgument(
        lower <= greatest && upper >= least,
        "interval must overlap the possible values [%s, %s]: [%s, %s]. Check the unit of both.",
        least,
        greatest,
        lower,
        upper);
    String clipped = method + String.format(Locale.ROOT, ", clipped to [%s, %s]", least, greatest);
    return new Interval(Math.max(lower, least), Math.min(upper, greatest), confidence, clipped);
  }

  /** {@return the bounds, the level and the method, for example {@code [0.2553, 0.3662] (95 % Wilson score)}} */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "[%.4f, %.4f] (%s %s)", lower, upper, confidence, method);
  }
}
