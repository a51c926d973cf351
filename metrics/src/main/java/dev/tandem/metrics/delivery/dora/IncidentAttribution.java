package dev.tandem.metrics.delivery.dora;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;

/**
 * Which deployment an incident belongs to.
 *
 * <p>The answer looks at the whole history and never at the window that is asked about, so that an incident does not change its deployment, or
 * lose it, when somebody looks at another quarter.
 */
public sealed interface IncidentAttribution {

  /** {@return only what the incident itself states} */
  static IncidentAttribution stated() {
    return new Stated();
  }

  /**
   * {@return the last deployment that had ended when the incident opened, at most so long before}
   *
   * @param within how long before at most, not negative
   * @throws IllegalArgumentException if {@code within} is negative
   */
  static IncidentAttribution latestWithin(Duration within) {
    return new LatestWithin(within);
  }

  /**
   * {@return what the incident states; if nothing, the last deployment that had ended when it opened, at most so long before}
   *
   * @param within how long before at most, not negative
   * @throws IllegalArgumentException if {@code within} is negative
   */
  static IncidentAttribution statedElseLatestWithin(Duration within) {
    return new StatedElseLatestWithin(within);
  }

  /** {@return how long after its end a deployment may still be given an incident that states none; 0 if only statements count} */
  Duration reach();

  /** Only what the incident itself states. An incident that states nothing belongs to no deployment. */
  record Stated() implements IncidentAttribution {

    @Override
    public Duration reach() {
      return Duration.ZERO;
    }

    /** {@return what people read} */
    @Override
    public String toString() {
      return "as stated";
    }
  }

  /**
   * The last deployment of the same team that had ended when the incident opened, whatever the incident states.
   *
   * @param within how long before at most
   */
  record LatestWithin(Duration within) implements IncidentAttribution {

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public LatestWithin {
      checkReach(within);
    }

    @Override
    public Duration reach() {
      return within;
    }

    /** {@return what people read} */
    @Override
    public String toString() {
      return "latest within " + within;
    }
  }

  /**
   * What the incident states; if nothing, the last deployment of the same team that had ended when it opened.
   *
   * @param within how long before at most
   */
  record StatedElseLatestWithin(Duration within) implements IncidentAttribution {

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public StatedElseLatestWithin {
      checkReach(within);
    }

    @Override
    public Duration reach() {
      return within;
    }

    /** {@return what people read} */
    @Override
    public String toString() {
      return "as stated, else latest within " + within;
    }
  }

  private static void checkReach(Duration within) {
    checkArgument(
        !within.isNegative(),
        "time between deployment and incident must not be negative: %s. State how long after it an incident may be its own.",
        within);
  }
}
