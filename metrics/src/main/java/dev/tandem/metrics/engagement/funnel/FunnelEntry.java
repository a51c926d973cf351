package dev.tandem.metrics.engagement.funnel;

/**
 * From which first step a funnel is measured.
 *
 * <p>Example: A at minute 0 and 30, B at 45, C at 75, window 60 minutes: the first entry reaches step 2, the best entry step 3.
 */
public enum FunnelEntry {
  /** From the user's first first step; whoever is late or breaks a strictness rule once has not made it. Mixpanel's default. */
  FIRST,

  /** From whichever first step leads furthest; after a broken rule the next first step begins anew. Mixpanel's optimised re-entry, Amplitude. */
  BEST,

  /** As {@link #BEST}, but nothing counts after a broken strictness rule. ClickHouse's {@code windowFunnel}. */
  BEST_UNTIL_BROKEN
}
