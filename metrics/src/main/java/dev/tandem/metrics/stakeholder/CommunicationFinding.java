package dev.tandem.metrics.stakeholder;

import dev.tandem.core.stakeholder.MendelowQuadrant;
import dev.tandem.core.stakeholder.StakeholderId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong with how one stakeholder is kept informed.
 *
 * @param kind what is wrong
 * @param stakeholder whom it concerns
 * @param quadrant how to engage it; empty if it is unknown
 * @param topic about what; empty where it is about the stakeholder as a whole
 * @param last when it was last told; empty for never
 * @param overdueDays for how many calendar days a message has been due; empty where none is
 */
public record CommunicationFinding(
    CommunicationFindingKind kind,
    StakeholderId stakeholder,
    Optional<MendelowQuadrant> quadrant,
    String topic,
    Optional<LocalDate> last,
    Optional<Long> overdueDays) {

  /** Checks that all is there. */
  public CommunicationFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(stakeholder, "stakeholder");
    Objects.requireNonNull(quadrant, "quadrant");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(overdueDays, "overdueDays");
  }

  /** {@return for example {@code OVERDUE: sponsor on budget, last 2026-03-01, 12 days overdue}} */
  @Override
  public String toString() {
    return kind + ": " + stakeholder + (topic.isEmpty() ? "" : " on " + topic)
        + last.map(day -> ", last " + day).orElse("")
        + (overdueDays.isPresent() ? ", " + overdueDays.orElseThrow() + " days overdue" : "");
  }
}
