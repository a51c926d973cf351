package dev.tandem.metrics.engagement;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The users of one period by where they came from, and those who left.
 *
 * @param start the first date of the period
 * @param newUsers active for the first time ever
 * @param retained active now and in the period before
 * @param resurrected active now and earlier, not in the period before
 * @param churned active in the period before, not now
 */
public record GrowthPeriod(LocalDate start, long newUsers, long retained, long resurrected, long churned) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public GrowthPeriod {
    Objects.requireNonNull(start, "start");
    checkArgument(
        newUsers >= 0 && retained >= 0 && resurrected >= 0 && churned >= 0,
        "users must be at least 0: new %s, retained %s, resurrected %s, churned %s. Count users.",
        newUsers,
        retained,
        resurrected,
        churned);
  }

  static GrowthPeriod of(LocalDate start, long[] counts) {
    return new GrowthPeriod(
        start,
        counts[LifecycleState.NEW.ordinal()],
        counts[LifecycleState.RETAINED.ordinal()],
        counts[LifecycleState.RESURRECTED.ordinal()],
        counts[LifecycleState.CHURNED.ordinal()]);
  }

  /** {@return the active users: new, retained and resurrected} */
  public long active() {
    return newUsers + retained + resurrected;
  }

  /** {@return the active users of the period before: retained and churned} */
  public long activeBefore() {
    return retained + churned;
  }

  /** {@return new and resurrected users over churned users; above 1 the product grows; empty if nobody churned} */
  public OptionalDouble quickRatio() {
    return churned == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (newUsers + resurrected) / churned);
  }

  /** {@return the share of the period before's users who are active again; empty if there were none} */
  public OptionalDouble grossRetention() {
    return activeBefore() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) retained / activeBefore());
  }
}
