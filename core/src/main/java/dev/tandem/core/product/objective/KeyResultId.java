package dev.tandem.core.product.objective;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a key result within its product, across all objectives.
 *
 * @param value the identifier as a person writes it; not blank, and compared exactly
 */
public record KeyResultId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public KeyResultId {
    checkArgument(
        !value.isBlank(),
        "key result id must not be blank: \"%s\". Give the key result a short name.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static KeyResultId of(String value) {
    return new KeyResultId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
