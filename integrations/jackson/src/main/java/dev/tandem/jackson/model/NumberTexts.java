package dev.tandem.jackson.model;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.prioritisation.Score;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers of any length as texts, which no reader rounds. */
final class NumberTexts {
  /** Longer numbers take long to read, and nobody means them. */
  private static final int MOST_DIGITS = 100_000;

  /** Numbers with larger exponents fill the memory when they are added to others. */
  private static final int LARGEST_SCALE = 10_000;

  private NumberTexts() {}

  static BigInteger integer(String text) {
    checkLength(text);
    return new BigInteger(text);
  }

  static BigDecimal decimal(String text) {
    checkLength(text);
    BigDecimal number = new BigDecimal(text);
    checkArgument(
        Math.abs((long) number.scale()) <= LARGEST_SCALE,
        "number must have an exponent from -10000 to 10000: \"%s\". Write a number that can be meant.",
        text);
    return number;
  }

  /** Returns a whole score as a number, and any other as a fraction. */
  static String of(Score score) {
    return score.denominator().equals(BigInteger.ONE)
        ? score.numerator().toString()
        : score.numerator() + "/" + score.denominator();
  }

  static Score score(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new Score(integer(text), BigInteger.ONE)
        : new Score(integer(text.substring(0, slash)), integer(text.substring(slash + 1)));
  }

  private static void checkLength(String text) {
    checkArgument(
        text.length() <= MOST_DIGITS,
        "number must have at most 100000 digits: %s. Write a number that can be meant.",
        text.length());
  }
}
