package dev.tandem.core.task;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a task within its project.
 *
 * @param value the identifier as a person writes it; not blank, and compared exactly
 */
public record TaskId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public TaskId {
    checkArgument(
        !value.isBlank(), "task id must not be blank: \"%s\". Give the task a short name.", value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static TaskId of(String value) {
    return new TaskId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
