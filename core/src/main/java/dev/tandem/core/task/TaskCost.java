package dev.tandem.core.task;

import dev.tandem.core.check.Amounts;

/**
 * What a task costs, beside the resources that work on it: an amount once, and an amount for each workday of its duration.
 *
 * <p>Definition: a task that takes {@code d} workdays costs {@code fixed + perWorkday d}. Workdays are counted as its duration is: of the
 * project's {@link dev.tandem.core.calendar.Workday}, or of 24 hours on the clock for an elapsed duration. What resources cost comes on top
 * of it, by their assignments; see {@link dev.tandem.core.resource.Resource#rate()}.
 *
 * <p>Units: amounts are in one currency throughout a plan, as those of a product are.
 *
 * @param fixed what it costs however long it takes; at least 0
 * @param perWorkday what each workday of it costs; at least 0
 */
public record TaskCost(double fixed, double perWorkday) {

  /** The task itself costs nothing. */
  public static final TaskCost NONE = new TaskCost(0, 0);

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if an amount is negative, infinite or NaN
   */
  public TaskCost {
    Amounts.notNegative("fixed cost", fixed, "State what it costs however long it takes.");
    Amounts.notNegative("cost per workday", perWorkday, "State what each workday of it costs.");
  }

  /**
   * {@return the cost of a task that costs the same however long it takes}
   *
   * @param fixed the amount; at least 0
   * @throws IllegalArgumentException if {@code fixed} is negative, infinite or NaN
   */
  public static TaskCost fixed(double fixed) {
    return new TaskCost(fixed, 0);
  }

  /**
   * {@return the cost of a task whose workdays cost the same each}
   *
   * @param perWorkday the amount of a workday; at least 0
   * @throws IllegalArgumentException if {@code perWorkday} is negative, infinite or NaN
   */
  public static TaskCost perWorkday(double perWorkday) {
    return new TaskCost(0, perWorkday);
  }
}
