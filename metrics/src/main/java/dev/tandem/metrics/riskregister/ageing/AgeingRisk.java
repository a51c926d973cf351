package dev.tandem.metrics.riskregister.ageing;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.risk.RiskId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How old one pending risk is, and what is wrong with it.
 *
 * @param risk the risk
 * @param title the event in a few words
 * @param ageDays calendar days since it was raised; empty if nobody knows
 * @param unseenDays calendar days since the last review, or since it was raised if there was none; empty if nobody knows
 * @param findings what is wrong, in the order of the constants
 */
public record AgeingRisk(
    RiskId risk,
    String title,
    Optional<Long> ageDays,
    Optional<Long> unseenDays,
    Set<AgeingFinding> findings) {

  /** Copies the findings. */
  public AgeingRisk {
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(ageDays, "ageDays");
    Objects.requireNonNull(unseenDays, "unseenDays");
    findings = ImmutableSet.copyOf(findings);
  }

  /** {@return for example {@code R1 Supplier late, 80 days old: REVIEW_OVERDUE, NO_OWNER}} */
  @Override
  public String toString() {
    String age = ageDays.isPresent() ? ageDays.orElseThrow() + " days old" : "of unknown age";
    return risk + " " + title + ", " + age + ": " + findings;
  }
}
