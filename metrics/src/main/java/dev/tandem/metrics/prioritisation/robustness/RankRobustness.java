package dev.tandem.metrics.prioritisation.robustness;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * How sure each rank is, given what each item may score: exactly, without simulation and so without a seed.
 *
 * <p>Definition: an item has rank k if k - 1 of the others score more. Given its score x, the number of others above x is
 * Poisson-binomial; averaging over x gives the probability of each rank. Fixed and discrete scores are summed. Continuous scores are
 * integrated by nested Clenshaw–Curtis rules of orders 16 and 8 on panels that are halved until the two differ by at most 1e-11;
 * {@link RankProbabilities#error()} sums the differences. Kinds may be mixed.
 *
 * <p>Cost: at most O(m n² log n) for n items and m nodes: some thousands of nodes for smooth scores, however many share the axis, and
 * 17 more for each bound and each mode of a triangle.
 *
 * <p>Source: Risto Lahdelma, Joonas Hokkanen and Pekka Salminen (1998), SMAA: Stochastic multiobjective acceptability analysis, for
 * rank acceptability.
 *
 * <pre>{@code
 * RankProbabilities ranks = RankRobustness.withDefaults().evaluate(List.of(
 *     new UncertainItem("search", Estimate.discrete(Map.of(10.0, 0.5, 30.0, 0.5))),
 *     new UncertainItem("export", Estimate.fixed(18))));
 * ranks.probability("search", 1);   // 0.5
 * }</pre>
 *
 * @param ties which rank equal scores have
 */
public record RankRobustness(TieRule ties) {

  private static final RankRobustness DEFAULTS = new RankRobustness(TieRule.SHARE_BETTER_RANK);

  /** {@return the analysis in which equal scores share the better rank} */
  public static RankRobustness withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this analysis with another rule for equal scores}
   *
   * @param ties which rank equal scores have
   */
  public RankRobustness withTies(TieRule ties) {
    return new RankRobustness(ties);
  }

  /**
   * {@return the probability of each rank of each item}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if there is none, or one appears twice
   */
  public RankProbabilities evaluate(List<UncertainItem> items) {
    Require.notEmpty(items, "items");
    Require.unique(UncertainItem.names(items), "item");
    int n = items.size();
    RankIntegral integral = new RankIntegral(UncertainItem.marginals(items), ties);
    double error = integral.run();
    ImmutableList.Builder<ImmutableDoubleArray> ranks = ImmutableList.builder();
    ImmutableList.Builder<ImmutableDoubleArray> ahead = ImmutableList.builder();
    for (int i = 0; i < n; i++) {
      ImmutableDoubleArray.Builder rankRow = ImmutableDoubleArray.builder(n);
      ImmutableDoubleArray.Builder aheadRow = ImmutableDoubleArray.builder(n);
      for (int k = 0; k < n; k++) {
        rankRow.add(integral.rank(i, k));
        aheadRow.add(integral.ahead(i, k));
      }
      ranks.add(rankRow.build());
      ahead.add(aheadRow.build());
    }
    return new RankProbabilities(
        ImmutableList.copyOf(items), ties, ranks.build(), ahead.build(), error);
  }
}
