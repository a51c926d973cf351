package dev.tandem.scheduling.delay;

import static dev.tandem.core.calendar.WorkDuration.workseconds;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts events into plans: all into the baseline, or each into the update before it. */
final class ImpactAnalysis {
  private final DelayCase of;
  private final DelayMethod method;
  private final CaseProblems problems;

  ImpactAnalysis(DelayCase of, DelayMethod method) {
    this.of = of;
    this.method = method;
    this.problems = new CaseProblems(method);
  }

  /** A plan, and what it is called in messages. */
  private record Base(Project project, String name) {}

  DelayAnalysis run() {
    boolean single = method == DelayMethod.IMPACTED_AS_PLANNED;
    if (single) {
      problems.needs(of.baseline.isPresent(), "a baseline", "Give the plan as it was agreed on.");
    } else {
      problems.needs(
          !of.updates.isEmpty(), "updates", "Give the plan as it stood before each event.");
      new Updates(of).check(problems);
    }
    problems.throwIfAny();
    List<Base> bases =
        single ? List.of(new Base(of.baseline.orElseThrow(), "the baseline")) : updates();
    List<List<DelayEvent>> events = assigned(bases, single);
    problems.throwIfAny();
    return insert(bases, events);
  }

  private List<Base> updates() {
    List<Base> bases = new ArrayList<>();
    of.baseline.ifPresent(project -> bases.add(new Base(project, "the baseline")));
    for (Project update : of.updates) {
      bases.add(new Base(update, "the update of " + update.statusDate().orElseThrow()));
    }
    return bases;
  }

  private List<List<DelayEvent>> assigned(List<Base> bases, boolean single) {
    List<List<DelayEvent>> assigned = new ArrayList<>();
    bases.forEach(base -> {
      assigned.add(new ArrayList<>());
      problems.completion(of, base.project(), base.name());
    });
    for (DelayEvent event : of.events) {
      Optional<Integer> at = single ? Optional.of(0) : lastBefore(event, bases);
      if (at.isEmpty()) {
        problems.add("event " + event.id() + " must come after an update: it happened "
            + event.occurred() + ". Give an earlier update, or the baseline.");
      } else {
        Base base = bases.get(at.get());
        problems.insertable(event, base.project(), base.name());
        assigned.get(at.get()).add(event);
      }
    }
    return assigned;
  }

  private Optional<Integer> lastBefore(DelayEvent event, List<Base> bases) {
    Optional<Integer> found = Optional.empty();
    for (int i = 0; i < bases.size(); i++) {
      boolean isBaseline = i == 0 && of.baseline.isPresent();
      Project project = bases.get(i).project();
      if (isBaseline || !project.statusDate().orElseThrow().isAfter(event.occurred())) {
        found = Optional.of(i);
      }
    }
    return found;
  }

  private DelayAnalysis insert(List<Base> bases, List<List<DelayEvent>> events) {
    Finishes finishes = new Finishes(of, bases.get(0).project());
    ImmutableList.Builder<DelayStep> steps = ImmutableList.builder();
    for (int i = 0; i < bases.size(); i++) {
      Project project = bases.get(i).project();
      if (!events.get(i).isEmpty()) {
        Schedule before = CriticalPath.analyse(project, of.policy);
        for (DelayEvent event : events.get(i)) {
          project = with(event, project);
          Schedule after = CriticalPath.analyse(project, of.policy);
          steps.add(finishes.step(
              event.toString(),
              List.of(event),
              List.of(),
              finishes.of(before),
              finishes.of(after)));
          before = after;
        }
      }
    }
    return new DelayAnalysis(method, steps.build(), finishes.workday());
  }

  private static Project with(DelayEvent event, Project project) {
    ProjectBuilder builder = project.toBuilder();
    event
        .impact()
        .fold(
            added -> builder.replaceTask(longer(project.task(added.task()), added.time(), project)),
            fragnet -> {
              fragnet.fragment().forEach(builder::task);
              fragnet.dependencies().forEach(builder::dependency);
              return builder;
            });
    return builder.build();
  }

  /** A task in work gets the time added to what remains, too. */
  private static Task longer(Task task, WorkDuration time, Project project) {
    Workday day = task.durationKind().workday(project.workday());
    long added = time.toSeconds(day);
    Task longer = task.withDuration(
        WorkDuration.ofSeconds(Math.addExact(task.duration().toSeconds(day), added), day));
    Progress was = task.progress();
    if (!was.isStarted()) {
      return longer;
    }
    long left = was.remainingSeconds(task.duration().toSeconds(day), day);
    return longer.withProgress(new Progress(
        was.actualStart(),
        was.actualFinish(),
        Optional.of(workseconds(Math.addExact(left, added))),
        was.percentComplete(),
        was.suspended(),
        was.resumed()));
  }
}
