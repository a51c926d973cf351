package dev.tandem.metrics.flow.forecast;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import java.util.Objects;

/**
 * How a backlog grows while it is worked off. A period's throughput comes first: if that empties the backlog, it is done, and what would
 * have come later is not waited for.
 */
public sealed interface ScopeGrowth {

  /** The backlog that does not grow. */
  ScopeGrowth NONE = new None();

  /** {@return items that come in a period, on average} */
  double mean();

  /** Nothing comes. */
  record None() implements ScopeGrowth {

    @Override
    public double mean() {
      return 0;
    }

    /** {@return the word none} */
    @Override
    public String toString() {
      return "none";
    }
  }

  /**
   * So many come, evenly: after n periods the whole items of n times the rate.
   *
   * @param perPeriod items a period, above 0, at most 1,000
   */
  record Rate(double perPeriod) implements ScopeGrowth {

    /**
     * Checks the rate.
     *
     * @throws IllegalArgumentException if it is not above 0 and at most 1,000
     */
    public Rate {
      checkArgument(
          perPeriod > 0 && perPeriod <= 1_000,
          "rate of growth must be above 0 and at most 1000: %s. Use ScopeGrowth.NONE for none.",
          perPeriod);
    }

    @Override
    public double mean() {
      return perPeriod;
    }

    /** {@return for example {@code 0.4 a period}} */
    @Override
    public String toString() {
      return TextTable.text(perPeriod) + " a period";
    }
  }

  /**
   * A number that is drawn in each period, independently of the throughput and of other periods.
   *
   * @param items how probable each number of new items is; at most 1,000 of them
   */
  record Drawn(CountDistribution items) implements ScopeGrowth {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if more than 1,000 items may come in a period
     */
    public Drawn {
      Objects.requireNonNull(items, "items");
      checkArgument(
          items.highest() <= 1_000,
          "growth of a period must be at most 1000 items: %s. Count in a larger unit.",
          items.highest());
    }

    @Override
    public double mean() {
      return items.mean();
    }

    /** {@return for example {@code drawn, mean 0.4 a period}} */
    @Override
    public String toString() {
      return "drawn, mean " + TextTable.text(mean()) + " a period";
    }
  }
}
