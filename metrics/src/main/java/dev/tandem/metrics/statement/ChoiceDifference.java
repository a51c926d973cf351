package dev.tandem.metrics.statement;

import java.util.Objects;

/**
 * One choice that two statements make differently.
 *
 * @param choice what is chosen, for example {@code cohorts}
 * @param first the first statement's choice; empty if it makes none
 * @param second the second statement's choice; empty if it makes none
 */
public record ChoiceDifference(String choice, String first, String second) {

  /** Checks that all is there. */
  public ChoiceDifference {
    Objects.requireNonNull(choice, "choice");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
  }

  /** {@return for example {@code cohorts: FIRST_TIME against RECURRING}} */
  @Override
  public String toString() {
    return choice + ": " + first + " against " + second;
  }
}
