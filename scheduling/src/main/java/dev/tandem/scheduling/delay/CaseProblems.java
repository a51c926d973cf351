package dev.tandem.scheduling.delay;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what a method misses in a case. */
final class CaseProblems {
  private final DelayMethod method;
  private final List<String> problems = new ArrayList<>();

  CaseProblems(DelayMethod method) {
    this.method = method;
  }

  void add(String problem) {
    problems.add(problem);
  }

  void needs(boolean there, String what, String remedy) {
    if (!there) {
      add("delay analysis by " + method + " must have " + what + ": none given. " + remedy);
    }
  }

  void completion(DelayCase of, Project project, String where) {
    of.completion
        .filter(id -> !project.contains(id))
        .ifPresent(id -> add(
            "completion must be a task of " + where + ": " + id + " is not. Name one that is."));
  }

  /** An event that lengthens a task needs it; one that brings tasks needs those that it ties them to, and not its own. */
  void insertable(DelayEvent event, Project project, String where) {
    event
        .impact()
        .fold(
            added -> {
              lengthens(event, added.task(), project, where);
              return added;
            },
            fragnet -> {
              fragnet.tasks().stream()
                  .filter(project::contains)
                  .forEach(id -> add("event "
                      + event.id() + " must bring new tasks: " + id + " is in " + where
                      + " already. Leave it out of the plan, or state the time it added."));
              fragnet.dependencies().stream()
                  .flatMap(each -> Stream.of(each.predecessor(), each.successor()))
                  .distinct()
                  .filter(id -> !project.contains(id) && !fragnet.tasks().contains(id))
                  .forEach(id -> unknown(event, id, where));
              return fragnet;
            });
  }

  private void lengthens(DelayEvent event, TaskId id, Project project, String where) {
    if (!project.contains(id)) {
      unknown(event, id, where);
    } else if (project.isSummary(project.indexOf(id))) {
      add("event " + event.id() + " must lengthen a leaf task: " + id
          + " is a summary. Name a task below it.");
    } else if (project.task(id).progress().isFinished()) {
      add("event " + event.id() + " must lengthen unfinished work: " + id + " has finished in "
          + where + ". Correct its date, or name the task that it delayed.");
    }
  }

  void unknown(DelayEvent event, TaskId id, String where) {
    add("event " + event.id() + " must name tasks of " + where + ": " + id
        + " is not one. Correct the id.");
  }

  void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new IncompleteDelayCaseException(method, problems);
    }
  }
}
