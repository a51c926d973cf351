package dev.tandem.metrics.prioritisation.robustness;

/** Which rank items have that turn out with equal scores. Only scores with outcomes of their own, fixed or discrete, can be equal. */
public enum TieRule {
  /**
   * Equal items share the better rank, as in {@link dev.tandem.metrics.prioritisation.Ranking}: scores 9, 7, 7, 4 stand at 1, 2, 2, 4.
   * Each item's probabilities sum to 1; those of a rank may not, because two items can hold it and nobody the next.
   */
  SHARE_BETTER_RANK,

  /**
   * Lots are drawn among equal items, so that scores 9, 7, 7, 4 stand at 1, then 2 and 3 in either order with probability 1/2, then
   * 4. The probabilities of an item and those of a rank both sum to 1, and exactly n items are in the top n.
   */
  DRAW_LOTS
}
