package dev.tandem.scheduling.health;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.health.HealthFinding.Ratio;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.ProjectEnds;
import dev.tandem.scheduling.health.facts.PlanFacts;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The checks of single tasks: what holds them, how much float and duration they have, who does them. */
final class TaskChecks {
  private static final int NONE = -1;

  private final PlanFacts facts;
  private final Measuring measuring;
  private final int[] beginning;
  private final int[] end;

  TaskChecks(PlanFacts facts, Measuring measuring) {
    this.facts = facts;
    this.measuring = measuring;
    this.beginning = new int[facts.projects()];
    this.end = new int[facts.projects()];
    projectEnds();
  }

  /** The task with which each project begins: without predecessor, and the first to start; and the one with which it ends. */
  private void projectEnds() {
    Arrays.fill(beginning, NONE);
    Arrays.fill(end, NONE);
    leaves().forEach(task -> {
      int part = facts.projectOf(task);
      if (facts.ends.in[task] == 0 && isEarlier(task, beginning[part])) {
        beginning[part] = task;
      }
      if (facts.ends.out[task] == 0 && isNotEarlier(task, end[part])) {
        end[part] = task;
      }
    });
  }

  private boolean isEarlier(int task, int other) {
    return other == NONE
        || facts.scheduled(task).start().isBefore(facts.scheduled(other).start());
  }

  private boolean isNotEarlier(int task, int other) {
    return other == NONE
        || !facts.scheduled(task).finish().isBefore(facts.scheduled(other).finish());
  }

  private IntStream leaves() {
    return IntStream.range(0, facts.size()).filter(facts::isLeaf);
  }

  HealthFinding logic() {
    return measuring.tasks(
        HealthCheck.LOGIC, facts::isOpen, task -> isOpenStart(task) || isOpenFinish(task));
  }

  HealthFinding openEnds() {
    int[] open =
        leaves().filter(task -> isOpenStart(task) || isOpenFinish(task)).toArray();
    long part = IntStream.of(open)
        .map(task -> (isOpenStart(task) ? 1 : 0) + (isOpenFinish(task) ? 1 : 0))
        .sum();
    return measuring.ofTasks(HealthCheck.OPEN_ENDS, new Ratio(part, 2 * leaves().count()), open);
  }

  private boolean isOpenStart(int task) {
    return facts.ends.in[task] == 0 && !(isExempt() && beginning[facts.projectOf(task)] == task);
  }

  private boolean isOpenFinish(int task) {
    return facts.ends.out[task] == 0 && !(isExempt() && end[facts.projectOf(task)] == task);
  }

  private boolean isExempt() {
    return facts.convention.projectEnds() == ProjectEnds.EXEMPT;
  }

  HealthFinding logicDensity() {
    long leaves = leaves().count();
    long ends = 2L * facts.project.dependencies().size();
    long own = isExempt() && leaves > 0 ? 2L * facts.projects() : 0;
    return measuring.finding(
        HealthCheck.LOGIC_DENSITY,
        new Ratio(ends + own, leaves),
        ImmutableList.of(),
        ImmutableList.of());
  }

  HealthFinding mergePoints() {
    return measuring.tasks(
        HealthCheck.MERGE_POINTS,
        facts::isOpen,
        task -> facts.ends.in[task] > facts.convention.limits().mergePredecessors());
  }

  HealthFinding danglingStarts() {
    return measuring.tasks(
        HealthCheck.DANGLING_STARTS,
        task -> facts.isOpen(task) && !facts.task(task).progress().isStarted(),
        task -> facts.ends.in[task] > 0 && facts.ends.toStart[task] == 0);
  }

  HealthFinding danglingFinishes() {
    return measuring.tasks(
        HealthCheck.DANGLING_FINISHES,
        facts::isOpen,
        task -> facts.ends.out[task] > 0 && facts.ends.fromFinish[task] == 0);
  }

  HealthFinding hardConstraints() {
    return measuring.tasks(HealthCheck.HARD_CONSTRAINTS, facts::isOpen, this::isHard);
  }

  private boolean isHard(int task) {
    Optional<Constraint> first = facts.task(task).constraint();
    Optional<Constraint> second = facts.task(task).secondaryConstraint();
    return Stream.of(first, second)
        .flatMap(Optional::stream)
        .anyMatch(constraint -> constraint.type().isUpperBound());
  }

  HealthFinding highFloat() {
    return measuring.tasks(
        HealthCheck.HIGH_FLOAT,
        facts::isOpen,
        task -> totalFloat(task) > facts.seconds(task, facts.convention.limits().highFloat()));
  }

  HealthFinding negativeFloat() {
    return measuring.tasks(HealthCheck.NEGATIVE_FLOAT, facts::isOpen, task -> totalFloat(task) < 0);
  }

  private long totalFloat(int task) {
    return facts.seconds(task, facts.scheduled(task).totalFloat());
  }

  HealthFinding highDuration() {
    return measuring.tasks(
        HealthCheck.HIGH_DURATION,
        facts::isOpen,
        task -> facts.seconds(task, facts.task(task).duration())
            > facts.seconds(task, facts.convention.limits().highDuration()));
  }

  HealthFinding resources() {
    if (facts.project.resources().isEmpty() && facts.project.assignments().isEmpty()) {
      return measuring.undefined(
          HealthCheck.RESOURCES, "the plan names no resources. Add them, with who does what.");
    }
    ImmutableSet<TaskId> assigned = facts.project.assignments().stream()
        .map(Assignment::task)
        .collect(ImmutableSet.toImmutableSet());
    return measuring.tasks(
        HealthCheck.RESOURCES,
        task -> facts.isOpen(task) && facts.hasWork(task),
        task -> !assigned.contains(facts.task(task).id()));
  }
}
