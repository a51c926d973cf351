package dev.tandem.core.risk.register;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.NearMiss;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.RiskResponse;
import dev.tandem.core.task.TaskId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Collects every problem of a risk register. */
final class RegisterCheck {
  private final List<Risk> risks;
  private final List<DurationCorrelation> correlations;
  private final Problems problems = new Problems();

  RegisterCheck(List<Risk> risks, List<DurationCorrelation> correlations) {
    this.risks = risks;
    this.correlations = correlations;
  }

  /** Checks what the register can be checked for alone. */
  void parts() {
    Set<RiskId> ids = new HashSet<>();
    for (Risk risk : risks) {
      if (!ids.add(risk.id())) {
        problems.report(
            RiskRule.DUPLICATE_RISK,
            "risk " + risk.id(),
            "Rename one of the risks.",
            "risk id must be unique: %s.",
            risk.id());
      }
    }
    pairs();
  }

  /** Two correlations may share one task, not two. Cost: O(tasks named + pairs of correlations that share a task). */
  private void pairs() {
    Map<TaskId, List<Integer>> correlationsOf = new LinkedHashMap<>();
    Map<Integer, Map<Integer, TaskId>> shared = new HashMap<>();
    Set<List<Integer>> reported = new HashSet<>();
    for (int later = 0; later < correlations.size(); later++) {
      for (TaskId task : correlations.get(later).tasks()) {
        List<Integer> before = correlationsOf.computeIfAbsent(task, unused -> new ArrayList<>());
        for (int earlier : before) {
          TaskId other =
              shared.computeIfAbsent(later, unused -> new HashMap<>()).putIfAbsent(earlier, task);
          if (other != null && reported.add(List.of(earlier, later))) {
            report(other, task);
          }
        }
        before.add(later);
      }
    }
  }

  private void report(TaskId one, TaskId other) {
    problems.report(
        RiskRule.CORRELATED_TWICE,
        "correlation of tasks " + one + " and " + other,
        "Keep one of the two, or state a matrix.",
        "tasks %s and %s must be correlated once: two correlations name them both.",
        one,
        other);
  }

  /** Checks that each task is one of those that exist. */
  void tasks(Set<TaskId> known) {
    NearMiss names = NearMiss.among(known);
    for (Risk risk : risks) {
      Set<TaskId> hit = new LinkedHashSet<>();
      Stream.concat(
              Stream.of(risk.inherent()), risk.responses().stream().map(RiskResponse::residual))
          .flatMap(assessment -> assessment.durations().stream())
          .forEach(impact -> hit.addAll(impact.tasks()));
      hit.forEach(
          task -> known(task, "task of risk " + risk.id(), "risk " + risk.id(), names, known));
    }
    for (DurationCorrelation correlation : correlations) {
      String element = "correlation of tasks " + correlation.tasks();
      correlation.tasks().forEach(task -> known(task, "correlated task", element, names, known));
    }
  }

  private void known(TaskId task, String role, String element, NearMiss names, Set<TaskId> known) {
    if (!known.contains(task)) {
      problems.report(
          RiskRule.UNKNOWN_TASK,
          element,
          names.remedy(task, "Add that task to a project or correct the id."),
          "%s must be a task of the plan: %s.",
          role,
          task);
    }
  }

  void throwIfInvalid() {
    ImmutableList<Problem> found = problems.all();
    if (!found.isEmpty()) {
      throw new InvalidRiskRegisterException(found);
    }
  }
}
