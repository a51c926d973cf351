package dev.tandem.scheduling.policy;

/** Whose calendar counts the working lag of a dependency. */
public enum LagCalendar implements PolicyChoice {
  /** The predecessor's, as Primavera P6 does unless told otherwise. */
  PREDECESSOR,
  /** The successor's, as Microsoft Project does. */
  SUCCESSOR,
  /** The project's. */
  PROJECT,
  /** Every hour counts: a lag of one day is as many clock hours as a workday has. */
  TWENTY_FOUR_HOURS;

  @Override
  public Class<LagCalendar> kind() {
    return LagCalendar.class;
  }
}
