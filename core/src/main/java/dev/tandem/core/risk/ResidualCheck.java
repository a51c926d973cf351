package dev.tandem.core.risk;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.tandem.core.task.TaskId;
import java.util.Optional;

/** Finds what a response makes worse, given the assessments before and after it. */
record ResidualCheck(RiskKind kind, RiskAssessment before, RiskAssessment after) {

  /** A tenth of 4900 and seven tenths of 700 are equal to a person, not to binary arithmetic. */
  private static final double ROUNDING = 1e-9;

  /** The first thing that gets worse, in words; empty if nothing does. */
  Optional<String> firstWorsening() {
    boolean probabilityWorse = switch (kind) {
      case THREAT -> after.probability() > before.probability();
      case OPPORTUNITY -> after.probability() < before.probability();
    };
    if (probabilityWorse) {
      return worsening("probability", before.probability(), after.probability());
    }
    double cost = before.costExposure().mean();
    if (exceeds(after.costExposure().mean(), cost)) {
      return worsening("expected cost", cost, after.costExposure().mean());
    }
    double value = before.valueExposure().mean();
    if (exceeds(value, after.valueExposure().mean())) {
      return worsening("expected value", value, after.valueExposure().mean());
    }
    return firstDurationWorsening();
  }

  private Optional<String> firstDurationWorsening() {
    for (DurationImpact.Effect effect : DurationImpact.Effect.values()) {
      for (TaskId task : Sets.union(tasks(before, effect), tasks(after, effect))) {
        double push = expectedPush(before, effect, task);
        double residualPush = expectedPush(after, effect, task);
        if (exceeds(residualPush, push)) {
          String role = effect == DurationImpact.Effect.DELAY ? "delay" : "lengthening";
          return worsening("expected " + role + " of task " + task, push, residualPush);
        }
      }
    }
    return Optional.empty();
  }

  /** The expected distance of the amount from the one that changes nothing: working days, or a share of the duration. */
  private static double expectedPush(
      RiskAssessment assessment, DurationImpact.Effect effect, TaskId task) {
    return assessment.durations().stream()
        .filter(impact -> impact.effect() == effect && impact.tasks().contains(task))
        .mapToDouble(
            impact -> assessment.probability() * (impact.amount().mean() - effect.neutralAmount()))
        .sum();
  }

  private static ImmutableSet<TaskId> tasks(
      RiskAssessment assessment, DurationImpact.Effect effect) {
    return assessment.durations().stream()
        .filter(impact -> impact.effect() == effect)
        .flatMap(impact -> impact.tasks().stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean exceeds(double larger, double smaller) {
    double rounding = ROUNDING * Math.max(Math.abs(larger), Math.abs(smaller));
    return larger - smaller > rounding;
  }

  private static Optional<String> worsening(String role, double before, double after) {
    return Optional.of(role + " " + after + " after " + before);
  }
}
