package dev.tandem.core.work.deployment;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies an incident within its history.
 *
 * @param value the identifier as the tool writes it; not blank, and compared exactly
 */
public record IncidentId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public IncidentId {
    checkArgument(
        !value.isBlank(),
        "incident id must not be blank: \"%s\". Give the key that the tool shows.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static IncidentId of(String value) {
    return new IncidentId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
