package dev.tandem.scheduling.comparison;

import dev.tandem.core.project.Project;
import java.util.Locale;
import java.util.function.Function;

/** What of a project as a whole can bear on dates and differ between two plans. */
public enum ProjectAspect {
  /** When it starts. */
  START("starts", Project::start),
  /** From which end it is scheduled. */
  SCHEDULE_FROM(
      "is scheduled from its",
      project -> project.scheduleFrom().toString().toLowerCase(Locale.ROOT)),
  /** By when it must finish, which moves late dates alone, unless it is scheduled from its finish. */
  FINISH_BY("must finish by", project -> project.mustFinishBy().<Object>map(date -> date).orElse("no date")),
  /** Up to when progress is known. */
  STATUS_DATE("has the status date", project -> project.statusDate().<Object>map(date -> date).orElse("none")),
  /** The calendar that holds where a task names none. */
  CALENDAR("works on calendar", Project::calendar),
  /** How long a day and a week are where a duration is stated in them. */
  WORKDAY("counts as a day and a week", Project::workday);

  private final String verb;
  private final Function<Project, Object> value;

  ProjectAspect(String verb, Function<Project, Object> value) {
    this.verb = verb;
    this.value = value;
  }

  boolean differs(Project before, Project after) {
    return !value.apply(before).equals(value.apply(after));
  }

  String text(Project project) {
    return this == CALENDAR ? project.calendar().name() : value.apply(project).toString();
  }

  String words(String before, String after) {
    return before.equals(after)
        ? "the project " + verb + " " + after + ", whose hours are others than before"
        : "the project " + verb + " " + after + " instead of " + before;
  }
}
