package dev.tandem.core.calendar.recurrence;

/** What happens to a numbered day of the month in a month that is too short to have it. */
public enum ShortMonthRule {
  /** The month has no occurrence: "the 31st" occurs in seven months of a year. So RFC 5545, the format of calendar files. */
  SKIP,
  /** The last day of the month takes its place: "the 31st" occurs in every month, on 28 or 29 February too. So Microsoft Project. */
  LAST_DAY
}
