package dev.tandem.metrics.prioritisation.selection;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.SearchResult;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.check.Require;
import dev.tandem.metrics.prioritisation.item.ListedIds;
import java.math.BigDecimal;

/**
 * The best choice found within a capacity, and how far from the best there is it can be.
 *
 * @param selection what is taken
 * @param bound a value that no choice within the capacity exceeds
 */
public record ReleaseChoice(Selection selection, BigDecimal bound) implements SearchResult {

  /**
   * Checks that the bound is one.
   *
   * @throws IllegalArgumentException if the bound is below the selection's value
   */
  public ReleaseChoice {
    Require.upperBound(bound, selection.value());
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

  @Override
  public boolean isProvenOptimal() {
    return bound.compareTo(value()) == 0;
  }

  @Override
  public double gap() {
    return ScaledAmounts.gap(value(), bound);
  }

  /** {@return what is taken, what it is worth and costs, and whether more is possible, as one line} */
  public String explain() {
    return "value " + ScaledAmounts.text(value())
        + (isProvenOptimal() ? ", proven optimal" : ", at most " + ScaledAmounts.text(bound))
        + ", cost " + ScaledAmounts.text(cost()) + selection.rounding().remark() + ": "
        + ListedIds.text(ids());
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
