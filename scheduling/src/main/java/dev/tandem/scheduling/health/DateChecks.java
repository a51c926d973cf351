package dev.tandem.scheduling.health;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.OutOfSequence;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.criticalpath.Violation;
import dev.tandem.scheduling.health.HealthFinding.Ratio;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.facts.PlanFacts;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The checks of dates against the status date, and of dates and work against the dependencies. */
final class DateChecks {
  private static final String NO_STATUS_DATE =
      "the plan has no status date. State up to when progress is known.";

  private final PlanFacts facts;
  private final Measuring measuring;

  DateChecks(PlanFacts facts, Measuring measuring) {
    this.facts = facts;
    this.measuring = measuring;
  }

  HealthFinding invalidDates() {
    if (!facts.hasStatusDate()) {
      return measuring.undefined(HealthCheck.INVALID_DATES, NO_STATUS_DATE);
    }
    return measuring.tasks(
        HealthCheck.INVALID_DATES,
        task -> facts.isCounted(task) && facts.statusDate(task).isPresent(),
        task -> isPlannedInPast(task) || isDoneInFuture(task));
  }

  HealthFinding pastPlans() {
    if (!facts.hasStatusDate()) {
      return measuring.undefined(HealthCheck.PAST_PLANS, NO_STATUS_DATE);
    }
    return measuring.tasks(
        HealthCheck.PAST_PLANS,
        task -> facts.isOpen(task) && facts.statusDate(task).isPresent(),
        this::isPlannedInPast);
  }

  private boolean isPlannedInPast(int task) {
    ScheduledTask scheduled = facts.scheduled(task);
    Progress progress = facts.task(task).progress();
    return (!progress.isStarted() && isPast(task, scheduled.start()))
        || (!progress.isFinished() && isPast(task, scheduled.finish()));
  }

  /** Whether working time lies between a date and the status date: the evening before a status date in the morning is not past. */
  private boolean isPast(int task, LocalDateTime date) {
    LocalDateTime status = facts.statusDate(task).orElseThrow();
    return date.isBefore(status) && facts.calendar(task).between(date, status) > 0;
  }

  private boolean isDoneInFuture(int task) {
    LocalDateTime status = facts.statusDate(task).orElseThrow();
    Progress progress = facts.task(task).progress();
    return Stream.of(progress.actualStart(), progress.actualFinish())
        .flatMap(Optional::stream)
        .anyMatch(date -> date.isAfter(status));
  }

  HealthFinding outOfSequence() {
    ImmutableList<OutOfSequence> broken = facts.schedule.outOfSequence();
    ImmutableSet<Dependency> links =
        broken.stream().map(OutOfSequence::dependency).collect(ImmutableSet.toImmutableSet());
    int[] numbers = IntStream.range(0, facts.project.dependencies().size())
        .filter(link -> links.contains(facts.project.dependencies().get(link)))
        .toArray();
    Ratio measured = new Ratio(numbers.length, facts.project.dependencies().size());
    return measuring.ofLinks(HealthCheck.OUT_OF_SEQUENCE, measured, numbers);
  }

  HealthFinding overriddenLogic() {
    Set<TaskId> held = facts.schedule.violations().stream()
        .filter(violation -> violation.kind() == Violation.Kind.DEPENDENCY)
        .map(Violation::task)
        .collect(ImmutableSet.toImmutableSet());
    return measuring.tasks(
        HealthCheck.OVERRIDDEN_LOGIC,
        task -> facts.isLeaf(task) && facts.isUnfinished(task),
        task -> held.contains(facts.task(task).id()));
  }
}
