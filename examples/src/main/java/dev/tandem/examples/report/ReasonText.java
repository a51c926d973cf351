package dev.tandem.examples.report;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.reason.Explanation;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import java.time.Duration;
import java.util.stream.Collectors;

/** The steps of an explanation with the names of the tasks and dates that are easy to read. */
public final class ReasonText implements Reason.Cases<String> {
  private static final long SECONDS_A_DAY = 24 * 3_600;

  private final Project project;

  /**
   * Takes the names of the tasks.
   *
   * @param project the project that was explained
   */
  public ReasonText(Project project) {
    this.project = project;
  }

  /**
   * {@return a step as a sentence: the task, its dates and why they are so}
   *
   * @param step the step
   */
  public String sentence(Explanation.Step step) {
    String from = DateText.timed(step.start());
    String to = DateText.timed(step.finish());
    return "\"" + name(step.task()) + "\" " + (from.equals(to) ? "on " + to : from + " to " + to)
        + ": " + because(step) + ".";
  }

  /**
   * {@return why a step has its dates, without a full stop}
   *
   * @param step the step
   */
  public String because(Explanation.Step step) {
    return step.reasons().stream()
        .map(reason -> reason.fold(this))
        .collect(Collectors.joining("; and "));
  }

  @Override
  public String projectStart(Reason.ProjectStart reason) {
    return "the project starts on " + DateText.timed(reason.start());
  }

  @Override
  public String statusDate(Reason.StatusDate reason) {
    return "nothing unfinished is scheduled before the status date, "
        + DateText.timed(reason.date());
  }

  @Override
  public String constrained(Reason.Constrained reason) {
    return constraint(reason.constraint());
  }

  @Override
  public String resumed(Reason.Resumed reason) {
    return "its work goes on again on " + DateText.timed(reason.date());
  }

  @Override
  public String expectedFinish(Reason.ExpectedFinish reason) {
    return "its work is expected to end on " + DateText.timed(reason.date());
  }

  @Override
  public String scheduledFromFinish(Reason.ScheduledFromFinish reason) {
    return "the project begins as late as it can to finish by "
        + DateText.timed(reason.mustFinishBy());
  }

  @Override
  public String started(Reason.Started reason) {
    return "it started on " + DateText.timed(reason.actualStart()) + " and the rest goes on";
  }

  @Override
  public String finished(Reason.Finished reason) {
    return "it finished on " + DateText.timed(reason.actualFinish());
  }

  @Override
  public String asLateAsPossible(Reason.AsLateAsPossible reason) {
    return "it goes as late as possible";
  }

  @Override
  public String levelled(Reason.Levelled reason) {
    return "it waits " + elapsed(reason.delay()) + " for its resources";
  }

  @Override
  public String driven(Reason.Driven driven) {
    Dependency dependency = driven.dependency();
    String lag = dependency.lag().equals(Lag.NONE) ? "" : ", lag " + words(dependency.lag());
    return "\"" + name(dependency.predecessor()) + "\" "
        + (dependency.type().isFromStart() ? "starts " : "finishes ")
        + DateText.timed(driven.predecessorEnd()) + " (" + dependency.type().symbol() + lag + ")";
  }

  private static String words(Lag lag) {
    return lag.fold(
        Lag::toString, elapsed -> elapsed(elapsed.time()), Lag::toString, Lag::toString);
  }

  private static String elapsed(Duration time) {
    return time.toSeconds() % SECONDS_A_DAY == 0
        ? time.toDays() + " elapsed days"
        : new Lag.Elapsed(time).toString();
  }

  private static String constraint(Constraint constraint) {
    return constraint.type().words()
        + constraint.date().map(date -> " " + DateText.timed(date)).orElse("");
  }

  private String name(TaskId id) {
    return project.task(id).name();
  }
}
