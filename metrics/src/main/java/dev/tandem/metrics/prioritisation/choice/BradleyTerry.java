package dev.tandem.metrics.prioritisation.choice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * The Bradley–Terry model of paired comparisons: item i is preferred to j with probability sᵢ / (sᵢ + sⱼ).
 *
 * <p>The strengths of greatest likelihood exist exactly if the graph of wins is strongly connected; this is checked first, and its
 * components are reported. A tie counts as half a win for each. Fitting a ranking of many items by turning it into pairs understates
 * the standard errors, because such pairs are not independent.
 *
 * <p>Cost: O(n³ + duels) time for each of a few steps. Source: Ralph Bradley and Milton Terry (1952), Rank analysis of incomplete block
 * designs; Lester Ford (1957), Solution of a ranking problem from binary comparisons.
 *
 * @param pseudoWins wins added both ways to each pair; 0 for none
 * @param pairs to which pairs they are added
 */
public record BradleyTerry(double pseudoWins, PseudoWins pairs) {

  private static final BradleyTerry DEFAULTS = new BradleyTerry(0, PseudoWins.OBSERVED_PAIRS);

  /**
   * Checks the pseudo-wins.
   *
   * @throws IllegalArgumentException if they are negative, NaN or infinite
   */
  public BradleyTerry {
    Require.nonNegative(pseudoWins, "pseudo-wins", "of each pair");
  }

  /** {@return the plain model: no pseudo-wins} */
  public static BradleyTerry withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return the model with pseudo-wins}
   *
   * @param wins wins added both ways to each pair, for example 0.5
   * @param pairs to which pairs
   * @throws IllegalArgumentException if {@code wins} is negative, NaN or infinite
   */
  public BradleyTerry withPseudoWins(double wins, PseudoWins pairs) {
    return new BradleyTerry(wins, pairs);
  }

  /**
   * {@return the strengths that best explain the duels, or the groups that the duels do not connect}
   *
   * @param duels the comparisons, in any order; a pair may appear more than once; items are listed in the order in which they are first
   *     named
   * @throws IllegalArgumentException if there is no duel
   */
  public ChoiceFit fit(List<Duel> duels) {
    Require.notEmpty(duels, "duels");
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    duels.forEach(duel -> names.add(duel.first(), duel.second()));
    ImmutableList<String> items = names.build().asList();
    double[][] wins = wins(items, duels);
    ChoiceGraph graph = new ChoiceGraph(items);
    for (int i = 0; i < wins.length; i++) {
      for (int j = 0; j < wins.length; j++) {
        if (wins[i][j] > 0) {
          graph.prefer(i, j);
        }
      }
    }
    ImmutableList<ImmutableList<String>> components = graph.components();
    return components.size() == 1
        ? NewtonFit.maximise("Bradley–Terry", items, new DuelLikelihood(wins))
        : new ChoiceFit.NotConnected(ImmutableList.copyOf(components));
  }

  private double[][] wins(List<String> items, List<Duel> duels) {
    double[][] wins = new double[items.size()][items.size()];
    for (Duel duel : duels) {
      int i = items.indexOf(duel.first());
      int j = items.indexOf(duel.second());
      wins[i][j] += duel.firstWins() + duel.ties() / 2;
      wins[j][i] += duel.secondWins() + duel.ties() / 2;
    }
    double[][] total = new double[items.size()][items.size()];
    for (int i = 0; i < wins.length; i++) {
      for (int j = 0; j < wins.length; j++) {
        boolean met = wins[i][j] + wins[j][i] > 0;
        boolean added = i != j && (met || pairs == PseudoWins.ALL_PAIRS);
        total[i][j] = wins[i][j] + (added ? pseudoWins : 0);
      }
    }
    return total;
  }
}
