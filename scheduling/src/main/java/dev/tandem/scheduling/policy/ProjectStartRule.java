package dev.tandem.scheduling.policy;

/** Whether a task may be scheduled before the project's start because a constraint names an earlier date. */
public enum ProjectStartRule {
  /** No: the project's start holds for all. */
  HOLDS_FOR_ALL,
  /** Yes: "start no earlier than" and "finish no earlier than" stand in place of the project's start. Microsoft Project. */
  YIELDS_TO_CONSTRAINTS
}
