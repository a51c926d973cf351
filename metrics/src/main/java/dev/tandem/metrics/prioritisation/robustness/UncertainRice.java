package dev.tandem.metrics.prioritisation.robustness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.estimate.Fixed;
import dev.tandem.core.estimate.LogNormal;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.JudgementScale;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;

/**
 * One item's RICE judgements with their uncertainty: reach × impact × confidence / effort of independent lognormal factors, which is
 * lognormal too.
 *
 * <p>Definition: {@code mu = LogNormalFit.mu(reach) + LogNormalFit.mu(impact) + LogNormalFit.mu(confidence) - LogNormalFit.mu(effort)},
 * {@code sigma^2} is the sum of the four squares. A fixed factor has {@code sigma} 0. The median of the score is the ratio of the medians;
 * its mean is larger, so that ranking by means may favour the vaguer item: choose the statistic knowingly.
 *
 * <p>A lognormal confidence has no upper end, and exceeds 1 with a small probability if its spread is small; the closed form needs
 * that. State it as fixed to keep it below 1. All items count reach over the same period.
 *
 * @param item the item's name
 * @param reach how many people or events the item affects in one period
 * @param impact the effect on each of them
 * @param confidence how sure these judgements are, as a fraction unless stated otherwise
 * @param effort person-months of all disciplines together
 * @param confidenceScale the scale of a fixed {@code confidence}, the same for all items
 */
public record UncertainRice(
    String item,
    Estimate reach,
    Estimate impact,
    Estimate confidence,
    Estimate effort,
    JudgementScale confidenceScale) {

  /**
   * Checks the name and the kinds of the factors.
   *
   * @throws IllegalArgumentException if {@code item} is blank, a factor is neither lognormal nor fixed, a fixed factor is negative, a
   *     fixed confidence is off its scale, or a fixed effort is 0
   */
  public UncertainRice {
    Require.name(item, "item");
    ImmutableMap.of("reach", reach, "impact", impact, "confidence", confidence, "effort", effort)
        .forEach((role, factor) -> checkKind(factor, role, item));
    if (confidence instanceof Fixed certain) {
      confidenceScale.check(certain.value(), "confidence", item);
    }
    if (effort instanceof Fixed certain) {
      Require.positive(certain.value(), "effort", item);
    }
  }

  /**
   * Judgements whose confidence is a fraction.
   *
   * @param item the item's name
   * @param reach how many people or events the item affects in one period
   * @param impact the effect on each of them
   * @param confidence how sure these judgements are, as a fraction
   * @param effort person-months of all disciplines together
   * @throws IllegalArgumentException if {@code item} is blank, a factor is neither lognormal nor fixed, a fixed factor is negative, a
   *     fixed confidence is above 1, or a fixed effort is 0
   */
  public UncertainRice(
      String item, Estimate reach, Estimate impact, Estimate confidence, Estimate effort) {
    this(item, reach, impact, confidence, effort, JudgementScale.FRACTION);
  }

  /**
   * {@return judgements of any kind, each taken as the lognormal with the same 10th and 90th percentiles}
   *
   * <p>Four of five outcomes lie between these percentiles, and people can be asked for them. Fixed and lognormal factors stay as they
   * are; for the others the result is an approximation, and their 10th percentile must be positive.
   *
   * @param item the item's name
   * @param reach how many people or events the item affects in one period
   * @param impact the effect on each of them
   * @param confidence how sure these judgements are, as a fraction
   * @param effort person-months of all disciplines together
   * @throws IllegalArgumentException if {@code item} is blank, a factor has a 10th percentile of 0 or below, or the resulting factors
   *     are refused
   */
  public static UncertainRice fitted(
      String item, Estimate reach, Estimate impact, Estimate confidence, Estimate effort) {
    return fitted(item, reach, impact, confidence, effort, JudgementScale.FRACTION);
  }

  /**
   * {@return judgements of any kind whose confidence is on another scale, each taken as the lognormal with the same 10th and 90th
   * percentiles}
   *
   * @param item the item's name
   * @param reach how many people or events the item affects in one period
   * @param impact the effect on each of them
   * @param confidence how sure these judgements are
   * @param effort person-months of all disciplines together
   * @param confidenceScale the scale of {@code confidence}
   * @throws IllegalArgumentException if {@code item} is blank, a factor has a 10th percentile of 0 or below, or the resulting factors
   *     are refused
   */
  public static UncertainRice fitted(
      String item,
      Estimate reach,
      Estimate impact,
      Estimate confidence,
      Estimate effort,
      JudgementScale confidenceScale) {
    return new UncertainRice(
        item,
        LogNormalFit.of(reach, "reach", item),
        LogNormalFit.of(impact, "impact", item),
        LogNormalFit.of(confidence, "confidence", item),
        LogNormalFit.of(effort, "effort", item),
        confidenceScale);
  }

  /**
   * {@return the item with its score: lognormal, fixed if all factors are, or exactly 0 if a fixed factor above the line is 0}
   *
   * @throws IllegalArgumentException if the score leaves the range of an estimate
   */
  public UncertainItem scored() {
    return new UncertainItem(item, score());
  }

  /** {@return the item, and the mean of each estimate} */
  @Override
  public String toString() {
    return item + ": mean reach " + TextTable.text(reach.mean()) + ", impact "
        + TextTable.text(impact.mean()) + ", confidence " + TextTable.text(confidence.mean())
        + ", effort " + TextTable.text(effort.mean());
  }

  private Estimate score() {
    if (isZero(reach) || isZero(impact) || isZero(confidence)) {
      return Estimate.fixed(0);
    }
    if (reach instanceof Fixed r
        && impact instanceof Fixed i
        && confidence instanceof Fixed c
        && effort instanceof Fixed e) {
      return Estimate.fixed(Score.of(r.value())
          .times(Score.of(i.value()))
          .times(Score.of(c.value()))
          .dividedBy(Score.of(e.value()))
          .value());
    }
    // Means and variances of independent logarithms add up.
    return LogNormal.ofLogarithm(
        LogNormalFit.mu(reach)
            + LogNormalFit.mu(impact)
            + LogNormalFit.mu(confidence)
            - LogNormalFit.mu(effort),
        Math.hypot(
            Math.hypot(LogNormalFit.sigma(reach), LogNormalFit.sigma(impact)),
            Math.hypot(LogNormalFit.sigma(confidence), LogNormalFit.sigma(effort))));
  }

  private static void checkKind(Estimate factor, String role, String item) {
    if (factor instanceof Fixed certain) {
      Require.nonNegative(certain.value(), role, item);
      return;
    }
    checkArgument(
        factor instanceof LogNormal,
        "%s must be lognormal or fixed: %s, item %s. Use UncertainRice.fitted to approximate it.",
        role,
        factor,
        item);
  }

  private static boolean isZero(Estimate factor) {
    return factor instanceof Fixed certain && certain.value() == 0;
  }
}
