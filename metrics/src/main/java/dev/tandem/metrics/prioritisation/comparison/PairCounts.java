package dev.tandem.metrics.prioritisation.comparison;

import java.util.OptionalDouble;

/**
 * How many pairs of items two rankings put in the same order, in opposite orders, or at one place.
 *
 * @param concordant pairs in the same strict order in both
 * @param discordant pairs in opposite strict orders
 * @param tiedInFirst pairs at one place in the first ranking only
 * @param tiedInSecond pairs at one place in the second only
 * @param tiedInBoth pairs at one place in both
 */
public record PairCounts(
    long concordant, long discordant, long tiedInFirst, long tiedInSecond, long tiedInBoth) {

  /** {@return how many pairs there are: n(n − 1)/2 for n items} */
  public long total() {
    return concordant + discordant + tiedInFirst + tiedInSecond + tiedInBoth;
  }

  /**
   * {@return Kendall's rank correlation tau-b: 1 for the same order, −1 for the opposite one; empty if one ranking puts no pair in order}
   *
   * <p>Definition: {@code (C − D) / sqrt((C + D + T1)(C + D + T2))} with C concordant and D discordant pairs, T1 pairs tied only in the
   * first and T2 only in the second ranking. Without ties it is the share of pairs in the same order minus the share in opposite orders.
   * Items that both rankings tie are left out of account, for neither says anything about them.
   *
   * <p>Source: Maurice Kendall (1945), The treatment of ties in ranking problems, Biometrika 33.
   */
  public OptionalDouble kendallTau() {
    double strictInFirst = (double) (concordant + discordant + tiedInSecond);
    double strictInSecond = (double) (concordant + discordant + tiedInFirst);
    if (strictInFirst == 0 || strictInSecond == 0) {
      return OptionalDouble.empty();
    }
    double net = (double) (concordant - discordant);
    return OptionalDouble.of(
        strictInFirst == strictInSecond
            ? net / strictInFirst
            : net / (Math.sqrt(strictInFirst) * Math.sqrt(strictInSecond)));
  }
}
