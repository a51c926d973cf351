package dev.tandem.metrics.engagement.funnel;

/**
 * A rule that makes a funnel stricter than "these steps in this order, whatever lies between". Rules can be combined.
 *
 * <p>A rule holds for each entry by itself: what breaks it for one entry may be a step of another. Where a name is several steps, an event
 * is the next step if it can be, else a repetition of a step reached, else a later step. {@link FunnelEntry#BEST_UNTIL_BROKEN} keeps one
 * state for all entries instead, as ClickHouse does, and takes a repetition of such a name for the later step.
 */
public enum FunnelStrictness {
  /**
   * No other event and no later step may come between. A, D, B does not reach B; A, A, B does. ClickHouse {@code strict_order}, Amplitude
   * "exact order", PostHog "strict order".
   *
   * <p>All events of a user must then be fed, not only those that are steps. At the same instant other events come before steps.
   */
  NO_OTHER_EVENT,

  /** No later step may come before its turn, other events may. A, C, B does not reach B. StarRocks and Doris mode {@code FIXED}. */
  NO_STEP_OUT_OF_TURN,

  /**
   * A step after the first must not happen again for the same entry; another first step is another entry. For a, b, c, d the events a, b,
   * d, b reach step 2, where ClickHouse's {@code strict_deduplication} reports 4 (issues 36256 and 40263).
   */
  NO_REPEATED_STEP,

  /** Each step must be later than the one before, not at the same instant. ClickHouse {@code strict_increase}, StarRocks {@code INCREASE}. */
  TIMES_INCREASE
}
