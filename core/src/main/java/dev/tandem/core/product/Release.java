package dev.tandem.core.product;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.calendar.DateRange;
import java.util.Objects;

/**
 * A set of features that reach customers together. Which features belong to it, the features say.
 *
 * <p>The last day of the window is the date that counts: one release is before another if its window ends earlier.
 *
 * @param id the id, unique in the product
 * @param name what people call it
 * @param window the first and the last day on which it may ship
 */
public record Release(ReleaseId id, String name, DateRange window) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code name} is blank
   */
  public Release {
    Objects.requireNonNull(id, "id");
    checkArgument(
        !name.isBlank(),
        "name of release \"%s\" must not be blank. State what people call it.",
        id);
    Objects.requireNonNull(window, "window");
  }

  /**
   * {@return the release with this window}
   *
   * @param id the id, unique in the product
   * @param name what people call it
   * @param window the first and the last day on which it may ship
   * @throws IllegalArgumentException if {@code id} or {@code name} is blank
   */
  public static Release of(String id, String name, DateRange window) {
    return new Release(ReleaseId.of(id), name, window);
  }
}
