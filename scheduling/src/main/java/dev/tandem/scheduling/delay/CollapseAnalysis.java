package dev.tandem.scheduling.delay;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes events out of the plan as built, the last first. */
final class CollapseAnalysis {
  private static final int NAMED = 5;

  private final DelayCase of;
  private final CaseProblems problems = new CaseProblems(DelayMethod.COLLAPSED_AS_BUILT);

  CollapseAnalysis(DelayCase of) {
    this.of = of;
  }

  DelayAnalysis run() {
    problems.needs(of.asBuilt.isPresent(), "a plan as built", "Give the plan with actual dates.");
    problems.throwIfAny();
    Project built = of.asBuilt.orElseThrow();
    check(built);
    problems.throwIfAny();
    Project model = new AsBuiltModel(built, of.policy).project();
    checkTimes(model);
    Finishes finishes = new Finishes(of, built);
    LocalDateTime actual = finishes.of(CriticalPath.analyse(built, of.policy));
    Schedule before = CriticalPath.analyse(model, of.policy);
    if (!finishes.isSameMoment(actual, finishes.of(before))) {
      problems.add("plan as built must be explained by its calendars and dependencies: it finished "
          + actual + ", and its model finishes " + finishes.of(before)
          + ". Give tasks that were worked on at other times a calendar of their own.");
    }
    problems.throwIfAny();
    ImmutableList.Builder<DelayStep> steps = ImmutableList.builder();
    for (DelayEvent event : of.events.reverse()) {
      model = without(event, model);
      Schedule after = CriticalPath.analyse(model, of.policy);
      steps.add(finishes.step(
          event.toString(), List.of(event), List.of(), finishes.of(after), finishes.of(before)));
      before = after;
    }
    return new DelayAnalysis(DelayMethod.COLLAPSED_AS_BUILT, steps.build(), finishes.workday());
  }

  private void check(Project built) {
    List<TaskId> open = built.tasks().stream()
        .filter(task -> !built.isSummary(built.indexOf(task.id())))
        .filter(task -> !task.progress().isFinished())
        .map(Task::id)
        .toList();
    if (!open.isEmpty()) {
      String more = open.size() > NAMED ? " and " + (open.size() - NAMED) + " more" : "";
      problems.add("plan as built must have actual dates of all tasks: "
          + open.subList(0, Math.min(NAMED, open.size())) + more
          + " have not finished. Record them, or use a method that needs no actual dates.");
    }
    problems.completion(of, built, "the plan as built");
    for (DelayEvent event : of.events) {
      for (TaskId id : event.impact().tasks()) {
        if (!built.contains(id)) {
          problems.unknown(event, id, "the plan as built");
        } else if (built.isSummary(built.indexOf(id))) {
          problems.add("event " + event.id() + " must concern leaf tasks: " + id
              + " is a summary. Name a task below it.");
        }
      }
    }
  }

  /** No task can have been delayed by more than it took. */
  private void checkTimes(Project model) {
    Map<TaskId, Long> added = new LinkedHashMap<>();
    for (DelayEvent event : of.events) {
      for (TaskId id : event.impact().tasks()) {
        long time =
            event.impact().<Long>fold(each -> seconds(each.time(), model, id), fragnet -> 0L);
        added.merge(id, time, Math::addExact);
      }
    }
    added.forEach((id, time) -> {
      Task task = model.task(id);
      Workday day = task.durationKind().workday(model.workday());
      if (time > task.duration().toSeconds(day)) {
        problems.add("time added to task " + id + " must not be more than it took: "
            + WorkDuration.ofSeconds(time, day) + ", it took " + task.duration()
            + ". Correct the events.");
      }
    });
  }

  private static long seconds(WorkDuration time, Project project, TaskId id) {
    return time.toSeconds(project.task(id).durationKind().workday(project.workday()));
  }

  private static Project without(DelayEvent event, Project model) {
    Map<TaskId, Task> changed = new HashMap<>();
    for (TaskId id : event.impact().tasks()) {
      Task task = model.task(id);
      Workday day = task.durationKind().workday(model.workday());
      long left = event
          .impact()
          .<Long>fold(
              added -> task.duration().toSeconds(day) - added.time().toSeconds(day), fragnet -> 0L);
      changed.put(id, task.withDuration(WorkDuration.ofSeconds(left, day)));
    }
    List<Task> tasks = model.tasks().stream()
        .map(task -> changed.getOrDefault(task.id(), task))
        .toList();
    return model.toBuilder().replaceTasks(tasks).build();
  }
}
