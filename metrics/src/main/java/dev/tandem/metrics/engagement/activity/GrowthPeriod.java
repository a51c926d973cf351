package dev.tandem.metrics.engagement.activity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The users of one period by where they came from, and those who left.
 *
 * @param period the period
 * @param complete whether the period was over as of the accounting's instant; of a running one the counts are those so far, and it has no rate
 * @param newUsers active for the first time ever
 * @param retained active now and in the period before
 * @param resurrected active now and earlier, not in the period before
 * @param churned active in the period before, not now; of a running period those who have not come back yet
 */
public record GrowthPeriod(
    TimePeriod period,
    boolean complete,
    long newUsers,
    long retained,
    long resurrected,
    long churned) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public GrowthPeriod {
    Objects.requireNonNull(period, "period");
    checkArgument(
        newUsers >= 0 && retained >= 0 && resurrected >= 0 && churned >= 0,
        "users must be at least 0: new %s, retained %s, resurrected %s, churned %s. Count users.",
        newUsers,
        retained,
        resurrected,
        churned);
  }

  static GrowthPeriod of(
      TimePeriod period, boolean complete, int number, Map<LifecycleState, long[]> counts) {
    EnumMap<LifecycleState, Long> here = new EnumMap<>(LifecycleState.class);
    counts.forEach((state, users) -> here.put(state, users[number]));
    return new GrowthPeriod(
        period,
        complete,
        here.getOrDefault(LifecycleState.NEW, 0L),
        here.getOrDefault(LifecycleState.RETAINED, 0L),
        here.getOrDefault(LifecycleState.RESURRECTED, 0L),
        here.getOrDefault(LifecycleState.CHURNED, 0L));
  }

  /** {@return the first date of the period} */
  public LocalDate start() {
    return period.date();
  }

  /** {@return the active users: new, retained and resurrected} */
  public long active() {
    return newUsers + retained + resurrected;
  }

  /** {@return the active users of the period before: retained and churned} */
  public long activeBefore() {
    return retained + churned;
  }

  /** {@return new and resurrected users over churned users; above 1 the product grows; undefined if nobody churned or the period is not over} */
  public Figure quickRatio() {
    MethodStatement measure = MethodStatement.of("quick ratio of users")
        .with("formula", "(new + resurrected) / churned")
        .with("period", period);
    return complete
        ? Figure.ratio(
            measure, (double) newUsers + resurrected, (double) churned, "number of churned users")
        : Figure.undefined(measure, period + " is not over");
  }

  /**
   * {@return how many of the period before's users are active again; empty if the period is not over; its interval treats users as
   * independent}
   */
  public Optional<Proportion> grossRetention() {
    return complete ? Optional.of(Proportion.of(retained, activeBefore())) : Optional.empty();
  }
}
