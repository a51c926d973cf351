package dev.tandem.metrics.earnedvalue.ledger;

import dev.tandem.core.task.TaskId;
import java.time.LocalDateTime;

/** Something that was recorded of a task at some time: a cost, or how far it is. */
public sealed interface EarnedValueEntry permits CostEntry, ProgressEntry {

  /** {@return the task} */
  TaskId task();

  /** {@return when it was, in the local time of the plan} */
  LocalDateTime time();
}
