package dev.tandem.core.risk;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a risk within its register.
 *
 * @param value the identifier as a person writes it; not blank, and compared exactly
 */
public record RiskId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public RiskId {
    checkArgument(
        !value.isBlank(), "risk id must not be blank: \"%s\". Give the risk a short name.", value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static RiskId of(String value) {
    return new RiskId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
