package dev.tandem.scheduling.comparison.change;

import dev.tandem.core.task.CalendarBasis;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DurationKind;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a task can bear on dates and differ between two plans. A name alone moves nothing, and is no aspect. */
public enum TaskAspect {
  /** How long it takes, and how that is counted. */
  DURATION("takes"),
  /** What has happened on it. */
  PROGRESS("is"),
  /** Its constraints, the primary and the secondary one together. */
  CONSTRAINTS("has to"),
  /** Its deadline, which moves late dates alone, unless the project is scheduled from its finish. */
  DEADLINE("has the deadline"),
  /** When its work is expected to end, where a policy uses such dates. */
  EXPECTED_FINISH("is expected to finish"),
  /** Which calendar it names. */
  CALENDAR("works on calendar"),
  /** Whose calendars its dates are counted on, as far as the task says. */
  CALENDAR_BASIS("is"),
  /** Which summary it belongs to, whose dependencies and constraints hold for it. */
  PARENT("belongs to"),
  /** On which side of a break it stands as a milestone. */
  MILESTONE_KIND("stands as a milestone"),
  /** Where its work rests. */
  SPLITS("rests"),
  /** How long a leveller lets it wait. */
  LEVELLING_DELAY("waits");

  private final String verb;

  TaskAspect(String verb) {
    this.verb = verb;
  }

  /**
   * {@return whether two tasks differ in this aspect}
   *
   * @param before the one
   * @param after the other
   */
  public boolean differs(Task before, Task after) {
    return switch (this) {
      case DURATION ->
        !before.duration().equals(after.duration())
            || before.durationKind() != after.durationKind();
      case PROGRESS -> !before.progress().equals(after.progress());
      case CONSTRAINTS ->
        !before.constraint().equals(after.constraint())
            || !before.secondaryConstraint().equals(after.secondaryConstraint());
      case DEADLINE -> !before.deadline().equals(after.deadline());
      case EXPECTED_FINISH -> !before.expectedFinish().equals(after.expectedFinish());
      case CALENDAR -> !before.calendar().equals(after.calendar());
      case CALENDAR_BASIS -> before.calendarBasis() != after.calendarBasis();
      case PARENT -> !before.parent().equals(after.parent());
      case MILESTONE_KIND -> before.milestoneKind() != after.milestoneKind();
      case SPLITS -> !before.splits().equals(after.splits());
      case LEVELLING_DELAY -> !before.levellingDelay().equals(after.levellingDelay());
    };
  }

  /** {@return the difference in words, for example {@code takes 8d instead of 5d}} */
  String words(Task before, Task after) {
    return verb + " " + words(after) + " instead of " + words(before);
  }

  private String words(Task task) {
    return switch (this) {
      case DURATION -> duration(task);
      case PROGRESS -> progress(task.progress());
      case CONSTRAINTS -> constraints(task);
      case DEADLINE -> task.deadline().map(Object::toString).orElse("none");
      case EXPECTED_FINISH -> task.expectedFinish().map(Object::toString).orElse("none");
      case CALENDAR -> task.calendar().orElse("of the project");
      case CALENDAR_BASIS -> basis(task.calendarBasis());
      case PARENT -> task.parent().map(Object::toString).orElse("none");
      case MILESTONE_KIND ->
        task.milestoneKind().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
      case SPLITS -> splits(task);
      case LEVELLING_DELAY -> delay(task.levellingDelay());
    };
  }

  private static String basis(CalendarBasis basis) {
    return switch (basis) {
      case OF_POLICY -> "counted as the policy has it";
      case TASK_DEPENDENT -> "task-dependent";
      case RESOURCE_DEPENDENT -> "resource-dependent";
    };
  }

  private static String duration(Task task) {
    return task.durationKind() == DurationKind.ELAPSED
        ? task.duration() + " elapsed"
        : task.duration().toString();
  }

  private static String splits(Task task) {
    String all = task.splits().stream()
        .map(split -> split.pause() + " after " + split.after())
        .collect(Collectors.joining(" and "));
    return all.isEmpty() ? "nowhere" : all;
  }

  private static String delay(Duration delay) {
    return delay.isZero() ? "for nothing" : delay + " by the clock";
  }

  private static String progress(Progress progress) {
    if (progress.isFinished()) {
      return "finished " + progress.actualFinish().orElseThrow();
    }
    if (!progress.isStarted()) {
      return "not started";
    }
    String left = progress
        .remaining()
        .map(work -> ", " + work + " left")
        .orElseGet(() -> progress.percentComplete().isPresent()
            ? ", " + progress.percentComplete().getAsDouble() + "% done"
            : "");
    return "started " + progress.actualStart().orElseThrow() + left;
  }

  private static String constraints(Task task) {
    String all = Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream())
        .map(Constraint::toString)
        .collect(Collectors.joining(" and "));
    return all.isEmpty() ? "keep no date" : all;
  }
}
