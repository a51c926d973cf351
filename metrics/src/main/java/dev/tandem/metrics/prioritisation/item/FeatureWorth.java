package dev.tandem.metrics.prioritisation.item;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.product.Feature;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What choosing a feature gives and takes: its worth over some time, its effort in days. */
public final class FeatureWorth {

  /** A second of an eight-hour day is 0.0000347 days: nine decimals tell it from the next. */
  private static final int DECIMALS = 9;

  private FeatureWorth() {}

  /**
   * {@return what is lost by not having a feature for some calendar days}
   *
   * @param feature the feature
   * @param days how many days
   */
  public static BigDecimal value(Feature feature, double days) {
    return BigDecimal.valueOf(feature.costOfDelay().cost(days));
  }

  /**
   * {@return the working days that a feature takes}
   *
   * @param feature the feature
   * @param workday how long a working day is
   * @throws IllegalArgumentException if the feature has no effort
   */
  public static BigDecimal effort(Feature feature, Workday workday) {
    WorkDuration effort = feature
        .effort()
        .orElseThrow(() -> new IllegalArgumentException("effort of feature \"" + feature.id()
            + "\" must be stated: none is. State the work it takes, 0 if it is done."));
    BigDecimal seconds = BigDecimal.valueOf(effort.toSeconds(workday));
    BigDecimal perDay = BigDecimal.valueOf(workday.secondsPerDay());
    return ScaledAmounts.plain(seconds.divide(perDay, DECIMALS, RoundingMode.HALF_UP));
  }
}
