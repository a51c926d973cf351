package dev.tandem.examples.report;

import dev.tandem.core.project.Constraint;
import dev.tandem.core.project.Dependency;
import dev.tandem.core.project.Lag;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.TaskId;
import dev.tandem.scheduling.criticalpath.Explanation;
import dev.tandem.scheduling.criticalpath.Reason;
import java.util.stream.Collectors;

/** The steps of an explanation with the names of the tasks and dates that are easy to read. */
final class ReasonText {
  private final Project project;

  ReasonText(Project project) {
    this.project = project;
  }

  String sentence(Explanation.Step step) {
    String from = DateText.timed(step.start());
    String to = DateText.timed(step.finish());
    return "\"" + name(step.task()) + "\" " + (from.equals(to) ? "on " + to : from + " to " + to)
        + ": " + because(step) + ".";
  }

  String because(Explanation.Step step) {
    return step.reasons().stream().map(this::words).collect(Collectors.joining("; and "));
  }

  private String words(Reason reason) {
    if (reason instanceof Reason.Driven driven) {
      return driven(driven);
    }
    if (reason instanceof Reason.Constrained constrained) {
      return constraint(constrained.constraint());
    }
    if (reason instanceof Reason.StatusDate status) {
      return "nothing unfinished is scheduled before the status date, "
          + DateText.timed(status.date());
    }
    if (reason instanceof Reason.Started started) {
      return "it started on " + DateText.timed(started.actualStart()) + " and the rest goes on";
    }
    if (reason instanceof Reason.Finished finished) {
      return "it finished on " + DateText.timed(finished.actualFinish());
    }
    if (reason instanceof Reason.ProjectStart start) {
      return "the project starts on " + DateText.timed(start.start());
    }
    return reason.toString();
  }

  private String driven(Reason.Driven driven) {
    Dependency dependency = driven.dependency();
    String lag = dependency.lag().equals(Lag.NONE) ? "" : ", lag " + words(dependency.lag());
    return "\"" + name(dependency.predecessor()) + "\" "
        + (dependency.type().isFromStart() ? "starts " : "finishes ")
        + DateText.timed(driven.predecessorEnd()) + " (" + dependency.type().symbol() + lag + ")";
  }

  private static String words(Lag lag) {
    return lag.fold(Lag::toString, ReasonText::elapsed, Lag::toString, Lag::toString);
  }

  private static String elapsed(Lag.Elapsed lag) {
    return lag.time().toHours() % 24 == 0 ? lag.time().toDays() + " elapsed days" : lag.toString();
  }

  private static String constraint(Constraint constraint) {
    return constraint.type().words()
        + constraint.date().map(date -> " " + DateText.timed(date)).orElse("");
  }

  private String name(TaskId id) {
    return project.task(id).name();
  }
}
