package dev.tandem.scheduling.lateness;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import java.util.Objects;

/**
 * What one task, or what lies in front of it, contributes to a lateness.
 *
 * @param task the task of the driving chain that it is about
 * @param kind what contributes
 * @param amount by how much, as working time on the project's calendar; negative where it makes up for other causes
 * @param why what it is, in words
 */
public record LateCause(TaskId task, Kind kind, WorkDuration amount, String why) {

  /** What can contribute to a lateness. */
  public enum Kind {
    /** Its work takes longer than in the reference, on its own calendar; negative if shorter. Against a deadline: all of it. */
    WORK,
    /** The same work spans more of the project's working time, since the task follows another calendar; negative if less. */
    CALENDAR,
    /** It waits longer behind the task that drives it. Against a deadline: all of the wait. */
    LAG,
    /** It waits less behind the task that drives it: slack of the reference that was used up, or a lead. Negative. */
    SLACK,
    /** The first task of the chain starts later than in the reference; negative if earlier. */
    START,
    /** Against a deadline: the time there was from the start of the chain. Negative, unless the chain starts after it. */
    AVAILABLE
  }

  /** Checks that the parts are there. */
  public LateCause {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(why, "why");
  }

  /** {@return the contribution in words, for example {@code +3d build: takes longer}} */
  @Override
  public String toString() {
    return (amount.isNegative() ? "" : "+") + amount + " " + task + ": " + why;
  }
}
