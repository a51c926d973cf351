package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.reason.Explanation;
import java.time.LocalDateTime;

/**
 * A date or dependency that the schedule does not keep.
 *
 * <p>Dates are compared in working time, so that the evening of one workday and the morning of the next are the same moment; but where the
 * two lie on different days of the calendar, a date is not kept either, and no working time lies between: "must start on" a Saturday
 * when work begins on Monday, or a milestone on Monday morning whose deadline was Friday evening. Dependencies are compared in working
 * time alone. What has happened is compared as well: a task that finished after its deadline has not kept it.
 *
 * @param task the task concerned; for the deadline of a summary, the summary
 * @param kind what is not kept
 * @param rule what it says, in words
 * @param required the date that it asks for
 * @param scheduled the date that the schedule gives instead
 * @param by by how much working time the two are apart, on the task's calendar; zero where only free time lies
 *     between
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
    /** A deadline of the task, or of a summary, which is reported once under the name of the summary. */
    DEADLINE,
    /** The date by which the project must finish. */
    MUST_FINISH_BY,
    /** A dependency, because a date in front of it wins. */
    DEPENDENCY,
    /** The status date: what is said to have happened lies after it. */
    STATUS_DATE,
    /** The project's start, in a project scheduled from its finish that would have to begin earlier. */
    PROJECT_START
  }

  /** {@return the violation in words, with its cause} */
  @Override
  public String toString() {
    String apart = by.isZero() ? "no working time" : by.toString();
    return task + " does not keep \"" + rule + "\": scheduled " + scheduled + ", asked for "
        + required + ", " + apart + " apart; " + cause.first();
  }
}
