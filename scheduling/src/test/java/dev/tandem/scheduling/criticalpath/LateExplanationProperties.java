package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.reason.LateExplanation;
import dev.tandem.scheduling.criticalpath.reason.LateReason;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StartedSuccessorRule;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LateExplanationProperties {

  private static Schedule schedule(long seed, int size, VariedPlan.Kind kind, int policy) {
    Project project = VariedPlan.of(RandomPlan.of(seed, size), kind, new Random(seed));
    return CriticalPath.analyse(project, VariedPlan.POLICIES.get(policy));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void explainLate_anyTask_leadsFromSuccessorToSuccessorToADate(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 14) int size,
      @ForAll VariedPlan.Kind kind,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    Schedule schedule = schedule(seed, size, kind, policy);
    for (ScheduledTask task : schedule.tasks()) {
      List<LateExplanation.Step> steps = schedule.explainLate(task.id()).steps();
      for (int i = 0; i < steps.size(); i++) {
        List<LateReason> reasons = steps.get(i).reasons();
        assertThat(reasons).as("reasons of %s", steps.get(i).task()).isNotEmpty();
        boolean last = i + 1 == steps.size();
        assertThat(reasons.get(0) instanceof LateReason.Successor).isEqualTo(!last);
        if (!last) {
          Dependency dependency = ((LateReason.Successor) reasons.get(0)).dependency();
          assertThat(below(schedule, steps.get(i + 1), dependency)).isTrue();
        }
      }
    }
  }

  private static boolean below(
      Schedule schedule, LateExplanation.Step step, Dependency dependency) {
    Task at = schedule.project().task(step.task());
    while (!at.id().equals(dependency.successor()) && at.parent().isPresent()) {
      at = schedule.project().task(at.parent().get());
    }
    return at.id().equals(dependency.successor());
  }

  /** Where a deadline is what the chain ends with, no other date leaves less: without any deadline, the task would be late as well or later. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void limit_deadlineMovedLater_neverTightensAndItsTaskIsFreed(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 14) int size,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    Schedule schedule = schedule(seed, size, VariedPlan.Kind.PLAIN, policy);
    for (ScheduledTask task : schedule.tasks()) {
      LateReason limit = schedule.explainLate(task.id()).limit();
      List<LateReason> first = schedule.explainLate(task.id()).first().reasons();
      if (limit instanceof LateReason.Deadline deadline) {
        Task freed = schedule.project().task(deadline.task());
        Schedule later = CriticalPath.analyse(
            schedule.project().toBuilder()
                .replaceTask(freed.withDeadline(LocalDateTime.of(2027, 1, 1, 0, 0)))
                .build(),
            schedule.policy());
        assertThat(later.task(task.id()).lateFinish()).isAfterOrEqualTo(task.lateFinish());
        if (first.size() == 1 && freed.id().equals(task.id())) {
          assertThat(later.task(task.id()).lateFinish()).isAfter(task.lateFinish());
        }
      }
    }
  }

  /** Brute force: of the dependencies out of a task, those without which its late dates would be later, alone or together. */
  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, seed = "20260105")
  void limitingSuccessors_takenAway_letTheTaskComeLater(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 10) int size,
      @ForAll @IntRange(min = 0, max = 4) int policy) {
    Schedule schedule = schedule(seed, size, VariedPlan.Kind.PROGRESS, policy);
    // Under the other rule an early date limits, and taking successors away moves it, too.
    SchedulingPolicy rule = schedule.policy().with(StartedSuccessorRule.REST_MAY_WAIT);
    LocalDateTime end = schedule.finish();
    Project ended = schedule.project().toBuilder().mustFinishBy(end).build();
    Schedule fixed = CriticalPath.analyse(ended, rule);
    for (ScheduledTask task : fixed.tasks()) {
      List<Dependency> limits = task.limitingSuccessors();
      List<LateReason> reasons = fixed.explainLate(task.id()).first().reasons();
      if (!limits.isEmpty() && reasons.size() == limits.size()) {
        List<Dependency> others = new ArrayList<>(ended.dependencies());
        others.removeAll(limits);
        Schedule without =
            CriticalPath.analyse(ended.toBuilder().replaceDependencies(others).build(), rule);
        assertThat(without.task(task.id()).lateFinish()).isAfter(task.lateFinish());
      }
    }
  }
}
