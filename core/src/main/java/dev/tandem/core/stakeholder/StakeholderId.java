package dev.tandem.core.stakeholder;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a stakeholder within its plan.
 *
 * @param value the identifier as a person writes it; not blank, and compared exactly
 */
public record StakeholderId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public StakeholderId {
    checkArgument(
        !value.isBlank(),
        "stakeholder id must not be blank: \"%s\". Give the stakeholder a short name.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static StakeholderId of(String value) {
    return new StakeholderId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
