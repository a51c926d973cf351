package dev.tandem.metrics.prioritisation.robustness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.estimate.Discrete;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.Fixed;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;

/**
 * One item's WSJF judgements with their uncertainty: (business value + time criticality + risk reduction) / job size of independent
 * judgements.
 *
 * <p>Judgements on a scale of points are fixed or {@linkplain Estimate#discrete discrete}, "5, or perhaps 8". The score is then discrete
 * and exact: every combination, with the product of its probabilities. Cost: at most the product of the numbers of outcomes; equal sums
 * are one outcome.
 *
 * <p>Lognormal judgements are for sheets in money or hours. Their sum is not lognormal, and is taken as the lognormal with the sum's
 * mean and variance: exact for one lognormal judgement beside zeros, else an approximation, whose quartiles are within 1 % and whose
 * 10th and 90th percentiles within 2 % for three alike judgements of a geometric standard deviation of up to 2. Source: Lawrence Fenton
 * (1960), The sum of log-normal probability distributions in scatter transmission systems.
 *
 * <p>As in {@link UncertainRice} an error that all items share cancels in the ranks: leave it out.
 *
 * @param item the item's name
 * @param businessValue relative value to users and the business
 * @param timeCriticality relative loss from waiting
 * @param riskReduction relative risk reduction or opportunity enablement, RR|OE
 * @param jobSize relative size; stands for duration
 */
public record UncertainWsjf(
    String item,
    Estimate businessValue,
    Estimate timeCriticality,
    Estimate riskReduction,
    Estimate jobSize) {

  /**
   * Checks the name and the kinds of the judgements.
   *
   * @throws IllegalArgumentException if {@code item} is blank, a judgement is neither fixed, discrete nor lognormal, one is discrete and
   *     another lognormal, one may be negative, or the job size may be 0
   */
  public UncertainWsjf {
    Require.name(item, "item");
    ImmutableMap.of(
            "business value", businessValue,
            "time criticality", timeCriticality,
            "risk reduction", riskReduction,
            "job size", jobSize)
        .forEach((role, judgement) -> checkKind(judgement, role, item));
    if (!(jobSize instanceof LogNormal)) {
      Require.positive(jobSize.lowerBound(), "job size", item);
    }
    List<Estimate> all = List.of(businessValue, timeCriticality, riskReduction, jobSize);
    checkArgument(
        all.stream().noneMatch(Discrete.class::isInstance)
            || all.stream().noneMatch(LogNormal.class::isInstance),
        "judgements must be all discrete or all lognormal, or fixed: both kinds, item %s. Use UncertainWsjf.fitted to approximate it.",
        item);
  }

  /**
   * {@return judgements of any kind; unless all are fixed or discrete, each is taken as the lognormal with the same 10th and 90th
   * percentiles}
   *
   * <p>Four of five outcomes lie between these percentiles. Fixed and lognormal judgements stay as they are; for the others the result is
   * an approximation, and their 10th percentile must be positive.
   *
   * @param item the item's name
   * @param businessValue relative value to users and the business
   * @param timeCriticality relative loss from waiting
   * @param riskReduction relative risk reduction or opportunity enablement, RR|OE
   * @param jobSize relative size; stands for duration
   * @throws IllegalArgumentException if {@code item} is blank, a judgement to be fitted has a 10th percentile of 0 or below, or the
   *     resulting judgements are refused
   */
  public static UncertainWsjf fitted(
      String item,
      Estimate businessValue,
      Estimate timeCriticality,
      Estimate riskReduction,
      Estimate jobSize) {
    return List.of(businessValue, timeCriticality, riskReduction, jobSize).stream()
            .allMatch(DiscreteScore::isDiscrete)
        ? new UncertainWsjf(item, businessValue, timeCriticality, riskReduction, jobSize)
        : new UncertainWsjf(
            item,
            LogNormalFit.of(businessValue, "business value", item),
            LogNormalFit.of(timeCriticality, "time criticality", item),
            LogNormalFit.of(riskReduction, "risk reduction", item),
            LogNormalFit.of(jobSize, "job size", item));
  }

  /**
   * {@return the item with its score: fixed if all judgements are, discrete if they are fixed or discrete, else lognormal}
   *
   * @throws IllegalArgumentException if the score leaves the range of an estimate
   */
  public UncertainItem scored() {
    List<Estimate> parts = List.of(businessValue, timeCriticality, riskReduction);
    boolean discrete =
        DiscreteScore.isDiscrete(jobSize) && parts.stream().allMatch(DiscreteScore::isDiscrete);
    return new UncertainItem(
        item, discrete ? DiscreteScore.ratio(parts, jobSize) : LogNormalFit.ratio(parts, jobSize));
  }

  /** {@return the item, and the mean of each estimate} */
  @Override
  public String toString() {
    return item + ": mean business value " + TextTable.text(businessValue.mean())
        + ", time criticality " + TextTable.text(timeCriticality.mean()) + ", risk reduction "
        + TextTable.text(riskReduction.mean()) + ", job size " + TextTable.text(jobSize.mean());
  }

  private static void checkKind(Estimate judgement, String role, String item) {
    checkArgument(
        judgement instanceof Fixed
            || judgement instanceof Discrete
            || judgement instanceof LogNormal,
        "%s must be fixed, discrete or lognormal: %s, item %s. Use UncertainWsjf.fitted to approximate it.",
        role,
        judgement,
        item);
    Require.nonNegative(judgement.lowerBound(), role, item);
  }
}
