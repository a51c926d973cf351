package dev.tandem.metrics.prioritisation.sequencing;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.SearchResult;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.check.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Who delivers what and when, what the delay costs, and how far from the best that can be.
 *
 * @param assignments the assignments, by start; of equal starts by team
 * @param bound a delay cost that no plan is below
 * @param rounding how the items' amounts were rounded to be compared exactly; the items here have the rounded ones
 */
public record TeamPlan(List<TeamAssignment> assignments, BigDecimal bound, AmountRounding rounding)
    implements SearchResult {

  /**
   * Copies the assignments and checks that the bound is one.
   *
   * @throws IllegalArgumentException if the bound is above the plan's delay cost
   */
  public TeamPlan {
    assignments = ImmutableList.copyOf(assignments);
    Objects.requireNonNull(rounding, "rounding");
    Require.lowerBound(bound, delayCost(assignments));
  }

  /** {@return the items' ids, by start} */
  public ImmutableList<String> ids() {
    return assignments.stream()
        .map(assignment -> assignment.item().id())
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return what the delay of all items costs} */
  public BigDecimal delayCost() {
    return delayCost(assignments);
  }

  private static BigDecimal delayCost(List<TeamAssignment> assignments) {
    return ScaledAmounts.plain(assignments.stream()
        .map(TeamAssignment::delayCost)
        .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  @Override
  public boolean isProvenOptimal() {
    return bound.compareTo(delayCost()) == 0;
  }

  @Override
  public double gap() {
    return ScaledAmounts.gap(delayCost(), bound);
  }

  /** {@return the plan's cost and proof, then who works on each item, when, and what its delay costs, one line each} */
  public String explain() {
    StringBuilder text = new StringBuilder("delay cost ").append(delayCost().toPlainString());
    text.append(isProvenOptimal() ? ", proven optimal" : ", at least " + bound.toPlainString());
    text.append(rounding.remark());
    for (TeamAssignment assignment : assignments) {
      text.append('\n').append(assignment.item().id());
      text.append(": team ").append(assignment.team());
      text.append(", from ").append(assignment.start().toPlainString());
      text.append(" to ").append(assignment.finish().toPlainString());
      text.append(", its delay costs ")
          .append(ScaledAmounts.plain(assignment.delayCost()).toPlainString());
    }
    return text.toString();
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
