package dev.tandem.scheduling.delay;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Something that happened and delayed work.
 *
 * @param id identifies it within its case
 * @param name what people call it
 * @param party who answers for it, such as {@code owner} or {@code contractor}
 * @param occurred when it happened; it decides the order, the update and the window that it belongs to
 * @param impact what it did to the plan
 */
public record DelayEvent(
    String id, String name, String party, LocalDateTime occurred, DelayImpact impact) {
  /**
   * Checks that it can be told apart.
   *
   * @throws IllegalArgumentException if {@code id} is blank
   */
  public DelayEvent {
    checkArgument(!id.isBlank(), "id of event must not be blank: \"%s\". Give it one.", id);
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(occurred, "occurred");
    Objects.requireNonNull(impact, "impact");
  }

  /**
   * {@return an event by which a task took longer; its name is its id}
   *
   * @param id identifies it
   * @param party who answers for it
   * @param occurred when it happened
   * @param task the task's id
   * @param time by how much; positive
   * @throws IllegalArgumentException if an id is blank, or {@code time} is not positive
   */
  public static DelayEvent of(
      String id, String party, LocalDateTime occurred, String task, WorkDuration time) {
    return new DelayEvent(
        id, id, party, occurred, new DelayImpact.AddedTime(TaskId.of(task), time));
  }

  /** {@return name, party and impact} */
  @Override
  public String toString() {
    return name + " (" + party + ", " + occurred.toLocalDate() + ", " + impact + ")";
  }
}
