package dev.tandem.metrics.satisfaction;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.metrics.satisfaction.rating.RatingCounts;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.SampleMean;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Customer satisfaction: the share of answers in the top boxes of the scale, by default 4 and 5 of 1 to 5.
 *
 * <p>Companies also report the top box alone, top minus bottom boxes, or the mean; each has its own name here, since they differ by tens of
 * points for the same answers.
 *
 * <pre>{@code
 * CustomerSatisfaction.from(ratings).satisfied().interval();   // [0.7112, 0.8666] (95 % Wilson score)
 * }</pre>
 *
 * @param ratings the answers; the highest rating is the most satisfied
 * @param topBoxes how many of the highest ratings count as satisfied, from 1 to half of the scale
 */
public record CustomerSatisfaction(RatingCounts ratings, int topBoxes) {

  /**
   * Checks the boxes.
   *
   * @throws IllegalArgumentException if the top boxes are not from 1 to half of the scale
   */
  public CustomerSatisfaction {
    Objects.requireNonNull(ratings, "ratings");
    int half = ratings.scale().size() / 2;
    checkArgument(
        topBoxes >= 1 && topBoxes <= half,
        "top boxes must be from 1 to %s, half of the scale %s: %s. Leave as many bottom boxes.",
        half,
        ratings.scale(),
        topBoxes);
  }

  /**
   * {@return the satisfaction by the two highest ratings}
   *
   * @param ratings the answers, on a scale of at least four ratings
   * @throws IllegalArgumentException if the scale has fewer than four ratings
   */
  public static CustomerSatisfaction from(RatingCounts ratings) {
    return new CustomerSatisfaction(ratings, 2);
  }

  /** {@return how many of all answers are in the top boxes: CSAT, with its interval; no share without answers} */
  public Proportion satisfied() {
    return ratings.between(
        ratings.scale().highest() - topBoxes + 1, ratings.scale().highest());
  }

  /** {@return how many of all answers are in as many bottom boxes} */
  public Proportion dissatisfied() {
    return ratings.between(ratings.scale().lowest(), ratings.scale().lowest() + topBoxes - 1);
  }

  /** {@return top boxes minus bottom boxes ("net satisfaction"), in points from -100 to 100; empty without answers} */
  public OptionalDouble netPoints() {
    return RatingBalance.points(satisfied(), dissatisfied());
  }

  /**
   * {@return the adjusted Wald interval of {@link #netPoints()}, within [-100, 100], as of a net promoter score; empty without answers}
   *
   * @param level how often such intervals cover the true value
   */
  public Optional<Interval> netInterval(ConfidenceLevel level) {
    return RatingBalance.interval(satisfied(), dissatisfied(), level);
  }

  /** {@return the mean rating with its spread and t interval; empty without answers} */
  public Optional<SampleMean> mean() {
    return ratings.mean();
  }

  /** {@return the mean on a scale from 0 (all lowest) to 100 (all highest); empty without answers} */
  public OptionalDouble meanPoints() {
    RatingScale scale = ratings.scale();
    return mean()
        .map(mean -> OptionalDouble.of(
            100 * (mean.mean() - scale.lowest()) / (scale.highest() - scale.lowest())))
        .orElseGet(OptionalDouble::empty);
  }

  /** {@return what produced the share: the scale, the boxes, how many answered} */
  public MethodStatement statement() {
    RatingScale scale = ratings.scale();
    return MethodStatement.of("customer satisfaction")
        .with("scale", scale)
        .with("satisfied from", scale.highest() - topBoxes + 1)
        .with("responses", ratings.responses());
  }

  /** {@return the statement, and the share who are satisfied} */
  @Override
  public String toString() {
    return statement() + "; satisfied " + satisfied();
  }
}
