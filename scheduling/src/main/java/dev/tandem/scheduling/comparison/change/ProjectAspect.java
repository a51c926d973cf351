package dev.tandem.scheduling.comparison.change;

import dev.tandem.core.project.Project;
import java.util.Locale;

/** What of a project as a whole can bear on dates and differ between two plans. */
public enum ProjectAspect {
  /** When it starts. */
  START("starts"),
  /** From which end it is scheduled. */
  SCHEDULE_FROM("is scheduled from its"),
  /** By when it must finish, which moves late dates alone, unless it is scheduled from its finish. */
  FINISH_BY("must finish by"),
  /** Up to when progress is known. */
  STATUS_DATE("has the status date"),
  /** The calendar that holds where a task names none. */
  CALENDAR("works on calendar"),
  /** How long a day and a week are where a duration is stated in them. */
  WORKDAY("counts as a day and a week");

  private final String verb;

  ProjectAspect(String verb) {
    this.verb = verb;
  }

  private Object value(Project project) {
    return switch (this) {
      case START -> project.start();
      case SCHEDULE_FROM -> project.scheduleFrom().toString().toLowerCase(Locale.ROOT);
      case FINISH_BY -> project.mustFinishBy().map(Object::toString).orElse("no date");
      case STATUS_DATE -> project.statusDate().map(Object::toString).orElse("none");
      case CALENDAR -> project.calendar();
      case WORKDAY -> project.workday();
    };
  }

  /**
   * {@return whether two projects differ in this aspect}
   *
   * @param before the one
   * @param after the other
   */
  public boolean differs(Project before, Project after) {
    return !value(before).equals(value(after));
  }

  /**
   * {@return what a project has in this aspect, in words}
   *
   * @param project the project
   */
  public String text(Project project) {
    return this == CALENDAR ? project.calendar().name() : value(project).toString();
  }

  String words(String before, String after) {
    return before.equals(after)
        ? "the project " + verb + " " + after + ", whose hours are others than before"
        : "the project " + verb + " " + after + " instead of " + before;
  }
}
