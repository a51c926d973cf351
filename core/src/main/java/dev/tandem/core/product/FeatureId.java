package dev.tandem.core.product;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a feature within its product.
 *
 * @param value the identifier as a person writes it; not blank, and compared exactly
 */
public record FeatureId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public FeatureId {
    checkArgument(
        !value.isBlank(),
        "feature id must not be blank: \"%s\". Give the feature a short name.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static FeatureId of(String value) {
    return new FeatureId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
