package dev.tandem.core.product;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a product.
 *
 * @param value the identifier as a person writes it; not blank, and compared exactly
 */
public record ProductId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public ProductId {
    checkArgument(
        !value.isBlank(),
        "product id must not be blank: \"%s\". Give the product a short name.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static ProductId of(String value) {
    return new ProductId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
