package dev.tandem.metrics.riskregister.matrix;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * One level of a scale: what people call it, up to which value it reaches, and what it scores.
 *
 * @param name for example {@code high}; not blank
 * @param upTo the highest value of this level, which still belongs to it; the last level of a scale takes all above, too
 * @param score what the level is multiplied as; above 0
 */
public record ScaleLevel(String name, double upTo, BigDecimal score) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if {@code name} is blank, {@code upTo} is not finite and above 0, or {@code score} is not above 0
   */
  public ScaleLevel {
    checkArgument(!name.isBlank(), "name of a level must not be blank: \"%s\". Name it.", name);
    checkArgument(
        upTo > 0 && Double.isFinite(upTo),
        "upper end of a level must be finite and above 0: %s, level %s. State its highest value.",
        upTo,
        name);
    checkArgument(
        score.signum() > 0, "score must be above 0: %s, level %s. Start at 1.", score, name);
  }

  /**
   * {@return a level}
   *
   * @param name what people call it
   * @param upTo the highest value that belongs to it
   * @param score what it is multiplied as, as a decimal
   * @throws IllegalArgumentException if {@code name} is blank, or a number is not above 0
   */
  public static ScaleLevel of(String name, double upTo, String score) {
    return new ScaleLevel(name, upTo, new BigDecimal(score));
  }

  /** {@return for example {@code high (to 0.8, 0.7)}} */
  @Override
  public String toString() {
    return name + " (to " + upTo + ", scores " + score.toPlainString() + ")";
  }
}
