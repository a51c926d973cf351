package dev.tandem.scheduling.policy;

/** For which tasks the project's start is the earliest date. */
public enum ProjectStartRule {
  /** For all: nothing is scheduled before the project's start. */
  HOLDS_FOR_ALL,
  /**
   * For those that nothing else holds: a task with a predecessor, or with "start no earlier than" or "finish no earlier than", may come
   * before the project's start if these allow it. Microsoft Project.
   */
  HOLDS_FOR_OPEN_STARTS
}
