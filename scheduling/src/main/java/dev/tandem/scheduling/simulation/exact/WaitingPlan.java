package dev.tandem.scheduling.simulation.exact;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.ticks.AdditiveNetwork;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.PercentLags;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan in which every task starts when the last of those that it waits for is finished, or at the start of the project: its finish is made
 * of sums and maxima of durations alone. Immutable.
 */
final class WaitingPlan {
  private static final int NAMED = 3;

  private final CompiledPlan plan;
  private final AdditiveNetwork network;
  private final long floor;

  private WaitingPlan(CompiledPlan plan, AdditiveNetwork network) {
    this.plan = plan;
    this.network = network;
    this.floor = floor(network);
  }

  /** The plan, or what keeps it from being such a one. */
  static ExactAnswer<WaitingPlan> of(ActivityNetwork network) {
    CompiledPlan plan = CompiledPlan.of(network);
    if (plan.size() == 0) {
      return refused("The plan has no task.");
    }
    if (plan.projects().size() > 1) {
      return refused("The plan has several projects, each with a start and a calendar of its own.");
    }
    if (plan.project().scheduleFrom() == ScheduleFrom.FINISH) {
      return refused("The project is scheduled from its finish.");
    }
    if (plan.additive().isEmpty() || PercentLags.of(plan).size() > 0) {
      return refused(
          "The plan needs calendar arithmetic: work has begun, a date pins a task, a task is split "
              + "or waits for a levelling delay, or there are several calendars, lags by the clock or "
              + "in percent of a duration.");
    }
    WaitingPlan waiting = new WaitingPlan(plan, plan.additive().get());
    List<String> reasons = waiting.reasons();
    return reasons.isEmpty() ? ExactAnswer.of(waiting) : ExactAnswer.refused(reasons);
  }

  private static ExactAnswer<WaitingPlan> refused(String reason) {
    return ExactAnswer.refused(ImmutableList.of(reason));
  }

  /** The working second at which the project starts. */
  private static long floor(AdditiveNetwork network) {
    long floor = Long.MAX_VALUE;
    for (int node = 0; node < network.size(); node++) {
      long start = network.startBound(node);
      floor = start == CompiledNetwork.NEVER ? floor : Math.min(floor, start);
    }
    return floor;
  }

  private List<String> reasons() {
    List<TaskId> dated = new ArrayList<>();
    List<TaskId> sided = new ArrayList<>();
    for (int node = 0; node < plan.size(); node++) {
      boolean waits = links().firstIn(node) < links().endIn(node);
      long start = network.startBound(node);
      if (network.finishBound(node) != CompiledNetwork.NEVER
          || (start == CompiledNetwork.NEVER ? !waits : start != floor)) {
        dated.add(plan.task(node));
      }
      boolean isLast = links().firstOut(node) == links().endOut(node);
      if (isLast && waits && network.span(node) == 0 && network.startsOdd(node)) {
        sided.add(plan.task(node));
      }
    }
    List<String> reasons = new ArrayList<>();
    add(reasons, dated, "Dates keep back tasks: ");
    add(reasons, sided, "Milestones at the end move to the next morning: ");
    add(reasons, wrongLinks(), "Dependencies are not finish-to-start, or have a lead: those of ");
    return reasons;
  }

  private List<TaskId> wrongLinks() {
    List<TaskId> wrong = new ArrayList<>();
    for (int link = 0; link < links().size(); link++) {
      if (links().isFromStart(link) || !links().isToStart(link) || links().lag(link) < 0) {
        wrong.add(plan.task(links().to(link)));
      }
    }
    return wrong;
  }

  private static void add(List<String> reasons, List<TaskId> tasks, String what) {
    if (!tasks.isEmpty()) {
      List<String> named =
          tasks.stream().distinct().limit(NAMED).map(TaskId::toString).toList();
      reasons.add(what + String.join(", ", named) + (tasks.size() > NAMED ? ", …" : "") + ".");
    }
  }

  int size() {
    return plan.size();
  }

  Links links() {
    return plan.network().links;
  }

  Project project() {
    return plan.project();
  }

  Task task(int node) {
    return plan.project().task(plan.task(node));
  }

  /** How many seconds a day of a task has. */
  long secondsPerDay(Task task) {
    return WorkDuration.workdays(1)
        .toSeconds(task.durationKind().workday(project().workday()));
  }

  /** The planned duration of a leaf task in seconds. */
  long planned(int node) {
    return plan.network().nodes.duration(node);
  }

  /** The instant at which so much work after the start is finished. */
  long instant(long seconds) {
    return network.instant(2 * (floor + seconds) + (seconds == 0 ? 1 : 0));
  }
}
