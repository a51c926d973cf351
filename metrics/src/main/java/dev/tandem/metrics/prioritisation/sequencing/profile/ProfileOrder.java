package dev.tandem.metrics.prioritisation.sequencing.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.SearchResult;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.check.Require;
import dev.tandem.metrics.prioritisation.sequencing.Proof;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * An order of delivery under cost-of-delay profiles, what it loses and how far from the best it can be.
 *
 * @param items the items, in order of delivery
 * @param proof whether no order can lose less
 * @param bound a loss that no order is below: each item finished as early as its requirements allow
 * @param rounding how durations were rounded to be added exactly; the items here have the rounded ones
 */
public record ProfileOrder(
    List<ProfiledItem> items, Proof proof, double bound, AmountRounding rounding)
    implements SearchResult {

  /**
   * Copies the items.
   *
   * @throws IllegalArgumentException if the bound is NaN or infinite
   */
  public ProfileOrder {
    items = ImmutableList.copyOf(items);
    Objects.requireNonNull(rounding, "rounding");
    Require.finite(bound, "bound", "of all items");
  }

  /** {@return the items' ids, in order of delivery} */
  public ImmutableList<String> ids() {
    return items.stream().map(ProfiledItem::id).collect(ImmutableList.toImmutableList());
  }

  /** {@return periods from now until each item is finished, in order of delivery} */
  public ImmutableDoubleArray finishes() {
    return finishes(items);
  }

  /** {@return what is lost in all: the sum of each item's loss at its finish} */
  public double loss() {
    return loss(items);
  }

  @Override
  public boolean isProvenOptimal() {
    return proof.isExact() || bound >= loss();
  }

  @Override
  public double gap() {
    return isProvenOptimal() ? 0 : ScaledAmounts.gap(new BigDecimal(loss()), new BigDecimal(bound));
  }

  /** {@return the order's loss and proof, then when each item is finished and what it loses by then, one line each} */
  public String explain() {
    StringBuilder text = new StringBuilder("loss ").append(Score.ofBalance(loss()));
    text.append(isProvenOptimal() ? ", proven optimal" : ", at least " + Score.ofBalance(bound));
    text.append(rounding.remark());
    ImmutableDoubleArray finishes = finishes();
    for (int i = 0; i < items.size(); i++) {
      double finish = finishes.get(i);
      text.append('\n').append(i + 1).append(". ").append(items.get(i).id());
      text.append(": finished at ").append(Score.of(finish));
      text.append(", loses ").append(Score.ofBalance(items.get(i).profile().cost(finish)));
    }
    return text.toString();
  }

  static double loss(List<ProfiledItem> items) {
    ImmutableDoubleArray finishes = finishes(items);
    double loss = 0;
    for (int i = 0; i < items.size(); i++) {
      loss += items.get(i).profile().cost(finishes.get(i));
    }
    return loss;
  }

  private static ImmutableDoubleArray finishes(List<ProfiledItem> items) {
    ImmutableDoubleArray.Builder finishes = ImmutableDoubleArray.builder(items.size());
    BigDecimal finish = BigDecimal.ZERO;
    for (ProfiledItem item : items) {
      finish = finish.add(item.duration());
      finishes.add(finish.doubleValue());
    }
    return finishes.build();
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
