package dev.tandem.core.work;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a state of work items. Names of states repeat in trackers, with other meanings in other projects; ids do not.
 *
 * @param value the identifier as the tool writes it; not blank, and compared exactly
 */
public record StateId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public StateId {
    checkArgument(
        !value.isBlank(),
        "state id must not be blank: \"%s\". Give the id that the tool uses.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static StateId of(String value) {
    return new StateId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
