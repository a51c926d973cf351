package dev.tandem.scheduling.health;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.health.HealthFinding.Outcome;
import dev.tandem.scheduling.health.convention.HealthCheck;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Which checks a plan passed, and their share.
 *
 * <p>All checks weigh the same, and one that is undefined counts on neither side: the number is no more than its parts, which is why it
 * comes with them. Two plans compare by their parts, not by the number.
 *
 * @param passed the checks passed, in their order
 * @param failed the checks failed, in their order
 * @param undefined the checks without a value, in their order
 */
public record HealthScore(
    List<HealthCheck> passed, List<HealthCheck> failed, List<HealthCheck> undefined) {

  /** Copies the lists. */
  public HealthScore {
    passed = ImmutableList.copyOf(passed);
    failed = ImmutableList.copyOf(failed);
    undefined = ImmutableList.copyOf(undefined);
  }

  static HealthScore of(List<HealthFinding> findings) {
    return new HealthScore(
        with(findings, Outcome.PASSED),
        with(findings, Outcome.FAILED),
        with(findings, Outcome.UNDEFINED));
  }

  private static ImmutableList<HealthCheck> with(List<HealthFinding> findings, Outcome outcome) {
    return findings.stream()
        .filter(finding -> finding.outcome() == outcome)
        .map(HealthFinding::check)
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return checks passed over checks passed or failed, from 0 to 1; empty if none has a value} */
  public OptionalDouble value() {
    int judged = passed.size() + failed.size();
    return judged == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) passed.size() / judged);
  }

  /** {@return for example {@code 12 of 14 passed (0.857143); failed: leads, lags; undefined: none}} */
  @Override
  public String toString() {
    return passed.size() + " of " + (passed.size() + failed.size()) + " passed ("
        + TextTable.text(value()) + "); failed: " + words(failed) + "; undefined: "
        + words(undefined);
  }

  private static String words(List<HealthCheck> checks) {
    return checks.isEmpty()
        ? "none"
        : Joiner.on(", ").join(Lists.transform(checks, HealthCheck::words));
  }
}
