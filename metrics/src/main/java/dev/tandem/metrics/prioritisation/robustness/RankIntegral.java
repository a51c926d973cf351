package dev.tandem.metrics.prioritisation.robustness;

import dev.tandem.metrics.prioritisation.quadrature.AdaptiveQuadrature;
import dev.tandem.metrics.prioritisation.quadrature.BothRules;
import dev.tandem.metrics.prioritisation.quadrature.ClenshawCurtis;
import dev.tandem.metrics.prioritisation.quadrature.Panel;
import java.util.List;
import java.util.TreeSet;

/**
 * The probabilities of ranks as integrals over the score axis: an item has rank k if it scores x while k - 1 rivals score more.
 *
 * <p>{@code P(rank i = k) = integral of P(exactly k - 1 of the others exceed x) dF_i(x)}. Atoms are summed exactly, continuous scores
 * integrated adaptively. A lot drawn among t equal items is the integral of a polynomial of degree t - 1 in the lot, which a rule of
 * that order integrates exactly.
 *
 * <p>Cost: O(n² log n) time for each node of a panel, and of a lot for each atom; O(n²) memory.
 */
final class RankIntegral {

  private static final double TOLERANCE = 1e-11;

  private final List<Marginal> marginals;
  private final TieRule ties;
  private final int n;
  private final double[] sums;

  RankIntegral(List<Marginal> marginals, TieRule ties) {
    this.marginals = marginals;
    this.ties = ties;
    this.n = marginals.size();
    this.sums = new double[2 * n * n];
  }

  /** Computes everything. {@return the estimated bound on the error of each probability, 0 without continuous scores} */
  double run() {
    TreeSet<Double> atoms = new TreeSet<>();
    marginals.forEach(marginal -> atoms.addAll(marginal.atoms().keySet()));
    atoms.forEach(this::addAtom);
    if (marginals.stream().noneMatch(Marginal::isContinuous)) {
      return 0;
    }
    AdaptiveQuadrature integral =
        AdaptiveQuadrature.integrate(PanelEnds.of(marginals), sums.length, TOLERANCE, this::panel);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += integral.sum(i);
    }
    return integral.error();
  }

  /** {@return the probability that an item has {@code rivals} rivals ahead} */
  double rank(int item, int rivals) {
    return probability(sums[rankIndex(item, rivals)]);
  }

  /** {@return the probability that an item scores strictly more than another} */
  double ahead(int item, int other) {
    return probability(sums[aheadIndex(item, other)]);
  }

  private BothRules panel(Panel panel) {
    BothRules both = new BothRules(sums.length);
    double[][] fine = new double[n][];
    double[][] coarse = new double[n][];
    double[][] survivals = new double[n][];
    boolean[] moving = new boolean[n];
    for (int i = 0; i < n; i++) {
      survivals[i] = marginals.get(i).survivals(panel);
      moving[i] = survivals[i][0] > survivals[i][survivals[i].length - 1];
      fine[i] = ClenshawCurtis.FINE.probabilityWeights(survivals[i], 1);
      coarse[i] = ClenshawCurtis.COARSE.probabilityWeights(survivals[i], 2);
    }
    for (int m = 0; m < ClenshawCurtis.FINE.size(); m++) {
      int node = m;
      double[] ahead = new double[n];
      for (int i = 0; i < n; i++) {
        ahead[i] = survivals[i][m];
      }
      RivalCounts.visit(ahead, i -> moving[i], (i, rivals) -> {
        double fineWeight = fine[i][node];
        double coarseWeight = node % 2 == 0 ? coarse[i][node / 2] : 0;
        for (int k = rivals.least(); k <= rivals.most(); k++) {
          double probability = rivals.probability(k);
          both.add(rankIndex(i, k), fineWeight * probability, coarseWeight * probability);
        }
        for (int other = 0; other < n; other++) {
          if (other != i) {
            both.add(aheadIndex(other, i), fineWeight * ahead[other], coarseWeight * ahead[other]);
          }
        }
      });
    }
    return both;
  }

  private void addAtom(double value) {
    double[] survival = new double[n];
    double[] equal = new double[n];
    int tied = 0;
    for (int i = 0; i < n; i++) {
      survival[i] = marginals.get(i).survival(value);
      equal[i] = marginals.get(i).atom(value);
      tied += equal[i] > 0 ? 1 : 0;
    }
    for (int loser = 0; loser < n; loser++) {
      for (int winner = 0; winner < n; winner++) {
        sums[aheadIndex(winner, loser)] += winner == loser ? 0 : equal[loser] * survival[winner];
      }
    }
    if (ties == TieRule.SHARE_BETTER_RANK || tied == 1) {
      addLot(survival, equal, 0, 1);
    } else {
      ClenshawCurtis lots = ClenshawCurtis.ofOrder(tied - 1);
      for (int m = 0; m < lots.size(); m++) {
        addLot(survival, equal, lots.node(m), lots.weight(m));
      }
    }
  }

  /** Adds the ranks of the items that score a value, each of which has a share of its equals ahead. */
  private void addLot(double[] survival, double[] equal, double share, double weight) {
    double[] ahead = new double[n];
    for (int i = 0; i < n; i++) {
      ahead[i] = Math.min(1, survival[i] + share * equal[i]);
    }
    RivalCounts.visit(ahead, i -> equal[i] > 0, (i, rivals) -> {
      for (int k = rivals.least(); k <= rivals.most(); k++) {
        sums[rankIndex(i, k)] += weight * equal[i] * rivals.probability(k);
      }
    });
  }

  private int rankIndex(int item, int rivals) {
    return item * n + rivals;
  }

  private int aheadIndex(int winner, int loser) {
    return n * n + loser * n + winner;
  }

  /** {@return a probability without the rounding that took it out of its range} */
  private static double probability(double sum) {
    return Math.max(0, Math.min(1, sum));
  }
}
