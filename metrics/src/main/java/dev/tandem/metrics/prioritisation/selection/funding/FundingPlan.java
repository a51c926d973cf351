package dev.tandem.metrics.prioritisation.selection.funding;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.SearchResult;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.check.Require;
import dev.tandem.metrics.prioritisation.item.ListedIds;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * Features developed one after the other, the cash that gives, and how far from the best there is it can be.
 *
 * @param features the features developed, in order; those not worth it are left out
 * @param cash cash of all features in each period, from period 1 to the horizon
 * @param netPresentValue Σ cash in period t / (1 + rate)^t: each period's cash counts at its end
 * @param bound a net present value that no sequence exceeds
 */
public record FundingPlan(
    List<FundedFeature> features, List<Double> cash, double netPresentValue, double bound)
    implements SearchResult {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a number is NaN or infinite
   */
  public FundingPlan {
    features = ImmutableList.copyOf(features);
    cash = ImmutableList.copyOf(cash);
    Require.allFinite(cash, "cash");
    Require.finite(netPresentValue, "netPresentValue", "of all features");
    Require.finite(bound, "bound", "of all features");
  }

  /** {@return the ids of the features developed, in order} */
  public ImmutableList<String> ids() {
    return features.stream().map(FundedFeature::id).collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean isProvenOptimal() {
    return bound == netPresentValue;
  }

  @Override
  public double gap() {
    return isProvenOptimal()
        ? 0
        : ScaledAmounts.gap(new BigDecimal(netPresentValue), new BigDecimal(bound));
  }

  /** {@return the sum of all cash up to the end of each period, not discounted, without rounding: −0.1, −0.2 and 0.3 are even} */
  public ImmutableList<Double> cumulativeCash() {
    ImmutableList.Builder<Double> cumulative = ImmutableList.builder();
    BigDecimal sum = BigDecimal.ZERO;
    for (double flow : cash) {
      sum = sum.add(BigDecimal.valueOf(flow));
      cumulative.add(sum.doubleValue());
    }
    return cumulative.build();
  }

  /** {@return the least cumulative cash, which someone has to fund: at most 0} */
  public double peakFunding() {
    return cumulativeCash().stream().mapToDouble(Double::doubleValue).min().stream()
        .map(least -> Math.min(least, 0))
        .findFirst()
        .orElse(0);
  }

  /**
   * {@return the first period after which no more money has to be put in: the one that follows the first period of least cumulative
   * cash; 1 if none is ever needed, empty if the horizon ends before}
   */
  public OptionalInt selfFundingPeriod() {
    double peak = peakFunding();
    int period = peak == 0 ? 1 : cumulativeCash().indexOf(peak) + 2;
    return period <= cash.size() ? OptionalInt.of(period) : OptionalInt.empty();
  }

  /** {@return the first period from the self-funding one on whose cumulative cash is at least 0; empty if there is none} */
  public OptionalInt breakEvenPeriod() {
    ImmutableList<Double> cumulative = cumulativeCash();
    for (int period = selfFundingPeriod().orElse(cash.size() + 1);
        period <= cash.size();
        period++) {
      if (cumulative.get(period - 1) >= 0) {
        return OptionalInt.of(period);
      }
    }
    return OptionalInt.empty();
  }

  /** {@return the sequence, what it is worth, how much it needs and from when it pays, one line each} */
  public String explain() {
    return "net present value " + Score.ofBalance(netPresentValue)
        + (isProvenOptimal() ? ", proven optimal" : ", at most " + Score.ofBalance(bound))
        + ": " + ListedIds.text(ids())
        + "\npeak funding " + Score.of(peakFunding())
        + "\nself-funding from " + period(selfFundingPeriod())
        + "\nbreak-even in " + period(breakEvenPeriod());
  }

  private static String period(OptionalInt period) {
    return period.isPresent() ? "period " + period.getAsInt() : "no period up to the horizon";
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
