package dev.tandem.metrics.objectives;

import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.KeyResultType;
import dev.tandem.core.text.TextTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/**
 * How far a key result has come, as it is and within bounds.
 *
 * <p>Increase, decrease and reach: (current − start)/(target − start), so that falling from 8 to 6 on the way to 5 is 2/3; reckoned in
 * decimals, so that 3.9 on the way from 3.2 to 4.2 is 0.7 and not a little less. Done or not done:
 * 1 or 0. Steps: the share reached. A guardrail: 1 on the good side of its limit, the limit included, 0 beyond it.
 *
 * @param keyResult the key result
 * @param raw the score as it is: negative after a step back, above 1 after over-achievement; empty if nothing was measured
 */
public record KeyResultScore(KeyResult keyResult, OptionalDouble raw) {

  /**
   * {@return the score of a key result}
   *
   * @param keyResult the key result
   * @throws ArithmeticException if the score does not fit a double
   */
  public static KeyResultScore of(KeyResult keyResult) {
    return new KeyResultScore(
        keyResult,
        keyResult
            .current()
            .map(checkIn -> OptionalDouble.of(raw(keyResult, checkIn.value())))
            .orElse(OptionalDouble.empty()));
  }

  private static double raw(KeyResult keyResult, double current) {
    KeyResultType type = keyResult.type();
    if (type == KeyResultType.STAY_BELOW) {
      return current <= keyResult.target() ? 1 : 0;
    }
    if (type == KeyResultType.STAY_ABOVE) {
      return current >= keyResult.target() ? 1 : 0;
    }
    BigDecimal start = BigDecimal.valueOf(keyResult.start());
    double score = BigDecimal.valueOf(current)
        .subtract(start)
        .divide(BigDecimal.valueOf(keyResult.target()).subtract(start), MathContext.DECIMAL128)
        .doubleValue();
    if (!Double.isFinite(score)) {
      throw new ArithmeticException("score of key result \"" + keyResult.id()
          + "\" must be finite: " + score + ". State its values in a smaller unit.");
    }
    return score;
  }

  /** {@return the score cut to 0 to 1, which is what counts; empty if nothing was measured} */
  public OptionalDouble clamped() {
    return raw.isPresent()
        ? OptionalDouble.of(Math.max(0, Math.min(1, raw.getAsDouble())))
        : OptionalDouble.empty();
  }

  /** {@return for example {@code signups: 0.7}} */
  @Override
  public String toString() {
    return keyResult.id() + ": " + TextTable.text(raw);
  }
}
