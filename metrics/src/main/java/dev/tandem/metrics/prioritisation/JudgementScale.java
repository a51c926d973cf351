package dev.tandem.metrics.prioritisation;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The scale on which people judge, from its lowest to its highest value. Any value between them may be given, whole or not.
 *
 * <p>Methods come with a published scale, and teams have their own: RICE with a confidence from 1 to 5, ICE from 0 to 100. A judgement
 * off the stated scale is refused, and so is a ranking of items judged on different ones. Scores are computed from the judgements as
 * given, never rescaled, so that they are the numbers of the team's own sheet.
 *
 * @param low the lowest judgement, at least 0: a product of two negative judgements would praise
 * @param high the highest judgement
 */
public record JudgementScale(double low, double high) {

  /** From 0 to 1, for shares and probabilities. */
  public static final JudgementScale FRACTION = new JudgementScale(0, 1);

  /** From 1 to 5. */
  public static final JudgementScale ONE_TO_FIVE = new JudgementScale(1, 5);

  /** From 1 to 10, the published scale of ICE and PIE. */
  public static final JudgementScale ONE_TO_TEN = new JudgementScale(1, 10);

  /** From 0 to 10, the published scale of the opportunity score. */
  public static final JudgementScale ZERO_TO_TEN = new JudgementScale(0, 10);

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if {@code low} is negative, or {@code high} is not above it, or one is NaN or infinite
   */
  public JudgementScale {
    checkArgument(
        low >= 0 && low < high && high <= Double.MAX_VALUE,
        "scale must run from 0 or more to a higher number: from %s to %s. State its lowest and its highest judgement.",
        low,
        high);
  }

  /**
   * {@return a scale}
   *
   * @param low the lowest judgement, at least 0
   * @param high the highest judgement
   * @throws IllegalArgumentException if {@code low} is negative, or {@code high} is not above it, or one is NaN or infinite
   */
  public static JudgementScale of(double low, double high) {
    return new JudgementScale(low, high);
  }

  /**
   * {@return {@code value}, a judgement on this scale}
   *
   * @param value the judgement
   * @param role what it judges
   * @param item about which item
   * @throws IllegalArgumentException if it is off the scale, or NaN
   */
  public double check(double value, String role, String item) {
    checkArgument(
        value >= low && value <= high,
        "%s must be from %s: %s, item %s. %s",
        role,
        this,
        value,
        item,
        equals(FRACTION)
            ? "Write 80 % as 0.8, or state your own scale."
            : "Use that scale, or state your own.");
    return value;
  }

  /** {@return the ends, for example {@code 1 to 5}} */
  @Override
  public String toString() {
    return Score.of(low) + " to " + Score.of(high);
  }
}
