package dev.tandem.core.work;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a work item within its history, for example {@code SHOP-17}.
 *
 * @param value the identifier as the tool writes it; not blank, and compared exactly
 */
public record WorkItemId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public WorkItemId {
    checkArgument(
        !value.isBlank(),
        "work item id must not be blank: \"%s\". Give the key that the tool shows.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static WorkItemId of(String value) {
    return new WorkItemId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
