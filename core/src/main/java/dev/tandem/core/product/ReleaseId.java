package dev.tandem.core.product;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a release within its product.
 *
 * @param value the identifier as a person writes it; not blank, and compared exactly
 */
public record ReleaseId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public ReleaseId {
    checkArgument(
        !value.isBlank(),
        "release id must not be blank: \"%s\". Give the release a short name.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static ReleaseId of(String value) {
    return new ReleaseId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
