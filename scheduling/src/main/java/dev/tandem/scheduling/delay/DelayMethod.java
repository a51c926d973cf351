package dev.tandem.scheduling.delay;

/**
 * How the delay of events is measured. The methods answer different questions and give different numbers; none is right for every dispute.
 *
 * <p>Source: AACE International Recommended Practice 29R-03 (2011), "Forensic schedule analysis", whose method implementation protocols
 * (MIP)
 * are named here; Society of Construction Law (2017), "Delay and disruption protocol", 2nd edition, part 11, which calls the same methods
 * by
 * the names used here.
 */
public enum DelayMethod {
  /**
   * Events are put into the baseline, one after the other; what the finish moves is their delay. Needs a baseline. Says what the events
   * would have
   * done had all else gone to plan: progress and what others did are left out. MIP 3.6, modelled, additive, single base.
   */
  IMPACTED_AS_PLANNED("impacted as planned", "3.6"),
  /**
   * Each event is put into the last update before it happened; what the forecast finish moves is its delay. Needs updates. Events of one
   * update
   * are put in after each other. MIP 3.7, modelled, additive, multiple base.
   */
  TIME_IMPACT("time impact", "3.7"),
  /**
   * The forecast finishes of updates that follow each other are compared; a window's delay belongs to the events in it that lie on the
   * chain
   * that drives the finish. Needs two updates, or a baseline and one. Nothing is modelled. MIP 3.3, observational, dynamic, as-is.
   */
  WINDOWS("windows", "3.3"),
  /**
   * Events are taken out of the plan as built, the last first; what the finish comes earlier is their delay. Needs actual dates of all
   * tasks.
   * MIP 3.8, modelled, subtractive, single simulation.
   */
  COLLAPSED_AS_BUILT("collapsed as built", "3.8");

  private final String words;
  private final String protocol;

  DelayMethod(String words, String protocol) {
    this.words = words;
    this.protocol = protocol;
  }

  /** {@return the number of the method implementation protocol of AACE 29R-03, for example {@code 3.6}} */
  public String protocol() {
    return protocol;
  }

  /** {@return the method in words, for example {@code impacted as planned}} */
  @Override
  public String toString() {
    return words;
  }
}
