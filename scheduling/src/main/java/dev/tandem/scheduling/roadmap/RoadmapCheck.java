package dev.tandem.scheduling.roadmap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.problem.Problem;
import dev.tandem.core.problem.Problems;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds where the dates and efforts of the two sides contradict each other. Cost: O(features + requirements + tasks + links + assignments). */
final class RoadmapCheck {
  private final Portfolio portfolio;
  private final Project project;
  private final CompiledNetwork network;
  private final Roadmap roadmap;
  private final ImmutableIntArray parents;
  private final Service[] service;
  private final Problems problems = new Problems();

  RoadmapCheck(Portfolio portfolio, Schedule schedule, Roadmap roadmap) {
    this.portfolio = portfolio;
    this.project = schedule.project();
    this.network = CompiledPlan.of(schedule.network()).network();
    this.roadmap = roadmap;
    this.parents = project.parentIndices();
    this.service = new Service[project.tasks().size()];
    Arrays.fill(service, Service.UNKNOWN);
  }

  ImmutableList<Problem> findings() {
    portfolio.features().values().forEach(this::requirements);
    efforts();
    roadmap.releases().forEach(this::release);
    roadmap.objectives().forEach(this::objective);
    tasks();
    return problems.all();
  }

  private void requirements(Feature feature) {
    FeatureDates dates = roadmap.feature(feature.id());
    if (feature.tasks().isEmpty()) {
      problems.report(
          RoadmapRule.FEATURE_WITHOUT_TASKS,
          "feature " + feature.id(),
          "Name the tasks that deliver it.",
          "feature \"%s\" should have tasks that deliver it: none.",
          feature.id());
    }
    for (FeatureId required : feature.requires()) {
      Optional<LocalDateTime> other = roadmap.feature(required).delivered();
      if (dates.delivered().isPresent()
          && other.filter(dates.delivered().get()::isBefore).isPresent()) {
        problems.report(
            RoadmapRule.DELIVERED_BEFORE_REQUIREMENT,
            "feature " + feature.id(),
            "Move one of them; until then it is of no use.",
            "feature \"%s\" should not be delivered before \"%s\", which it requires: %s, \"%s\" %s.",
            feature.id(),
            required,
            dates.delivered().get(),
            required,
            other.get());
      }
    }
  }

  private void release(ReleaseDates release) {
    if (release.daysLate() > 0) {
      problems.report(
          RoadmapRule.RELEASE_AFTER_WINDOW,
          "release " + release.id(),
          "Move features to a later release, or the window.",
          "release \"%s\" should come by %s: %s are usable on %s, %s days later.",
          release.id(),
          release.window().end(),
          release.drivers(),
          release.date().orElseThrow(),
          release.daysLate());
    }
  }

  private void objective(ObjectiveDates objective) {
    for (ObjectiveDates.KeyResultDates keyResult : objective.keyResults()) {
      if (keyResult
          .first()
          .filter(date -> date.toLocalDate().isAfter(objective.period().end()))
          .isPresent()) {
        problems.report(
            RoadmapRule.KEY_RESULT_TOO_LATE,
            "key result " + keyResult.id(),
            "Bring one of its features forward, or set the objective for a later period.",
            "key result \"%s\" should have a feature by %s: the first of %s is usable on %s.",
            keyResult.id(),
            objective.period().end(),
            keyResult.features(),
            keyResult.first().get());
      }
    }
  }

  /** The work of each feature's tasks; a task that several features name counts for each in equal shares. */
  private void efforts() {
    double[] work = work();
    ImmutableSetMultimap<TaskId, FeatureId> byTask = portfolio.featuresByTask();
    for (Feature feature : portfolio.features().values()) {
      double seconds = feature.tasks().stream()
          .mapToDouble(task -> work[project.indexOf(task)] / byTask.get(task).size())
          .sum();
      effort(feature, seconds);
    }
  }

  /** Working seconds of each task, of a summary those of all leaves below it: each task is added to its parent once all below it are. */
  private double[] work() {
    Map<TaskId, Long> assigned = assignedSeconds();
    double[] work = new double[project.tasks().size()];
    int[] open = new int[work.length];
    parents.stream().filter(parent -> parent >= 0).forEach(parent -> open[parent]++);
    int[] ready = new int[work.length];
    int tail = 0;
    for (int i = 0; i < work.length; i++) {
      if (open[i] == 0) {
        Task task = project.tasks().get(i);
        work[i] = assigned.getOrDefault(task.id(), task.durationSeconds(project.workday()));
        ready[tail++] = i;
      }
    }
    for (int head = 0; head < tail; head++) {
      int parent = parents.get(ready[head]);
      if (parent >= 0) {
        work[parent] += work[ready[head]];
        if (--open[parent] == 0) {
          ready[tail++] = parent;
        }
      }
    }
    return work;
  }

  private Map<TaskId, Long> assignedSeconds() {
    Map<TaskId, Long> seconds = new HashMap<>();
    for (Assignment each : project.assignments()) {
      Task task = project.task(each.task());
      long work = each.work()
          .map(stated -> stated.toSeconds(project.workday()))
          .orElseGet(() -> Math.round(task.durationSeconds(project.workday()) * each.units()));
      seconds.merge(each.task(), work, Long::sum);
    }
    return seconds;
  }

  private void effort(Feature feature, double seconds) {
    if (feature.effort().isEmpty() || feature.tasks().isEmpty()) {
      return;
    }
    WorkDuration effort = feature.effort().get();
    double stated = effort.toSeconds(portfolioWorkday(feature));
    double factor = roadmap.convention().effortFactor();
    if (stated > seconds * factor || seconds > stated * factor) {
      problems.report(
          RoadmapRule.EFFORTS_APART,
          "feature " + feature.id(),
          "Correct one of the two estimates.",
          "effort of feature \"%s\" should be that of its tasks within a factor of %s: %s, tasks %s.",
          feature.id(),
          factor,
          effort,
          WorkDuration.ofSeconds(Math.round(seconds), project.workday()));
    }
  }

  private Workday portfolioWorkday(Feature feature) {
    TaskId first = feature.tasks().get(0);
    return portfolio.projects().isEmpty()
        ? project.workday()
        : portfolio.projectOf(first).workday();
  }

  /** Tasks of no feature, unless there is no feature at all. */
  private void tasks() {
    if (portfolio.features().isEmpty()) {
      return;
    }
    portfolio
        .featuresByTask()
        .keySet()
        .forEach(task -> service[project.indexOf(task)] = Service.FEATURE);
    boolean[] serves = servingTasks();
    for (int i = 0; i < serves.length; i++) {
      Task task = project.tasks().get(i);
      if (!project.isSummary(i) && !task.duration().isZero() && !serves[i]) {
        problems.report(
            RoadmapRule.TASK_WITHOUT_FEATURE,
            "task " + task.id(),
            "Name it in the feature that needs it, or drop it.",
            "task %s should serve a feature: none names it, nor anything that waits for it.",
            task.id());
      }
    }
  }

  /** Leaf tasks that a feature names or needs: from the last task in topological order to the first, each hands on to what it waits for. */
  private boolean[] servingTasks() {
    Links links = network.links;
    boolean[] serves = new boolean[project.tasks().size()];
    for (int node = network.size() - 1; node >= 0; node--) {
      int task = network.nodes.task(node);
      boolean found = isServed(task);
      for (int k = links.firstOut(node); k < links.endOut(node) && !found; k++) {
        found = serves[network.nodes.task(links.to(links.out(k)))];
      }
      serves[task] = found;
    }
    return serves;
  }

  /** Whether a feature names the task or a summary above it; the answer is kept on the way up, so that each task is passed once. */
  private boolean isServed(int task) {
    int at = task;
    while (at >= 0 && service[at] == Service.UNKNOWN) {
      at = parents.get(at);
    }
    Service found = at < 0 ? Service.NONE : service[at];
    for (int below = task; below != at; below = parents.get(below)) {
      service[below] = found;
    }
    return found == Service.FEATURE;
  }

  /** What is known of a task: whether a feature needs it. */
  private enum Service {
    UNKNOWN,
    FEATURE,
    NONE
  }
}
