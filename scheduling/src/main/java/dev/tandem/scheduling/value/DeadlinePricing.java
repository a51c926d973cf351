package dev.tandem.scheduling.value;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.network.compiled.WorkBreakdown;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapComparison;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** Computes the schedule again with one deadline kept at a time, and prices the difference. */
final class DeadlinePricing {
  private final Portfolio portfolio;
  private final Schedule schedule;
  private final DatedPlan plan;
  private final int[] nodeOf;
  private final Roadmap roadmap;
  private final ExchangeRates rates;

  DeadlinePricing(
      Portfolio portfolio,
      Schedule schedule,
      RoadmapConvention convention,
      Optional<ExchangeRates> given) {
    this.portfolio = portfolio;
    this.schedule = schedule;
    this.plan = DatedPlan.of(schedule.network());
    this.nodeOf = plan.network().nodes.nodeOf(plan.project().tasks().size());
    this.roadmap = Roadmap.of(
        portfolio,
        schedule,
        convention.withReference(convention.reference().orElseGet(schedule::start)));
    this.rates = PricedPlan.rates(portfolio, roadmap, given);
  }

  ImmutableList<MissedDeadline> missed() {
    ImmutableList.Builder<MissedDeadline> missed = ImmutableList.builder();
    for (ScheduledTask task : schedule.tasks()) {
      Optional<LocalDateTime> deadline = task.task().deadline();
      if (deadline.filter(task.finish()::isAfter).isPresent()) {
        ImmutableList<ScheduledTask> late = late(task.id(), deadline.get());
        if (!late.isEmpty()) {
          missed.add(new MissedDeadline(
              task.id(), deadline.get(), task.finish(), price(late, deadline.get())));
        }
      }
    }
    return missed.build();
  }

  /** The unfinished leaves of a task that finish after a date. */
  private ImmutableList<ScheduledTask> late(TaskId task, LocalDateTime deadline) {
    WorkBreakdown breakdown = plan.breakdown();
    int index = plan.project().indexOf(task);
    ImmutableList.Builder<ScheduledTask> late = ImmutableList.builder();
    for (int place = breakdown.first(index); place < breakdown.last(index); place++) {
      ScheduledTask leaf =
          schedule.task(plan.project().tasks().get(breakdown.leaf(place)).id());
      if (leaf.finish().isAfter(deadline) && !leaf.task().progress().isFinished()) {
        late.add(leaf);
      }
    }
    return late.build();
  }

  private double price(ImmutableList<ScheduledTask> late, LocalDateTime deadline) {
    ProjectBuilder changed = plan.project().toBuilder();
    late.forEach(task -> changed.replaceTask(inTime(task, deadline)));
    Project project = changed.build();
    Roadmap kept = Roadmap.of(
        portfolio,
        CriticalPath.analyse(schedule.network().recompile(project)),
        roadmap.convention());
    double price = 0;
    for (Map.Entry<Currency, Double> cost :
        RoadmapComparison.between(kept, roadmap).cost().entrySet()) {
      price += rates.rate(cost.getKey()) * cost.getValue();
    }
    return Amounts.inRange("price of a deadline", price);
  }

  /** Started work that is to be done by a deadline goes on without pauses. */
  private Task inTime(ScheduledTask scheduled, LocalDateTime deadline) {
    Task task = scheduled.task();
    Progress progress = task.progress();
    return progress.isStarted()
        ? task.withSplits(ImmutableList.of())
            .withProgress(new Progress(
                progress.actualStart(),
                progress.actualFinish(),
                Optional.of(WorkDuration.workseconds(until(scheduled, deadline))),
                progress.percentComplete(),
                progress.suspended(),
                progress.resumed()))
        : task.withConstraint(Constraint.mandatoryFinish(deadline));
  }

  /** The working time from where started work goes on to a date. */
  private long until(ScheduledTask task, LocalDateTime date) {
    int node = nodeOf[plan.project().indexOf(task.id())];
    WorkingTime calendar = plan.network().calendarOf(node);
    long from = Instants.of(task.remainingEarlyStart().orElseThrow());
    return Math.max(0, calendar.between(from, Instants.of(date)));
  }
}
