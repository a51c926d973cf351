package dev.tandem.core.product.objective;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies an objective within its product.
 *
 * @param value the identifier as a person writes it; not blank, and compared exactly
 */
public record ObjectiveId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public ObjectiveId {
    checkArgument(
        !value.isBlank(),
        "objective id must not be blank: \"%s\". Give the objective a short name.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static ObjectiveId of(String value) {
    return new ObjectiveId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
