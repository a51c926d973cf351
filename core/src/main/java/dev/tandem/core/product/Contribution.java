package dev.tandem.core.product;

import dev.tandem.core.check.Amounts;
import dev.tandem.core.product.objective.KeyResultId;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Which key result a feature is meant to move, and how far.
 *
 * @param keyResult the key result
 * @param expectedEffect the expected change of the key result's value, in the unit of its metric and with its sign: {@code -0.5} for a
 *     churn that should fall by half a point; empty if nobody has ventured a number
 */
public record Contribution(KeyResultId keyResult, OptionalDouble expectedEffect) {

  /**
   * Checks that the effect, if there is one, is a number.
   *
   * @throws IllegalArgumentException if {@code expectedEffect} is infinite or NaN
   */
  public Contribution {
    Objects.requireNonNull(keyResult, "keyResult");
    expectedEffect.ifPresent(effect -> Amounts.finite(
        "expected effect on \"" + keyResult + "\"", effect, "Leave it out if it is not known."));
  }
}
