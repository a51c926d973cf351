package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.TaskId;
import java.time.LocalDateTime;

/**
 * A date or dependency that the schedule does not keep.
 *
 * @param task the task concerned
 * @param kind what is not kept
 * @param rule what it says, in words
 * @param required the date that it asks for
 * @param scheduled the date that the schedule gives instead
 * @param by by how much working time the two are apart, on the task's calendar
 * @param cause why the task is where it is
 */
public record Violation(
    TaskId task,
    Kind kind,
    String rule,
    LocalDateTime required,
    LocalDateTime scheduled,
    WorkDuration by,
    Explanation cause) {

  /** What a schedule can fail to keep. */
  public enum Kind {
    /** A constraint of the task or of a summary above it. */
    CONSTRAINT,
    /** The task's deadline. */
    DEADLINE,
    /** The date by which the project must finish. */
    MUST_FINISH_BY,
    /** A dependency, because a date in front of it wins. */
    DEPENDENCY,
    /** The project's start, in a project scheduled from its finish that would have to begin earlier. */
    PROJECT_START
  }

  /** {@return the violation in words, with its cause} */
  @Override
  public String toString() {
    return task + " does not keep \"" + rule + "\": scheduled " + scheduled + ", asked for "
        + required + ", " + by + " apart; " + cause.steps().get(0);
  }
}
