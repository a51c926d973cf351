package dev.tandem.metrics.flow.convention;

/** Which items are work in progress on a day. */
public enum WipRule {

  /** Those in progress at any time of the day, also if they are finished on it. It pairs with {@link TimeCount#INCLUSIVE_DAYS}. */
  TOUCHING_DAY,

  /** Those in progress at the end of the day. It pairs with {@link TimeCount#ELAPSED_DAYS}. */
  END_OF_DAY;

  /**
   * {@return whether the daily counts by this rule add up to cycle times counted so, which Little's law needs}
   *
   * @param count how cycle times are counted
   */
  public boolean pairsWith(TimeCount count) {
    return this == TOUCHING_DAY
        ? count == TimeCount.INCLUSIVE_DAYS
        : count == TimeCount.ELAPSED_DAYS;
  }
}
