package dev.tandem.core.project;

import dev.tandem.core.task.TaskId;

/** Thrown when a task is asked for that the project does not have. */
public class UnknownTaskException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient TaskId id;

  /**
   * Creates the exception with its message.
   *
   * @param id the id that is not there
   * @param project the project's name
   */
  public UnknownTaskException(TaskId id, String project) {
    super("task must be in project \"" + project + "\": " + id
        + ". Use one of the ids of its tasks.");
    this.id = id;
  }

  /** {@return the id that is not there} */
  public TaskId id() {
    return id;
  }
}
