package dev.tandem.core.work.deployment;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a deployment within its history.
 *
 * @param value the identifier as the tool writes it; not blank, and compared exactly
 */
public record DeploymentId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public DeploymentId {
    checkArgument(
        !value.isBlank(),
        "deployment id must not be blank: \"%s\". Give the id of the run that deployed.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static DeploymentId of(String value) {
    return new DeploymentId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
