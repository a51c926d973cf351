package dev.tandem.metrics.prioritisation.survey;

import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * The 100-dollar test, or cumulative voting: each voter splits the same budget over the items.
 *
 * <p>Source: Dean Leffingwell and Don Widrig (2003), Managing Software Requirements.
 *
 * <p>Amounts that a computation left, such as three times 100 / 3.0, spend the budget if they differ from it by no more than rounding
 * does: one unit in the last place of the budget for each item. Three times 33.33 does not.
 *
 * @param budget what every voter must spend
 * @param invalidBallots what happens to a ballot with another sum
 */
public record HundredDollarTest(double budget, InvalidBallots invalidBallots) {

  private static final HundredDollarTest DEFAULTS =
      new HundredDollarTest(100, InvalidBallots.EXCLUDE);

  /**
   * Checks the budget.
   *
   * @throws IllegalArgumentException if {@code budget} is not above 0, NaN or infinite
   */
  public HundredDollarTest {
    Require.positive(budget, "budget", "of each voter");
  }

  /** {@return a budget of 100; ballots with another sum are reported and excluded} */
  public static HundredDollarTest withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this test with another budget}
   *
   * @param budget what every voter must spend
   * @throws IllegalArgumentException if {@code budget} is not above 0, NaN or infinite
   */
  public HundredDollarTest withBudget(double budget) {
    return new HundredDollarTest(budget, invalidBallots);
  }

  /**
   * {@return this test with another treatment of invalid ballots}
   *
   * @param invalidBallots what happens to a ballot whose amounts do not sum to the budget
   */
  public HundredDollarTest withInvalidBallots(InvalidBallots invalidBallots) {
    return new HundredDollarTest(budget, invalidBallots);
  }

  /**
   * {@return the result of an election}
   *
   * @param ballots the ballots; items are listed in the order in which they are first named
   * @throws IllegalArgumentException if a voter appears twice
   */
  public HundredDollarResult count(List<Ballot> ballots) {
    return new HundredDollarResult(this, ballots);
  }
}
