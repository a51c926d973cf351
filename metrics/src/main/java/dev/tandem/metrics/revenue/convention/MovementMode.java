package dev.tandem.metrics.revenue.convention;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZonedDateTime;

/**
 * Which changes of an account's balance are taken together as one movement.
 *
 * <p>The example: 100 at the start of a month, 50 more on the 5th, 50 less on the 20th. At month ends nothing happened and gross retention
 * is 100 %; by day or by change there are expansion 50 and contraction 50, and gross retention is 50 %.
 */
public sealed interface MovementMode {

  /**
   * {@return whether two changes of one account are one movement}
   *
   * @param first the first change of a movement, in the zone in which months are counted
   * @param later a later change
   */
  boolean together(ZonedDateTime first, ZonedDateTime later);

  /** The net change from month end to month end; who joins and leaves within a month is neither new nor churn. The default. */
  record MonthEnd() implements MovementMode {
    @Override
    public boolean together(ZonedDateTime first, ZonedDateTime later) {
      return YearMonth.from(first).equals(YearMonth.from(later));
    }

    @Override
    public String toString() {
      return "net change between month ends";
    }
  }

  /** The net change of each day. */
  record EachDay() implements MovementMode {
    @Override
    public boolean together(ZonedDateTime first, ZonedDateTime later) {
      return first.toLocalDate().equals(later.toLocalDate());
    }

    @Override
    public String toString() {
      return "net change of each day";
    }
  }

  /**
   * Every change on its own, unless several follow each other closely; simultaneous changes are always one.
   *
   * @param grouping how long after the first change of a movement later ones still belong to it; a movement never crosses a month end
   */
  record EachChange(Duration grouping) implements MovementMode {

    /**
     * Checks the grouping.
     *
     * @throws IllegalArgumentException if {@code grouping} is negative
     */
    public EachChange {
      checkArgument(
          !grouping.isNegative(),
          "grouping must not be negative: %s. Use zero to group simultaneous changes only.",
          grouping);
    }

    @Override
    public boolean together(ZonedDateTime first, ZonedDateTime later) {
      return Duration.between(first, later).compareTo(grouping) <= 0
          && YearMonth.from(first).equals(YearMonth.from(later));
    }

    @Override
    public String toString() {
      return grouping.isZero()
          ? "every change"
          : "every change, those within " + grouping + " together";
    }
  }
}
