package dev.tandem.core.resource;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Identifies a resource or a team within its project.
 *
 * @param value the identifier as a person writes it; not blank, and compared exactly
 */
public record ResourceId(String value) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public ResourceId {
    checkArgument(
        !value.isBlank(),
        "resource id must not be blank: \"%s\". Give the resource a short name.",
        value);
  }

  /**
   * {@return the id with this text}
   *
   * @param value the identifier; not blank
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public static ResourceId of(String value) {
    return new ResourceId(value);
  }

  /** {@return the identifier as it was written} */
  @Override
  public String toString() {
    return value;
  }
}
