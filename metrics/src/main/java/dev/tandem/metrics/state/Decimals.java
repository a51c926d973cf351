package dev.tandem.metrics.state;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** Decimals in one form each, so that equal amounts have equal bytes. */
public final class Decimals {
  private static final int MOST_DIGITS = 30;
  private static final int MOST_DECIMALS = 18;

  /** What as many entries as there are numbers can add up to. */
  private static final int MOST_DIGITS_OF_A_SUM = MOST_DIGITS + 19;

  private Decimals() {}

  /**
   * {@return a number without zeros at its end}
   *
   * @param number the number
   */
  public static BigDecimal canonical(BigDecimal number) {
    return number.stripTrailingZeros();
  }

  /**
   * {@return a number without zeros at its end, if sums of such numbers stay small}
   *
   * @param owner whose it is, for the reader
   * @param number the number
   * @throws IllegalArgumentException if it has more than 30 digits before or 18 after the point
   */
  public static BigDecimal checked(String owner, BigDecimal number) {
    BigDecimal canonical = canonical(number);
    checkArgument(
        canonical.scale() <= MOST_DECIMALS
            && (long) canonical.precision() - canonical.scale() <= MOST_DIGITS,
        "numbers of %s must have at most %s digits and %s decimals: precision %s, scale %s. Round them.",
        owner,
        MOST_DIGITS,
        MOST_DECIMALS,
        canonical.precision(),
        canonical.scale());
    return canonical;
  }

  /**
   * {@return the number that a state holds as text}
   *
   * @param in the state
   * @throws IllegalArgumentException if it is no number, too long, or has zeros at its end
   */
  public static BigDecimal read(StateReader in) {
    String text = in.getName();
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("number must be a decimal: \"" + text + "\".", e);
    }
    in.check(
        number.scale() <= MOST_DECIMALS
            && (long) number.precision() - number.scale() <= MOST_DIGITS_OF_A_SUM,
        "have numbers of at most " + MOST_DIGITS_OF_A_SUM + " digits and " + MOST_DECIMALS
            + " decimals");
    in.check(canonical(number).toString().equals(text), "have numbers without zeros at their ends");
    return number;
  }
}
