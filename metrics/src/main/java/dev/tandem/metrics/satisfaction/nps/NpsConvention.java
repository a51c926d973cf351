package dev.tandem.metrics.satisfaction.nps;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import java.util.Objects;

/**
 * The choices that change a net promoter score or its interval: who counts as detractor and passive, and how sure the interval is.
 *
 * @param scale the ratings that could be given
 * @param detractorsTo the highest rating of a detractor; detractors begin at the lowest rating of the scale
 * @param passivesTo the highest rating of a passive, not below {@code detractorsTo}; equal if nobody is passive
 * @param interval how the interval is found
 * @param confidence how often such intervals cover the true score
 */
public record NpsConvention(
    RatingScale scale,
    int detractorsTo,
    int passivesTo,
    NpsIntervalMethod interval,
    ConfidenceLevel confidence) {

  private static final NpsConvention STANDARD = new NpsConvention(
      RatingScale.ZERO_TO_TEN, 6, 8, NpsIntervalMethod.ADJUSTED_WALD, ConfidenceLevel.DEFAULT);

  /**
   * Checks the breaks.
   *
   * @throws IllegalArgumentException if the breaks do not ascend on the scale, below its highest rating
   */
  public NpsConvention {
    checkArgument(
        scale.contains(detractorsTo) && detractorsTo <= passivesTo && passivesTo < scale.highest(),
        "breaks must ascend on the scale %s, below its highest rating: detractors to %s, passives to"
            + " %s. Leave at least one rating to detractors and one to promoters.",
        scale,
        detractorsTo,
        passivesTo);
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(confidence, "confidence");
  }

  /** {@return 0 to 6 detractors, 7 and 8 passives, 9 and 10 promoters; adjusted Wald interval at 95 %} */
  public static NpsConvention standard() {
    return STANDARD;
  }

  /**
   * {@return this convention with another scale and other breaks}
   *
   * @param newScale the ratings that could be given
   * @param newDetractorsTo the highest rating of a detractor
   * @param newPassivesTo the highest rating of a passive
   * @throws IllegalArgumentException if the breaks do not ascend on the scale, below its highest rating
   */
  public NpsConvention withBreaks(RatingScale newScale, int newDetractorsTo, int newPassivesTo) {
    return new NpsConvention(newScale, newDetractorsTo, newPassivesTo, interval, confidence);
  }

  /**
   * {@return this convention with another interval}
   *
   * @param newInterval how the interval is found
   */
  public NpsConvention withInterval(NpsIntervalMethod newInterval) {
    return new NpsConvention(scale, detractorsTo, passivesTo, newInterval, confidence);
  }

  /**
   * {@return this convention with another confidence level}
   *
   * @param newConfidence how often intervals cover the true score
   */
  public NpsConvention withConfidence(ConfidenceLevel newConfidence) {
    return new NpsConvention(scale, detractorsTo, passivesTo, interval, newConfidence);
  }

  /**
   * {@return what a respondent who gives {@code rating} counts as}
   *
   * @param rating a rating on the scale
   * @throws IllegalArgumentException if the rating is not on the scale
   */
  public NpsClass classOf(int rating) {
    scale.check(rating);
    if (rating <= detractorsTo) {
      return NpsClass.DETRACTOR;
    }
    return rating <= passivesTo ? NpsClass.PASSIVE : NpsClass.PROMOTER;
  }

  /** {@return who counts as what, and which interval is shown} */
  @Override
  public String toString() {
    return statement() + ", interval " + interval + ", confidence " + confidence;
  }

  MethodStatement statement() {
    MethodStatement detractors = MethodStatement.of("net promoter score")
        .with("detractors", range(scale.lowest(), detractorsTo));
    MethodStatement passives = passivesTo == detractorsTo
        ? detractors
        : detractors.with("passives", range(detractorsTo + 1, passivesTo));
    return passives.with("promoters", range(passivesTo + 1, scale.highest()));
  }

  boolean hasSameBreaks(NpsConvention other) {
    return scale.equals(other.scale)
        && detractorsTo == other.detractorsTo
        && passivesTo == other.passivesTo;
  }

  private static String range(int from, int to) {
    return from == to ? String.valueOf(from) : from + "-" + to;
  }
}
