package dev.tandem.scheduling.delay;

import static dev.tandem.core.calendar.WorkDuration.workseconds;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.MilestoneKind;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.LagCalendar;
import dev.tandem.scheduling.policy.ResourceCalendarRule;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A plan whose early dates are the actual dates of a finished one.
 *
 * <p>Each task takes the working time that it took. Of the dependencies into a task, the one that left it the least slack drives it: its
 * lag
 * becomes the gap that there was. The others keep their lags, or less where the successor did not wait for them. A task without
 * dependencies
 * starts no earlier than it did. Dates that people set are left out: what was built did not ask them. Source: AACE 29R-03, MIP 3.8.
 */
final class AsBuiltModel {
  private final Project built;
  private final LagCalendar lagCalendar;
  private final CompiledNetwork network;
  private final WorkingTime clock;

  AsBuiltModel(Project built, SchedulingPolicy policy) {
    this.built = built;
    this.lagCalendar = policy.lagCalendar();
    this.network = CompiledPlan.of(
            built, policy.withResourceCalendarRule(ResourceCalendarRule.IGNORED))
        .network();
    this.clock = WorkingTime.of(WorkCalendar.twentyFourHours());
  }

  Project project() {
    LocalDateTime start = built.start();
    for (int node = 0; node < network.size(); node++) {
      LocalDateTime own = Instants.toDateTime(network.nodes.actualStart(node));
      start = own.isBefore(start) ? own : start;
    }
    ProjectBuilder builder =
        Project.builder(built.name(), start).calendar(built.calendar()).workday(built.workday());
    built.calendars().forEach(builder::addCalendar);
    int[] nodeOf = network.nodes.nodeOf(built.tasks().size());
    for (int index = 0; index < nodeOf.length; index++) {
      builder.task(nodeOf[index] < 0 ? summary(index) : leaf(nodeOf[index]));
    }
    for (int node = 0; node < network.size(); node++) {
      dependencies(node, builder);
    }
    return builder.build();
  }

  private Task summary(int index) {
    Task task = built.tasks().get(index);
    Task plain = Task.summary(task.id().toString()).withName(task.name());
    return placed(plain, task);
  }

  private static Task placed(Task plain, Task like) {
    Task parented = like.parent().map(id -> plain.withParent(id.toString())).orElse(plain);
    return like.calendar().map(parented::withCalendar).orElse(parented);
  }

  private Task leaf(int node) {
    Task task = built.tasks().get(network.nodes.task(node));
    long start = network.nodes.actualStart(node);
    Workday day = task.durationKind().workday(built.workday());
    long took = network.calendarOf(node).between(start, network.nodes.actualFinish(node));
    Task plain = Task.of(task.id().toString(), WorkDuration.ofSeconds(took, day))
        .withName(task.name())
        .withDurationKind(
            task.durationKind() == DurationKind.ELAPSED
                ? DurationKind.ELAPSED
                : DurationKind.WORKING);
    Task kind = took == 0 && task.milestoneKind() != MilestoneKind.WHERE_REACHED
        ? plain.withMilestoneKind(task.milestoneKind())
        : plain;
    boolean alone = network.links.firstIn(node) == network.links.endIn(node);
    return placed(
        alone
            ? kind.withConstraint(Constraint.startNoEarlierThan(Instants.toDateTime(start)))
            : kind,
        task);
  }

  private void dependencies(int node, ProjectBuilder builder) {
    int driver = -1;
    long least = Long.MAX_VALUE;
    for (int link = network.links.firstIn(node); link < network.links.endIn(node); link++) {
      long slack = gap(link) - planned(link);
      if (slack < least) {
        least = slack;
        driver = link;
      }
    }
    for (int link = network.links.firstIn(node); link < network.links.endIn(node); link++) {
      long lag = link == driver ? gap(link) : Math.min(gap(link), planned(link));
      Lag kept =
          isOnTheClock(link) ? Lag.elapsed(Duration.ofSeconds(lag)) : Lag.lag(workseconds(lag));
      builder.dependency(new Dependency(
          id(network.links.from(link)), id(node), dependency(link).type(), kept));
    }
  }

  private TaskId id(int node) {
    return built.tasks().get(network.nodes.task(node)).id();
  }

  private Dependency dependency(int link) {
    return built.dependencies().get(network.links.dependency(link));
  }

  /** The time between the ends that a link ties together, as it was, counted as its lag is. */
  private long gap(int link) {
    Links links = network.links;
    int from = links.from(link);
    int to = links.to(link);
    long far = links.isFromStart(link)
        ? network.nodes.actualStart(from)
        : network.nodes.actualFinish(from);
    long near =
        links.isToStart(link) ? network.nodes.actualStart(to) : network.nodes.actualFinish(to);
    return calendar(link).between(far, near);
  }

  private WorkingTime calendar(int link) {
    if (isOnTheClock(link)) {
      return clock;
    }
    return switch (lagCalendar) {
      case PREDECESSOR -> network.calendarOf(network.links.from(link));
      case SUCCESSOR -> network.calendarOf(network.links.to(link));
      case PROJECT -> network.frame.calendars().get(0);
      case TWENTY_FOUR_HOURS -> clock;
    };
  }

  private boolean isOnTheClock(int link) {
    return dependency(link)
        .lag()
        .<Boolean>fold(working -> false, elapsed -> true, percent -> false, percent -> true);
  }

  private long planned(int link) {
    Task predecessor = built.task(dependency(link).predecessor());
    long duration = predecessor.durationSeconds(built.workday());
    return dependency(link)
        .lag()
        .<Long>fold(
            working -> working.time().toSeconds(built.workday()),
            elapsed -> elapsed.time().toSeconds(),
            percent -> Math.round(duration * percent.percent() / 100),
            percent -> Math.round(duration * percent.percent() / 100));
  }
}
