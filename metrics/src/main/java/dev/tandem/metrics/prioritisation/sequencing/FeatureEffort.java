package dev.tandem.metrics.prioritisation.sequencing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.DeliveryClock;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What planning items take from a feature. */
final class FeatureEffort {

  /** A second of an eight-hour day is 0.0000347 days: nine decimals tell it from the next. */
  private static final int DECIMALS = 9;

  private FeatureEffort() {}

  /** The working days that a feature takes with the clock's capacity. */
  static BigDecimal workdays(Feature feature, DeliveryClock clock) {
    WorkDuration effort = feature.effort().orElse(WorkDuration.ZERO);
    checkArgument(
        !effort.isZero(),
        "effort of feature \"%s\" must be more than 0: %s. State the work it takes, or drop it if it is done.",
        feature.id(),
        feature.effort().isEmpty() ? "none is stated" : effort);
    return BigDecimal.valueOf(clock.work(effort))
        .divide(
            BigDecimal.valueOf(clock.workday().secondsPerDay()), DECIMALS, RoundingMode.HALF_UP);
  }

  static ImmutableSet<String> requires(Feature feature) {
    return feature.requires().stream()
        .map(FeatureId::toString)
        .collect(ImmutableSet.toImmutableSet());
  }
}
