package dev.tandem.scheduling.health;

import dev.tandem.core.project.Baseline;
import dev.tandem.core.task.Progress;
import dev.tandem.scheduling.health.HealthFinding.Ratio;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.facts.PlanFacts;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The checks against the dates that were agreed on. */
final class BaselineChecks {
  private final PlanFacts facts;
  private final Measuring measuring;

  BaselineChecks(PlanFacts facts, Measuring measuring) {
    this.facts = facts;
    this.measuring = measuring;
  }

  HealthFinding missedTasks() {
    return dated(
        HealthCheck.MISSED_TASKS,
        () -> measuring.tasks(HealthCheck.MISSED_TASKS, this::isDue, this::isLater));
  }

  private boolean isLater(int task) {
    return facts.scheduled(task).finish().isAfter(agreed(task));
  }

  HealthFinding hitTaskRate() {
    return dated(HealthCheck.HIT_TASK_RATE, () -> {
      int[] due = due();
      int[] others = IntStream.of(due).filter(task -> !isHit(task)).toArray();
      return measuring.ofTasks(
          HealthCheck.HIT_TASK_RATE, new Ratio(due.length - others.length, due.length), others);
    });
  }

  private boolean isHit(int task) {
    Progress progress = facts.task(task).progress();
    return progress.actualFinish().filter(date -> !date.isAfter(agreed(task))).isPresent();
  }

  HealthFinding executionIndex() {
    return dated(HealthCheck.BASELINE_EXECUTION_INDEX, () -> {
      long finished = counted().filter(task -> !facts.isUnfinished(task)).count();
      long missing = counted().filter(task -> facts.agreed(task).isEmpty()).count();
      int[] due = due();
      return measuring.ofTasks(
          HealthCheck.BASELINE_EXECUTION_INDEX,
          new Ratio(finished, due.length + missing),
          IntStream.of(due).filter(facts::isUnfinished).toArray());
    });
  }

  HealthFinding drift() {
    return agreed(
        HealthCheck.BASELINE_DRIFT,
        () -> measuring.tasks(
            HealthCheck.BASELINE_DRIFT,
            task -> facts.isOpen(task) && facts.agreed(task).isPresent(),
            this::hasDrifted));
  }

  private boolean hasDrifted(int task) {
    return isLater(task)
        && facts.calendar(task).between(agreed(task), facts.scheduled(task).finish())
            > facts.seconds(task, facts.convention.limits().drift());
  }

  private IntStream counted() {
    return IntStream.range(0, facts.size()).filter(facts::isCounted);
  }

  private int[] due() {
    return counted().filter(this::isDue).toArray();
  }

  private boolean isDue(int task) {
    return facts.isCounted(task)
        && facts.agreed(task).isPresent()
        && facts
            .statusDate(task)
            .filter(status -> !agreed(task).isAfter(status))
            .isPresent();
  }

  private LocalDateTime agreed(int task) {
    return facts.agreed(task).map(Baseline.Entry::finish).orElseThrow();
  }

  private HealthFinding dated(HealthCheck check, Supplier<HealthFinding> measured) {
    return agreed(
        check,
        () -> facts.hasStatusDate()
            ? measured.get()
            : measuring.undefined(
                check, "the plan has no status date. State up to when progress is known."));
  }

  private HealthFinding agreed(HealthCheck check, Supplier<HealthFinding> measured) {
    return facts.baseline.isPresent()
        ? measured.get()
        : measuring.undefined(check, "the plan has no baseline. Keep the dates agreed on as one.");
  }
}
