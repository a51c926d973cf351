package dev.tandem.scheduling.delay;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.criticalpath.reason.Explanation;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares plans that follow each other in time. */
final class WindowsAnalysis {
  private final DelayCase of;
  private final CaseProblems problems = new CaseProblems(DelayMethod.WINDOWS);

  WindowsAnalysis(DelayCase of) {
    this.of = of;
  }

  DelayAnalysis run() {
    List<Project> plans = new ArrayList<>();
    of.baseline.ifPresent(plans::add);
    plans.addAll(of.updates);
    problems.needs(
        !of.updates.isEmpty(), "updates", "Give the plan as it stood at each status date.");
    if (!of.updates.isEmpty() && plans.size() < 2) {
      problems.add(
          "delay analysis by windows must have two plans to compare: one given. Give another update, or the baseline.");
    }
    new Updates(of).check(problems);
    plans.forEach(plan -> problems.completion(of, plan, "every plan"));
    problems.throwIfAny();
    Finishes finishes = new Finishes(of, plans.get(0));
    ImmutableList.Builder<DelayStep> steps = ImmutableList.builder();
    Schedule before = CriticalPath.analyse(plans.get(0), of.policy);
    for (Project plan : plans.subList(1, plans.size())) {
      Schedule after = CriticalPath.analyse(plan, of.policy);
      steps.add(window(before, after, finishes));
      before = after;
    }
    return new DelayAnalysis(DelayMethod.WINDOWS, steps.build(), finishes.workday());
  }

  private DelayStep window(Schedule before, Schedule after, Finishes finishes) {
    LocalDateTime from = date(before.project());
    LocalDateTime to = date(after.project());
    boolean later = finishes.of(after).isAfter(finishes.of(before));
    Set<TaskId> driving = driving(later ? after : before);
    List<DelayEvent> events = new ArrayList<>();
    List<DelayEvent> others = new ArrayList<>();
    for (DelayEvent event : of.events) {
      boolean first = from.equals(date(firstPlan()));
      boolean inside = !event.occurred().isAfter(to)
          && (event.occurred().isAfter(from) || (first && event.occurred().equals(from)));
      if (inside) {
        boolean drives = event.impact().tasks().stream().anyMatch(driving::contains);
        (drives ? events : others).add(event);
      }
    }
    return finishes.step(
        from + " to " + to, events, others, finishes.of(before), finishes.of(after));
  }

  private Project firstPlan() {
    return of.baseline.orElseGet(() -> of.updates.get(0));
  }

  private static LocalDateTime date(Project project) {
    return project.statusDate().orElse(project.start());
  }

  /** The tasks of the chain that drives the finish. */
  private Set<TaskId> driving(Schedule schedule) {
    Set<TaskId> tasks = new HashSet<>();
    List<TaskId> longest = schedule.criticalPath();
    if (of.completion.isEmpty() && longest.isEmpty()) {
      return tasks;
    }
    TaskId last = of.completion.orElseGet(() -> longest.get(longest.size() - 1));
    for (Explanation.Step step : schedule.explain(last).steps()) {
      tasks.add(step.task());
    }
    return tasks;
  }
}
