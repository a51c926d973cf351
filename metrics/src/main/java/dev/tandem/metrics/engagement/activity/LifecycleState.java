package dev.tandem.metrics.engagement.activity;

/**
 * What a user is in a period, seen from the period before. Every user who was ever active is in exactly one state or has been gone for
 * longer than a period.
 *
 * <p>"New" is the first event fed to the accumulator, ever: not the creation of an account (PostHog's option) and not the first use of
 * the product as a whole where only some events are fed (Amplitude).
 */
public enum LifecycleState {
  /** Active now for the first time ever. */
  NEW {
    @Override
    long users(long now, long before, long earlier) {
      return now & ~earlier;
    }
  },

  /** Active now and in the period before; PostHog: returning; Amplitude: current. */
  RETAINED {
    @Override
    long users(long now, long before, long earlier) {
      return now & before;
    }
  },

  /** Active now, not in the period before, but earlier; PostHog: resurrecting. */
  RESURRECTED {
    @Override
    long users(long now, long before, long earlier) {
      return now & ~before & earlier;
    }
  },

  /** Active in the period before and not now; PostHog: dormant. */
  CHURNED {
    @Override
    long users(long now, long before, long earlier) {
      return before & ~now;
    }
  };

  /** Selects from sets of users: active now, in the period before, in any period before now. */
  abstract long users(long now, long before, long earlier);
}
