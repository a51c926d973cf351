package dev.tandem.metrics.prioritisation.selection;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.check.Require;
import dev.tandem.metrics.prioritisation.exact.ScaledAmounts;
import java.math.BigDecimal;

/**
 * The best choice found within a capacity, and how far from the best there is it can be.
 *
 * @param selection what is taken
 * @param upperBound a value that no choice within the capacity exceeds
 */
public record ReleaseChoice(Selection selection, BigDecimal upperBound) {

  /**
   * Checks that the bound is one.
   *
   * @throws IllegalArgumentException if the bound is below the selection's value
   */
  public ReleaseChoice {
    Require.upperBound(upperBound, selection.value());
  }

  /** {@return the ids of the candidates taken, in the order in which they were listed} */
  public ImmutableList<String> ids() {
    return selection.ids();
  }

  /** {@return what they are worth, together} */
  public BigDecimal value() {
    return selection.value();
  }

  /** {@return what they cost, together} */
  public BigDecimal cost() {
    return selection.cost();
  }

  /** {@return whether no choice can be worth more} */
  public boolean isProvenOptimal() {
    return upperBound.compareTo(value()) == 0;
  }

  /** {@return by what share of the bound this choice can at most be below the best one: 1 less value divided by bound; 0 if proven} */
  public double gap() {
    return isProvenOptimal() ? 0 : ScaledAmounts.share(upperBound.subtract(value()), upperBound);
  }

  /** {@return what is taken, what it is worth and costs, and whether more is possible, as one line} */
  public String explain() {
    return "value " + value().toPlainString()
        + (isProvenOptimal() ? ", proven optimal" : ", at most " + upperBound.toPlainString())
        + ", cost " + cost().toPlainString() + selection.rounding().remark() + ": "
        + Selection.listed(ids());
  }
}
