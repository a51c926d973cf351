package dev.tandem.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.TestResult;
import java.util.List;
import java.util.Optional;

/**
 * Observed and expected events of each group, and whether they differ by more than chance.
 *
 * @param groups the groups, in the order given
 * @param rho the exponent of the weight
 * @param strata how many strata were summed; 1 if the test was not stratified
 * @param degreesOfFreedom groups that expect events, less one
 * @param test the chi-square test; empty if fewer than two groups expect events, or the groups were hardly ever at risk together
 */
public record LogRankResult(
    List<Group> groups, double rho, int strata, int degreesOfFreedom, Optional<TestResult> test) {

  /**
   * Copies the groups.
   *
   * @throws IllegalArgumentException if the exponent is not finite and at least 0
   */
  public LogRankResult {
    groups = ImmutableList.copyOf(groups);
    checkArgument(
        rho >= 0 && Double.isFinite(rho),
        "rho must be finite and at least 0: %s. Use 0 for log-rank, 1 for Peto.",
        rho);
  }

  /** {@return what produced the result} */
  public MethodStatement statement() {
    return MethodStatement.of("log-rank test")
        .with("rho", rho)
        .with("strata", strata)
        .with("groups", groups.size())
        .with("variance", "hypergeometric");
  }

  /**
   * One group's part.
   *
   * @param name the group
   * @param subjects how many subjects it has
   * @param observed its events, weighted
   * @param expected the events it would have if all groups shared one curve, weighted
   * @param variance the variance of observed minus expected
   */
  public record Group(
      String name, long subjects, double observed, double expected, double variance) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, NaN or infinite
     */
    public Group {
      checkArgument(
          subjects >= 0
              && Math.min(observed, Math.min(expected, variance)) >= 0
              && Double.isFinite(observed + expected + variance),
          "numbers of a group must be finite and at least 0: %s subjects, observed %s, expected %s, variance %s of \"%s\". Correct them.",
          subjects,
          observed,
          expected,
          variance,
          name);
    }
  }

  /** {@return the test, and a row a group with its observed and expected events} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("group")
        .numbers("subjects")
        .numbers("observed")
        .numbers("expected")
        .rows(groups, group ->
            new Object[] {group.name(), group.subjects(), group.observed(), group.expected()});
    return test.map(TestResult::toString).orElse("no test: the groups cannot be told apart") + "\n"
        + table;
  }
}
