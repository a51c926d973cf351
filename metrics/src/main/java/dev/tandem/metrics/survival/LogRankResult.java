package dev.tandem.metrics.survival;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.statistics.MethodStatement;
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

  /** Copies the groups. */
  public LogRankResult {
    groups = ImmutableList.copyOf(groups);
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
      String name, long subjects, double observed, double expected, double variance) {}
}
