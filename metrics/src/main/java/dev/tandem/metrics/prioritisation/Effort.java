package dev.tandem.metrics.prioritisation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much work a search may do before it returns the best it has found, with its bound.
 *
 * <p>Work is counted in steps, not in time, so that a result is the same on every machine: a step is one look at a requirement, an
 * initial set, an item of a bound or a change that is tried. Ten million of them take about half a second of one core. The limit holds
 * for the search as a whole, whatever the size of the problem, not for each block, node or pass.
 *
 * <p>What every result needs is done in any case and comes on top: compiling the input, one first solution by a rule, and one bound.
 * That part is at most quadratic in the items and requirements, and takes less than a second for some thousands of them.
 *
 * @param steps the most steps
 */
public record Effort(long steps) {

  private static final Effort STANDARD = new Effort(20_000_000);

  private static final Effort NONE = new Effort(0);

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Effort {
    checkArgument(
        steps >= 0,
        "steps must be at least 0: %s. Leave out this option for %s.",
        steps,
        20_000_000);
  }

  /** {@return the effort of every search unless stated otherwise: 20,000,000 steps, about a second} */
  public static Effort standard() {
    return STANDARD;
  }

  /** {@return no search: the first solution and its bound} */
  public static Effort none() {
    return NONE;
  }

  /**
   * {@return an effort of so many steps}
   *
   * @param steps the most steps, at least 0
   * @throws IllegalArgumentException if the number is negative
   */
  public static Effort ofSteps(long steps) {
    return new Effort(steps);
  }

  /** {@return for example {@code at most 1000 steps}} */
  @Override
  public String toString() {
    return "at most " + steps + " steps";
  }
}
