package dev.tandem.metrics.prioritisation.item;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.delay.DeliveryClock;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How long a feature takes to deliver. */
public final class FeatureEffort {

  /** A second of an eight-hour day is 0.0000347 days: nine decimals tell it from the next. */
  private static final int DECIMALS = 9;

  private FeatureEffort() {}

  /**
   * {@return the working days that a feature takes with the clock's capacity}
   *
   * @param feature the feature
   * @param clock the clock
   * @throws IllegalArgumentException if the feature has no effort, or one of 0
   */
  public static BigDecimal workdays(Feature feature, DeliveryClock clock) {
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
}
