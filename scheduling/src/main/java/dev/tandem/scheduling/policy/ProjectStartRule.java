package dev.tandem.scheduling.policy;

/** For which tasks the project's start is the earliest date. */
public enum ProjectStartRule implements PolicyChoice {
  /** For all: nothing is scheduled before the project's start. */
  HOLDS_FOR_ALL,
  /**
   * For those that nothing else holds: a task with a predecessor, or with "start no earlier than" or "finish no earlier than", may come
   * before the project's start if these allow it; not so a task that must finish after another does (FF). Microsoft Project.
   */
  HOLDS_FOR_OPEN_STARTS;

  @Override
  public Class<ProjectStartRule> kind() {
    return ProjectStartRule.class;
  }
}
