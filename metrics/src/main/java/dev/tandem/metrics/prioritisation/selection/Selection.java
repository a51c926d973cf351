package dev.tandem.metrics.prioritisation.selection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What is taken.
 *
 * @param chosen the candidates taken, in the order in which they were listed
 * @param rounding how amounts were rounded to be compared exactly; the candidates here have the rounded ones
 */
public record Selection(List<Candidate> chosen, AmountRounding rounding) {

  /** Copies the list. */
  public Selection {
    chosen = ImmutableList.copyOf(chosen);
    Objects.requireNonNull(rounding, "rounding");
  }

  /** {@return the ids of the candidates taken, in the order in which they were listed} */
  public ImmutableList<String> ids() {
    return chosen.stream().map(Candidate::id).collect(ImmutableList.toImmutableList());
  }

  /** {@return what they are worth, together} */
  public BigDecimal value() {
    return sum(Candidate::value);
  }

  /** {@return what they cost, together} */
  public BigDecimal cost() {
    return sum(Candidate::cost);
  }

  /** {@return value less cost} */
  public BigDecimal netValue() {
    return ScaledAmounts.sum(ImmutableList.<BigDecimal>builder()
        .addAll(Lists.transform(chosen, Candidate::value))
        .addAll(Lists.transform(chosen, candidate -> candidate.cost().negate()))
        .build());
  }

  private BigDecimal sum(Function<Candidate, BigDecimal> amount) {
    return ScaledAmounts.sum(chosen.stream().map(amount).toList());
  }

  /** {@return value, cost and what is chosen} */
  @Override
  public String toString() {
    return "value " + value().toPlainString() + ", cost " + cost().toPlainString() + ": "
        + String.join(", ", ids());
  }
}
