package dev.tandem.metrics.engagement.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.activity.EpochMilli;
import java.time.Instant;
import java.util.Objects;

/**
 * Whose way through a funnel is reported: the users who entered in a range of time.
 *
 * @param from the first instant at which an entry counts; earlier events are not looked at
 * @param to the first instant after the range
 * @param rule whether the rest of the way must lie in the range too
 */
public record FunnelRange(Instant from, Instant to, FunnelRangeRule rule) {

  /** All entries, whenever they were. */
  public static final FunnelRange ALL = new FunnelRange(
      Instant.ofEpochMilli(Long.MIN_VALUE),
      Instant.ofEpochMilli(Long.MAX_VALUE),
      FunnelRangeRule.FOLLOW_ENTRANTS);

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code to} is not after {@code from}
   */
  public FunnelRange {
    Objects.requireNonNull(rule, "rule");
    checkArgument(
        from.isBefore(to), "range must end after it begins: %s to %s. Swap them.", from, to);
  }

  /**
   * {@return the entries from one instant up to another, each followed to the end of its window}
   *
   * @param from the first instant at which an entry counts
   * @param to the first instant after the range
   * @throws IllegalArgumentException if {@code to} is not after {@code from}
   */
  public static FunnelRange of(Instant from, Instant to) {
    return new FunnelRange(from, to, FunnelRangeRule.FOLLOW_ENTRANTS);
  }

  /**
   * {@return PostHog's range: entry and completion must both lie in it}
   *
   * <p>The rates of those who entered in the last window before the end are too low. Source: PostHog, 2025, issue 44204.
   *
   * @param from the first instant at which an entry counts
   * @param to the first instant after the range
   * @throws IllegalArgumentException if {@code to} is not after {@code from}
   */
  public static FunnelRange asPostHog(Instant from, Instant to) {
    return of(from, to).withRule(FunnelRangeRule.COMPLETE_WITHIN_RANGE);
  }

  /**
   * {@return this range under another rule}
   *
   * @param newRule whether the rest of the way must lie in the range too
   */
  public FunnelRange withRule(FunnelRangeRule newRule) {
    return new FunnelRange(from, to, newRule);
  }

  boolean isBefore(long epochMilli) {
    return epochMilli < EpochMilli.ofLimit(from);
  }

  boolean mayEnter(long epochMilli) {
    return epochMilli < EpochMilli.ofLimit(to);
  }

  /** The last millisecond of which anything is known or counts. */
  long lastMilli(Instant asOf) {
    long known = EpochMilli.ofLimit(asOf);
    return rule == FunnelRangeRule.FOLLOW_ENTRANTS
        ? known
        : Math.min(known, EpochMilli.ofLimit(to) - 1);
  }

  /** {@return the range and its rule} */
  @Override
  public String toString() {
    return equals(ALL) ? "all entries" : "entries from " + from + " to " + to + ", " + rule;
  }
}
