package dev.tandem.metrics.survival;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.survival.table.LifeTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tests whether groups have the same survival: compares the events of each group with those expected if all groups shared one curve.
 *
 * <p>At each time at which D of N subjects have the event, a group with n at risk expects w D n / N of them, with variance w² D (N − D) / (N −
 * 1) · n/N (1 − n/N). The weight w is S(t−)^ρ of all groups together: ρ = 0 is the log-rank test of Mantel and Haenszel, ρ = 1 Peto's and Peto's
 * modification of Gehan's and Wilcoxon's, which stresses early differences. Strata are summed. Source: Harrington and Fleming (1982),
 * Biometrika 69; as R's {@code survdiff}.
 *
 * <pre>{@code
 * LogRankTest.withDefaults().test(ImmutableMap.of("annual", annual, "monthly", monthly));
 * }</pre>
 *
 * @param rho the exponent ρ of the weight, finite, at least 0
 */
public record LogRankTest(double rho) {

  private static final SurvivalCurve NOBODY = new SurvivalAccumulator().snapshot();

  /**
   * Checks the exponent.
   *
   * @throws IllegalArgumentException if {@code rho} is not finite and at least 0
   */
  public LogRankTest {
    checkArgument(
        rho >= 0 && Double.isFinite(rho),
        "rho must be finite and at least 0: %s. Use 0 for log-rank, 1 for Peto.",
        rho);
  }

  /** {@return the log-rank test: all times weigh the same} */
  public static LogRankTest withDefaults() {
    return new LogRankTest(0);
  }

  /**
   * {@return this test with another exponent}
   *
   * @param newRho the exponent of the weight, finite, at least 0
   * @throws IllegalArgumentException if {@code newRho} is not finite and at least 0
   */
  public LogRankTest withRho(double newRho) {
    return new LogRankTest(newRho);
  }

  /**
   * {@return the comparison of groups}
   *
   * @param groups the curve of each group, at least two, without common subjects
   * @throws IllegalArgumentException if there are fewer than two groups
   */
  public LogRankResult test(Map<String, SurvivalCurve> groups) {
    return compare(List.copyOf(groups.keySet()), ImmutableList.of(groups));
  }

  /**
   * {@return the comparison of groups within strata: like with like, then summed}
   *
   * @param strata for each stratum the curve of each group; a group may lack in a stratum
   * @throws IllegalArgumentException if there are fewer than two groups in all strata together
   */
  public LogRankResult testStratified(Map<String, ? extends Map<String, SurvivalCurve>> strata) {
    List<String> names = strata.values().stream()
        .flatMap(groups -> groups.keySet().stream())
        .distinct()
        .toList();
    return compare(names, strata.values());
  }

  private LogRankResult compare(
      List<String> names, Collection<? extends Map<String, SurvivalCurve>> strata) {
    checkArgument(
        names.size() >= 2, "groups must be at least 2: %s. Compare one with another.", names);
    LogRankSums sums = new LogRankSums(names.size(), rho);
    long[] subjects = new long[names.size()];
    for (Map<String, SurvivalCurve> groups : strata) {
      Map<String, SurvivalCurve> copy = ImmutableMap.copyOf(groups);
      List<LifeTable> tables =
          names.stream().map(name -> copy.getOrDefault(name, NOBODY).table()).toList();
      for (int i = 0; i < subjects.length; i++) {
        subjects[i] += tables.get(i).subjects();
      }
      sums.addStratum(tables);
    }
    return sums.result(names, subjects, strata.size());
  }
}
