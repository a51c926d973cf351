package dev.tandem.scheduling.health.convention;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.scheduling.health.HealthFinding;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HealthConventionTest {
  private static final WorkDuration MINUS = workdays(-1);

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @Test
  void threshold_boundsBelongToIt() {
    assertThat(HealthThreshold.atMost(0.05).isPassedBy(1 / 20.0)).isTrue();
    assertThat(HealthThreshold.atMost(0.05).isPassedBy(6 / 119.0)).isFalse();
    assertThat(HealthThreshold.atLeast(0.9).isPassedBy(9 / 10.0)).isTrue();
    assertThat(HealthThreshold.atLeast(0.9).isPassedBy(8 / 9.0)).isFalse();
    HealthThreshold range = HealthThreshold.between(2, 4);
    assertThat(range.isPassedBy(2) && range.isPassedBy(4)).isTrue();
    assertThat(range.isPassedBy(1.9) || range.isPassedBy(4.1)).isFalse();
    assertThat(range).hasToString("from 2 to 4");
    assertThat(HealthThreshold.atMost(0.05)).hasToString("at most 0.05");
    assertThat(HealthThreshold.atLeast(0.95)).hasToString("at least 0.95");
  }

  @Test
  void threshold_withoutAValueThatPasses_isRefused() {
    assertRefused(
        () -> new HealthThreshold(OptionalDouble.empty(), OptionalDouble.empty()),
        "threshold must have a bound: it has none. State the least or the greatest value that passes.");
    assertRefused(
        () -> HealthThreshold.between(4, 2),
        "threshold must go from a finite number to one that is no less: 4.0 to 2.0. Correct a bound.");
    assertRefused(
        () -> HealthThreshold.atMost(Double.NaN),
        "threshold must go from a finite number to one that is no less: NaN to NaN. Correct a bound.");
    assertRefused(
        () -> HealthThreshold.atLeast(Double.NEGATIVE_INFINITY),
        "threshold must go from a finite number to one that is no less: -Infinity to -Infinity."
            + " Correct a bound.");
    assertRefused(
        () -> HealthThreshold.between(0, Double.POSITIVE_INFINITY),
        "threshold must go from a finite number to one that is no less: 0.0 to Infinity."
            + " Correct a bound.");
  }

  @Test
  void limits_negative_areRefused() {
    HealthLimits limits = HealthLimits.standard();
    String remedy = " State the amount up to which nothing counts.";
    assertRefused(
        () -> limits.withHighFloat(MINUS), "high float must not be negative: -1d." + remedy);
    assertRefused(
        () -> limits.withHighDuration(MINUS), "high duration must not be negative: -1d." + remedy);
    assertRefused(() -> limits.withLongLag(MINUS), "long lag must not be negative: -1d." + remedy);
    assertRefused(() -> limits.withDrift(MINUS), "drift must not be negative: -1d." + remedy);
    assertRefused(
        () -> limits.withPathDelay(workdays(0)),
        "delay of the critical path test must be positive: 0d. State for example 600d.");
    assertRefused(
        () -> limits.withPathDelay(MINUS),
        "delay of the critical path test must be positive: -1d. State for example 600d.");
    assertRefused(
        () -> limits.withMergePredecessors(-1),
        "predecessors of a merge point must not be negative: -1. State how many are no merge point yet.");
    assertRefused(
        () -> limits.withRedundancySteps(-1),
        "steps of the search for redundant links must not be negative: -1. State how many it may take.");
  }

  @Test
  void limits_with_changesThatOneAlone() {
    HealthLimits changed = HealthLimits.standard()
        .withHighFloat(workdays(1))
        .withHighDuration(workdays(2))
        .withLongLag(workdays(3))
        .withDrift(workdays(4))
        .withPathDelay(workdays(5))
        .withMergePredecessors(6)
        .withRedundancySteps(7);
    assertThat(changed)
        .isEqualTo(new HealthLimits(
            workdays(1), workdays(2), workdays(3), workdays(4), workdays(5), 6, 7));
  }

  @Test
  void convention_isChangedPartByPart() {
    HealthConvention dcma = HealthConvention.dcma();
    HealthConvention changed = dcma.withThreshold(HealthCheck.OPEN_ENDS, HealthThreshold.atMost(1))
        .without(HealthCheck.LEADS)
        .withProjectEnds(ProjectEnds.EXEMPT)
        .withTaskScope(TaskScope.LEAVES)
        .withLimits(HealthLimits.standard().withMergePredecessors(9));
    assertThat(changed.thresholds())
        .hasSize(14)
        .containsEntry(HealthCheck.OPEN_ENDS, HealthThreshold.atMost(1))
        .doesNotContainKey(HealthCheck.LEADS);
    assertThat(changed.projectEnds()).isEqualTo(HealthConvention.standard().projectEnds());
    assertThat(changed.taskScope()).isEqualTo(HealthConvention.standard().taskScope());
    assertThat(changed.limits().mergePredecessors()).isEqualTo(9);
    assertThat(dcma.without(HealthCheck.LEADS).thresholds().keySet())
        .isNotEmpty()
        .allMatch(check -> check.dcmaPoint().isPresent());
  }

  @Test
  void ratio_ofNothing_hasNoValue_andNegativeWholeIsRefused() {
    assertThat(new HealthFinding.Ratio(0, 0).value()).isEmpty();
    assertThat(new HealthFinding.Ratio(-1, 4).value()).hasValue(-0.25);
    assertRefused(
        () -> new HealthFinding.Ratio(0, -1),
        "whole of a ratio must not be negative: -1. Use 0 for nothing.");
  }
}
