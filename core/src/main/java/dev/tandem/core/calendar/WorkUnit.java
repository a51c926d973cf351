package dev.tandem.core.calendar;

/**
 * A unit in which people state an amount of working time.
 *
 * <p>Seconds, minutes and hours are fixed. How long a workday and a workweek are is a convention of the plan, kept in its {@link
 * Workday}; see {@link WorkDuration#toSeconds(Workday)}.
 */
public enum WorkUnit {
  /** One second of working time. */
  SECOND("s"),
  /** Sixty seconds of working time. */
  MINUTE("min"),
  /** Sixty minutes of working time. */
  HOUR("h"),
  /** One workday: {@link Workday#secondsPerDay()} seconds of working time. */
  DAY("d"),
  /** One workweek: {@link Workday#daysPerWeek()} workdays. */
  WEEK("w");

  private final String symbol;

  WorkUnit(String symbol) {
    this.symbol = symbol;
  }

  /** {@return the short symbol that {@link WorkDuration#toString()} prints and {@link WorkDuration#parse(String)} reads} */
  public String symbol() {
    return symbol;
  }
}
