package dev.tandem.metrics.riskregister.ageing;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.risk.RiskId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Since when a risk has been in the register, and when somebody last looked at it.
 *
 * @param risk the risk
 * @param raised when it was written down
 * @param reviewed when its assessment was last confirmed or changed; empty for never
 * @param due by when its next response or decision is due; empty if nothing is
 */
public record RiskDates(
    RiskId risk, LocalDate raised, Optional<LocalDate> reviewed, Optional<LocalDate> due) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code reviewed} is before {@code raised}
   */
  public RiskDates {
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(raised, "raised");
    Objects.requireNonNull(due, "due");
    reviewed.ifPresent(day -> checkArgument(
        !day.isBefore(raised),
        "review must not be before the risk was raised: %s before %s, risk %s. Correct one of them.",
        day,
        raised,
        risk));
  }

  /**
   * {@return the dates of a risk that nobody has looked at since}
   *
   * @param risk the risk
   * @param raised when it was written down
   */
  public static RiskDates raised(RiskId risk, LocalDate raised) {
    return new RiskDates(risk, raised, Optional.empty(), Optional.empty());
  }

  /**
   * {@return these dates with a review}
   *
   * @param day when the assessment was last confirmed or changed
   * @throws IllegalArgumentException if {@code day} is before the risk was raised
   */
  public RiskDates reviewedOn(LocalDate day) {
    return new RiskDates(risk, raised, Optional.of(day), due);
  }

  /**
   * {@return these dates with a due date}
   *
   * @param day by when its next response or decision is due
   */
  public RiskDates dueBy(LocalDate day) {
    return new RiskDates(risk, raised, reviewed, Optional.of(day));
  }

  /** {@return for example {@code R1: raised 2026-01-05, reviewed 2026-02-01}} */
  @Override
  public String toString() {
    return risk + ": raised " + raised
        + reviewed.map(day -> ", reviewed " + day).orElse(", never reviewed")
        + due.map(day -> ", due " + day).orElse("");
  }
}
