package dev.tandem.examples.backlog;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.metrics.prioritisation.Rice;
import dev.tandem.metrics.prioritisation.robustness.UncertainItem;
import dev.tandem.metrics.prioritisation.robustness.UncertainRice;

/**
 * How far RICE judgements may be off, in four cases of five.
 *
 * <p>What the table does not state is assumed, and {@link #ASSUMPTION} says so on every report: reach times impact is the less sure the lower its
 * confidence.
 */
final class RiceUncertainty {

  /** The assumption in words. */
  static final String ASSUMPTION =
      "In 4 cases of 5, reach x impact lies within a factor of 1.5 / confidence, and effort from\n"
          + "  effort_low to effort_high, or within a factor of 1.5 where the table leaves these out.";

  private static final double FACTOR = 1.5;

  private RiceUncertainty() {}

  static UncertainItem of(Rice rice) {
    double effort = rice.effort();
    return of(rice, effort / FACTOR, effort * FACTOR);
  }

  static UncertainItem of(Rice rice, double effortLow, double effortHigh) {
    checkArgument(
        effortLow > 0 && effortLow <= rice.effort() && rice.effort() <= effortHigh,
        "effort must be from effort_low to effort_high, and these above 0: %s, with %s to %s, item %s. Correct one of them.",
        rice.effort(),
        effortLow,
        effortHigh,
        rice.item());
    return new UncertainRice(
            rice.item(),
            reach(rice),
            Estimate.fixed(rice.impact()),
            Estimate.fixed(rice.confidence()),
            fourInFive(effortLow, effortHigh))
        .scored();
  }

  /** The spread of reach and impact together: only their product matters. Nobody reached, or no confidence, scores 0 whatever the spread. */
  private static Estimate reach(Rice rice) {
    double factor = FACTOR / rice.confidence();
    return rice.score().signum() == 0
        ? Estimate.fixed(0)
        : fourInFive(rice.reach() / factor, rice.reach() * factor);
  }

  private static Estimate fourInFive(double low, double high) {
    return Estimate.logNormalFromPercentiles(low, high, 0.1, 0.9);
  }
}
