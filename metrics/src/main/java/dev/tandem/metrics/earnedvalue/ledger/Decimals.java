package dev.tandem.metrics.earnedvalue.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.state.StateReader;
import java.math.BigDecimal;

/** Decimals in one form each, so that equal amounts have equal bytes. */
final class Decimals {
  private static final int MOST_DIGITS = 30;
  private static final int MOST_DECIMALS = 18;

  /** What as many entries as there are numbers can add up to. */
  private static final int MOST_DIGITS_OF_A_SUM = MOST_DIGITS + 19;

  private Decimals() {}

  static BigDecimal canonical(BigDecimal number) {
    return number.stripTrailingZeros();
  }

  /** Refuses numbers whose sums would fill the memory. */
  static BigDecimal checked(TaskId task, BigDecimal number) {
    BigDecimal canonical = canonical(number);
    checkArgument(
        canonical.scale() <= MOST_DECIMALS
            && (long) canonical.precision() - canonical.scale() <= MOST_DIGITS,
        "numbers of task %s must have at most %s digits and %s decimals: precision %s, scale %s. Round them.",
        task,
        MOST_DIGITS,
        MOST_DECIMALS,
        canonical.precision(),
        canonical.scale());
    return canonical;
  }

  /** Reads a number that a state holds as text. */
  static BigDecimal read(StateReader in) {
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
    in.check(
        canonical(number).toString().equals(text), "have numbers without zeros at their ends");
    return number;
  }
}
