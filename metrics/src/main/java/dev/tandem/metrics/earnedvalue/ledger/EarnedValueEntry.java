package dev.tandem.metrics.earnedvalue.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;

/** Something that was recorded of a task at some time: a cost, or how far it is. */
public sealed interface EarnedValueEntry permits CostEntry, ProgressEntry {

  /** {@return the task} */
  TaskId task();

  /** {@return when it was, in the local time of the plan} */
  LocalDateTime time();

  /** Refuses times with fractions of a second, which working time does not have. */
  static void checkTime(TaskId task, LocalDateTime time) {
    checkArgument(
        time.getNano() == 0,
        "time of an entry of task %s must be in whole seconds: %s. Round it to a second.",
        task,
        time);
  }
}
