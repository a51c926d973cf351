package dev.tandem.metrics.prioritisation.selection;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is chosen from a feature: its worth over some time, its effort in days, what must come with it. */
final class FeatureWorth {

  /** A second of an eight-hour day is 0.0000347 days: nine decimals tell it from the next. */
  private static final int DECIMALS = 9;

  private FeatureWorth() {}

  /** What is lost by not having the feature for some calendar days. */
  static BigDecimal value(Feature feature, double days) {
    return BigDecimal.valueOf(feature.costOfDelay().cost(days));
  }

  static BigDecimal effort(Feature feature, Workday workday) {
    WorkDuration effort = feature
        .effort()
        .orElseThrow(() -> new IllegalArgumentException("effort of feature \"" + feature.id()
            + "\" must be stated: none is. State the work it takes, 0 if it is done."));
    BigDecimal seconds = BigDecimal.valueOf(effort.toSeconds(workday));
    BigDecimal perDay = BigDecimal.valueOf(workday.secondsPerDay());
    return ScaledAmounts.plain(seconds.divide(perDay, DECIMALS, RoundingMode.HALF_UP));
  }

  static ImmutableSet<String> requires(Feature feature) {
    return feature.requires().stream()
        .map(FeatureId::toString)
        .collect(ImmutableSet.toImmutableSet());
  }
}
