package dev.tandem.metrics.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.stakeholder.StakeholderId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A line of a communication plan: who must be told about what, and how often.
 *
 * @param stakeholder who must be told
 * @param topic about what; not blank, compared exactly
 * @param from since when
 * @param everyDays after how many calendar days at most it has to be told again; at least 1
 */
public record InformationNeed(
    StakeholderId stakeholder, String topic, LocalDate from, int everyDays) {

  /**
   * Checks topic and days.
   *
   * @throws IllegalArgumentException if {@code topic} is blank or {@code everyDays} is less than 1
   */
  public InformationNeed {
    Objects.requireNonNull(stakeholder, "stakeholder");
    Objects.requireNonNull(from, "from");
    checkArgument(
        !topic.isBlank(),
        "topic must not be blank: \"%s\", for %s. Say what has to be told.",
        topic,
        stakeholder);
    checkArgument(
        everyDays >= 1,
        "days between messages must be at least 1: %s, for %s on %s. Use 7 for weekly.",
        everyDays,
        stakeholder,
        topic);
  }

  /**
   * {@return a need}
   *
   * @param stakeholder who must be told
   * @param topic about what
   * @param from since when
   * @param everyDays after how many calendar days at most again
   * @throws IllegalArgumentException if {@code stakeholder} or {@code topic} is blank or {@code everyDays} is less than 1
   */
  public static InformationNeed of(
      String stakeholder, String topic, LocalDate from, int everyDays) {
    return new InformationNeed(StakeholderId.of(stakeholder), topic, from, everyDays);
  }

  /** {@return for example {@code sponsor on budget every 14 days}} */
  @Override
  public String toString() {
    return stakeholder + " on " + topic + " every " + everyDays + " days";
  }
}
