package dev.tandem.scheduling.policy;

import static com.google.common.base.CaseFormat.LOWER_UNDERSCORE;
import static com.google.common.base.CaseFormat.UPPER_CAMEL;
import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * A choice that two policies make differently.
 *
 * @param left what the one chooses
 * @param right what the other chooses, of the same kind
 */
public record PolicyDifference(PolicyChoice left, PolicyChoice right) {

  /**
   * Checks that there is a difference.
   *
   * @throws IllegalArgumentException if the choices are of different kinds, or equal
   */
  public PolicyDifference {
    checkArgument(
        left.kind() == right.kind() && !left.equals(right),
        "difference must lie between two choices of one kind: %s and %s. Compare what differs.",
        left,
        right);
  }

  /** {@return what is chosen, for example {@code status date rule}} */
  public String choice() {
    return words(UPPER_CAMEL.to(LOWER_UNDERSCORE, left.kind().getSimpleName()));
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String words(PolicyChoice choice) {
    return choice instanceof Enum<?> constant ? words(constant.name()) : choice.toString();
  }

  /** {@return the difference in words, for example {@code status date rule: nothing before, not moves nothing}} */
  @Override
  public String toString() {
    return choice() + ": " + words(left) + ", not " + words(right);
  }
}
