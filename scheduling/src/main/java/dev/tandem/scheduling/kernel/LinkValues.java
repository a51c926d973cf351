package dev.tandem.scheduling.kernel;

/** What a plan says of one link; it is filled for one after another, and then written into the columns of a network whole. */
public final class LinkValues {
  int dependency;
  boolean fromStart;
  boolean toStart;
  boolean isOwn;
  byte lagKind;
  long lag;
  int lagCalendar;

  /**
   * Says which dependency the link stands for.
   *
   * @param position the position of the dependency in the plan
   * @param own whether the dependency names the origin itself, rather than a summary above it
   */
  public void standsFor(int position, boolean own) {
    dependency = position;
    isOwn = own;
  }

  /**
   * Says which ends are tied.
   *
   * @param startOfOrigin whether the origin's start counts, rather than its finish
   * @param startOfTarget whether the target's start is held back, rather than its finish
   */
  public void ties(boolean startOfOrigin, boolean startOfTarget) {
    fromStart = startOfOrigin;
    toStart = startOfTarget;
  }

  /**
   * Says which calendar counts a working lag.
   *
   * @param calendar the number of the calendar
   */
  public void countsLagOn(int calendar) {
    lagCalendar = calendar;
  }

  /**
   * Sets a lag of working time.
   *
   * @param seconds how much; may be negative
   */
  public void workingLag(long seconds) {
    lag = seconds;
    lagKind = seconds == 0 ? Links.NO_LAG : Links.WORKING_LAG;
  }

  /**
   * Sets a lag on the clock.
   *
   * @param seconds how much; may be negative
   */
  public void clockLag(long seconds) {
    lag = seconds;
    lagKind = seconds == 0 ? Links.NO_LAG : Links.CLOCK_LAG;
  }
}
