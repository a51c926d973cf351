package dev.tandem.scheduling.resource.reason;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a levelling achieved by one measure: the amount before and after, and what no schedule is below in which the tasks that were
 * resolved find their resources free.
 *
 * @param measure what is measured
 * @param unit in what; for money, the code of the currency
 * @param before the amount of the plan before, which may ask for more than there is
 * @param after the amount of the levelled schedule
 * @param bound no schedule has a smaller amount
 * @param reason why not
 */
public record ObjectiveValue(
    ObjectiveMeasure measure,
    String unit,
    BigDecimal before,
    BigDecimal after,
    BigDecimal bound,
    BoundReason reason) {

  /** Checks that all is there. */
  public ObjectiveValue {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(reason, "reason");
  }

  /** {@return whether it is proven that no schedule has a smaller amount: it is at the bound, to the last digit stated} */
  public boolean isProvenOptimal() {
    return after.compareTo(bound) <= 0;
  }

  /**
   * {@return by how much the amount may be above the least: (after − bound) / bound, 0 at the bound; empty if the bound is 0 and the amount is not}
   */
  public OptionalDouble gap() {
    if (isProvenOptimal()) {
      return OptionalDouble.of(0);
    }
    return bound.signum() <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            after.subtract(bound).divide(bound, MathContext.DECIMAL64).doubleValue());
  }

  /**
   * {@return for example {@code cost of delay: 8000.00 EUR instead of 6000.00 EUR, proven to be the least by the work on all features in the best order}}
   */
  @Override
  public String toString() {
    String amounts =
        measure.words() + ": " + amount(after) + " instead of " + amount(before) + ", ";
    return amounts + (isProvenOptimal() ? "proven to be the least " + reason.words() : least());
  }

  private String least() {
    OptionalDouble gap = gap();
    String above = gap.isEmpty()
        ? ""
        : String.format(
            Locale.ROOT, "at most %.1f %% above the least, which is ", 100 * gap.getAsDouble());
    return above + "at least " + amount(bound) + " " + reason.words();
  }

  private String amount(BigDecimal amount) {
    return amount.toPlainString() + (unit.isEmpty() ? "" : " " + unit);
  }
}
