package dev.tandem.metrics.engagement;

/** Takes one user's events in order of time and finds how far the user got. */
interface FunnelRun {

  static FunnelRun of(Funnel funnel, FunnelRange range) {
    return funnel.grace().isZero() ? new OrderedRun(funnel, range) : new GraceRun(funnel, range);
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
