package dev.tandem.metrics.engagement.funnel;

import java.util.Set;

/** Takes one user's events in order of time and finds how far the user got. */
interface FunnelRun {

  static FunnelRun of(Funnel funnel, FunnelRange range) {
    if (!funnel.grace().isZero()) {
      return new GraceRun(funnel, range);
    }
    boolean onePass = funnel.entry() == FunnelEntry.BEST_UNTIL_BROKEN
        || Set.of(FunnelStrictness.TIMES_INCREASE).containsAll(funnel.strictness());
    return onePass ? new OrderedRun(funnel, range) : new StrictRun(funnel, range);
  }

  /** Begins another user. */
  void start();

  /** An event that is not a step. */
  void other();

  /** An event that is a step, not earlier than those before. */
  void event(String name, long time);

  /** The user has no more events. */
  void finish();

  /** How many steps the user reached. */
  int depth();

  boolean converted();

  /** The entry that led to the last step, or else the last entry. */
  long entry();

  /** When the deepest step was reached; not before the entry. */
  long reached();
}
