package dev.tandem.scheduling.policy;

/**
 * When the remaining work of a started task goes on, if one of its predecessors is not finished: work out of sequence.
 *
 * <p>Example: B follows A, B has started although A is still in work until Friday. Under retained logic the rest of B waits until Friday;
 * under the other two it goes on at once.
 */
public enum ProgressRule implements PolicyChoice {
  /** The rest waits for the predecessors. Primavera P6 and Microsoft Project unless told otherwise. */
  RETAINED_LOGIC,
  /** The rest goes on at once, and the broken dependency no longer holds anything back in either direction. */
  PROGRESS_OVERRIDE,
  /**
   * The rest goes on at once, but the broken dependency still counts in the late dates: the predecessor should have been finished when the
   * successor actually started, and its float says by how much it is too late.
   */
  ACTUAL_DATES;

  @Override
  public Class<ProgressRule> kind() {
    return ProgressRule.class;
  }
}
