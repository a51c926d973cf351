package dev.tandem.metrics.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.stakeholder.StakeholderId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody was told something.
 *
 * @param stakeholder who was told
 * @param topic about what; not blank, compared exactly
 * @param day when
 */
public record Communication(StakeholderId stakeholder, String topic, LocalDate day) {

  /**
   * Checks the topic.
   *
   * @throws IllegalArgumentException if {@code topic} is blank
   */
  public Communication {
    Objects.requireNonNull(stakeholder, "stakeholder");
    Objects.requireNonNull(day, "day");
    checkArgument(
        !topic.isBlank(),
        "topic must not be blank: \"%s\", told to %s. Say what was told.",
        topic,
        stakeholder);
  }

  /**
   * {@return a communication}
   *
   * @param stakeholder who was told
   * @param topic about what
   * @param day when
   * @throws IllegalArgumentException if {@code stakeholder} or {@code topic} is blank
   */
  public static Communication of(String stakeholder, String topic, LocalDate day) {
    return new Communication(StakeholderId.of(stakeholder), topic, day);
  }
}
