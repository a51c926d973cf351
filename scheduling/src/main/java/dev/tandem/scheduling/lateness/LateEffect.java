package dev.tandem.scheduling.lateness;

import dev.tandem.core.calendar.WorkDuration;
import java.util.Objects;

/**
 * A late task that another pushes.
 *
 * @param late the task that is pushed, and by how much it is late
 * @param atMost how much of that the other can account for, as working time on the project's calendar: what is passed on from task to
 *     task, never more than the lateness of any task on the way that has a due date
 */
public record LateEffect(LateTask late, WorkDuration atMost) {
  /** Checks that the parts are there. */
  public LateEffect {
    Objects.requireNonNull(late, "late");
    Objects.requireNonNull(atMost, "atMost");
  }

  /** {@return the effect in words} */
  @Override
  public String toString() {
    return late + ", of which at most " + atMost + " from here";
  }
}
