package dev.tandem.metrics.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.statistics.Proportion;

/**
 * What was found wrong, and what setting it right took.
 *
 * @param defects defects found before and after delivery
 * @param escaped those that users met, at most all
 * @param workSeconds working time spent in all
 * @param reworkSeconds working time spent on doing again what had been done, at most all
 */
public record QualityCount(long defects, long escaped, long workSeconds, long reworkSeconds) {

  /** Nothing was counted. */
  public static final QualityCount NOTHING = new QualityCount(0, 0, 0, 0);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if {@code escaped} is not from 0 to {@code defects}, or {@code reworkSeconds} not from 0 to {@code workSeconds}
   */
  public QualityCount {
    checkArgument(
        escaped >= 0 && escaped <= defects,
        "escaped defects must be from 0 to all defects: %s of %s. Count those that users met among all.",
        escaped,
        defects);
    checkArgument(
        reworkSeconds >= 0 && reworkSeconds <= workSeconds,
        "rework must be from 0 to all work: %s of %s seconds. Count it among all work.",
        reworkSeconds,
        workSeconds);
  }

  /** {@return the defects that users met, of all} */
  public Proportion escapes() {
    return Proportion.of(escaped, defects);
  }

  /** {@return for example {@code 3 of 40 defects escaped, 7200 of 72000 seconds were rework}} */
  @Override
  public String toString() {
    return escaped + " of " + defects + " defects escaped, " + reworkSeconds + " of " + workSeconds
        + " seconds were rework";
  }
}
