package dev.tandem.scheduling.simulation.run;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cost of a plan is made of: amounts that are there however long anything takes, work by its duration, and overhead by the calendar day.
 * Immutable.
 *
 * @param fixed what does not depend on any duration: of tasks, summaries too, and of stated work
 * @param work what depends on the duration of a leaf task, for those where it costs something, in the order of the leaves
 * @param overheads what depends on the finish of a project
 */
record CostModel(double fixed, ImmutableList<Work> work, ImmutableList<Overhead> overheads) {
  private static final double SECONDS_PER_DAY = 86_400;

  /**
   * What a leaf task costs by its duration.
   *
   * @param node the leaf
   * @param perDay what a day of it costs: its own rate and that of who is assigned to it
   * @param secondsPerDay how many seconds a day of it has
   * @param done the seconds that are done
   * @param remaining the seconds that are planned to be left
   */
  record Work(int node, double perDay, double secondsPerDay, long done, long remaining) {
    double cost(long left) {
      return perDay * ((done + left) / secondsPerDay);
    }
  }

  /**
   * What a project costs by the calendar day.
   *
   * @param target the finish that ends it
   * @param start the instant at which it begins
   * @param perDay what 24 hours cost
   */
  record Overhead(int target, long start, double perDay) {
    double cost(long finish) {
      return perDay * (Math.max(0, finish - start) / SECONDS_PER_DAY);
    }
  }

  /**
   * {@return what the cost of a plan is made of}
   *
   * @param plan the plan
   * @param targets the finishes that are watched, those of the projects among them
   */
  static CostModel of(CompiledPlan plan, List<Target> targets) {
    Project project = plan.project();
    double fixed = 0;
    for (Task task : project.tasks()) {
      fixed += task.cost().fixed();
    }
    double[] perDay = new double[project.tasks().size()];
    for (int task = 0; task < perDay.length; task++) {
      perDay[task] = project.tasks().get(task).cost().perWorkday();
    }
    Map<ResourceId, Double> rates = rates(project);
    Workday workday = project.workday();
    for (Assignment each : project.assignments()) {
      double rate = rates.getOrDefault(each.resource(), 0.0);
      if (each.work().isPresent()) {
        fixed += rate * days(each.work().get(), workday);
      } else {
        perDay[project.indexOf(each.task())] += rate * each.units();
      }
    }
    return new CostModel(fixed, work(plan, perDay), overheads(plan, targets));
  }

  /** What a workday of work of each resource costs; of a team, of all its members. */
  private static Map<ResourceId, Double> rates(Project project) {
    Map<ResourceId, Double> rates = new HashMap<>();
    for (Resource resource : project.resources()) {
      rates.put(resource.id(), resource.rate());
    }
    for (Team team : project.teams()) {
      double sum = 0;
      for (ResourceId member : team.members()) {
        sum += rates.getOrDefault(member, 0.0);
      }
      rates.put(team.id(), sum);
    }
    return rates;
  }

  private static double days(WorkDuration work, Workday workday) {
    return (double) work.toSeconds(workday) / workday.secondsPerDay();
  }

  private static ImmutableList<Work> work(CompiledPlan plan, double[] perDay) {
    Nodes nodes = plan.network().nodes;
    ImmutableList.Builder<Work> work = ImmutableList.builder();
    for (int node = 0; node < plan.size(); node++) {
      int task = nodes.task(node);
      if (perDay[task] > 0) {
        Workday workday = plan.project()
            .tasks()
            .get(task)
            .durationKind()
            .workday(plan.project().workday());
        long remaining = nodes.remaining(node);
        long done = Math.max(0, nodes.duration(node) - remaining);
        work.add(new Work(node, perDay[task], workday.secondsPerDay(), done, remaining));
      }
    }
    return work.build();
  }

  private static ImmutableList<Overhead> overheads(CompiledPlan plan, List<Target> targets) {
    ImmutableList.Builder<Overhead> overheads = ImmutableList.builder();
    boolean single = plan.projects().size() == 1;
    for (int target = 0; target < targets.size(); target++) {
      Target watched = targets.get(target);
      for (Project project : plan.projects()) {
        boolean ends = single
            ? watched.kind() == Target.Kind.PLAN
            : watched.is(Target.Kind.PROJECT, project.name());
        if (ends && project.overheadPerDay() > 0) {
          overheads.add(
              new Overhead(target, Instants.of(project.start()), project.overheadPerDay()));
        }
      }
    }
    return overheads.build();
  }
}
