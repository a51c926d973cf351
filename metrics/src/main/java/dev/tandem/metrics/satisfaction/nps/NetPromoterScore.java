package dev.tandem.metrics.satisfaction.nps;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.satisfaction.rating.RatingCounts;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.MultinomialCounts;
import dev.tandem.metrics.statistics.MultinomialIntervalMethod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The net promoter score of a survey: share of promoters minus share of detractors, in points from -100 to 100.
 *
 * <p>Scores are never rounded before they are subtracted. Everything is undefined, and so empty, without answers. Source: Reichheld (2003),
 * The one number you need to grow, Harvard Business Review.
 *
 * <pre>{@code
 * NetPromoterScore score = NetPromoterScore.of(15, 25, 60);
 * score.score();      // 45.0
 * score.interval();   // [29.3431, 58.0355] (95 % adjusted Wald)
 * }</pre>
 *
 * @param detractors how many would not recommend
 * @param passives how many are neither
 * @param promoters how many would recommend
 * @param convention who counts as what, and which interval is shown
 */
public record NetPromoterScore(
    long detractors, long passives, long promoters, NpsConvention convention) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative
   * @throws ArithmeticException if the sum does not fit a long
   */
  public NetPromoterScore {
    checkArgument(
        detractors >= 0 && passives >= 0 && promoters >= 0,
        "counts must not be negative: detractors %s, passives %s, promoters %s. Count from 0.",
        detractors,
        passives,
        promoters);
    Math.addExact(Math.addExact(detractors, passives), promoters);
    Objects.requireNonNull(convention, "convention");
  }

  /**
   * {@return the score of answers that are counted already, under the standard convention}
   *
   * @param detractors how many would not recommend
   * @param passives how many are neither
   * @param promoters how many would recommend
   * @throws IllegalArgumentException if a count is negative
   */
  public static NetPromoterScore of(long detractors, long passives, long promoters) {
    return new NetPromoterScore(detractors, passives, promoters, NpsConvention.standard());
  }

  /**
   * {@return the score of ratings from 0 to 10, under the standard convention}
   *
   * @param ratings the ratings
   * @throws IllegalArgumentException if the scale is not 0 to 10
   */
  public static NetPromoterScore from(RatingCounts ratings) {
    return from(ratings, NpsConvention.standard());
  }

  /**
   * {@return the score of ratings}
   *
   * @param ratings the ratings
   * @param convention who counts as what, and which interval is shown
   * @throws IllegalArgumentException if the ratings are on another scale than the convention
   */
  public static NetPromoterScore from(RatingCounts ratings, NpsConvention convention) {
    RatingScale scale = convention.scale();
    checkArgument(
        ratings.scale().equals(scale),
        "ratings must be on the scale of the convention: %s instead of %s. State breaks for that scale.",
        ratings.scale(),
        scale);
    long detractors = ratings.between(scale.lowest(), convention.detractorsTo()).successes();
    long promoters =
        ratings.between(convention.passivesTo() + 1, scale.highest()).successes();
    long passives = ratings.responses() - detractors - promoters;
    return new NetPromoterScore(detractors, passives, promoters, convention);
  }

  /**
   * {@return the same answers with another interval or confidence level}
   *
   * @param newConvention a convention with the same breaks
   * @throws IllegalArgumentException if the breaks differ, since the answers are counted by them
   */
  public NetPromoterScore withConvention(NpsConvention newConvention) {
    checkSameBreaks(newConvention);
    return new NetPromoterScore(detractors, passives, promoters, newConvention);
  }

  /** {@return how many answered} */
  public long responses() {
    return detractors + passives + promoters;
  }

  /** {@return 100 (promoters − detractors) / responses, in points; empty without answers} */
  public OptionalDouble score() {
    return whenAnswered(100.0 * (promoters - detractors) / responses());
  }

  /** {@return the score rounded to whole points, halves away from 0; empty without answers} */
  public OptionalLong roundedScore() {
    OptionalDouble score = score();
    return score.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Math.round(Math.abs(score.getAsDouble())) * (long) Math.signum(score.getAsDouble()));
  }

  /** {@return the variance of one answer taken as -1, 0 or 1, with divisor n: from 0 to 1; empty without answers} */
  public OptionalDouble variance() {
    return whenAnswered(sample().variance());
  }

  /** {@return the standard error of the score, √(variance / responses), in points; empty without answers} */
  public OptionalDouble standardError() {
    return whenAnswered(100 * sample().standardError());
  }

  /** {@return z times the standard error, in points: half the width of the Wald interval; empty without answers} */
  public OptionalDouble marginOfError() {
    return whenAnswered(100 * convention.confidence().z() * sample().standardError());
  }

  /** {@return the interval of the score by the convention, within [-100, 100]; empty where the method is undefined} */
  public Optional<Interval> interval() {
    return unclippedInterval().map(interval -> interval.clippedTo(-100, 100));
  }

  /** {@return the interval of the score by the convention, as the formula gives it; empty where the method is undefined} */
  public Optional<Interval> unclippedInterval() {
    NpsIntervalMethod method = convention.interval();
    return method.isDefined(responses())
        ? Optional.of(method.unclipped(sample(), convention.confidence()))
        : Optional.empty();
  }

  /**
   * {@return intervals for the shares of detractors, passives and promoters, all together at the convention's level; none without answers}
   *
   * @param method how to find the bounds
   * @throws IllegalArgumentException if there are more than 2,147,483,647 answers
   */
  public ImmutableList<Interval> shareIntervals(MultinomialIntervalMethod method) {
    return new MultinomialCounts(List.of(detractors, passives, promoters))
        .intervals(method, convention.confidence());
  }

  /**
   * {@return how many answers a survey needs so that the margin of error is at most {@code marginPoints}, if answers spread as they did
   * here; empty without answers or if all agree, since then nothing is known of the spread}
   *
   * @param marginPoints the wanted margin in points, above 0
   * @throws IllegalArgumentException if the margin is not finite and above 0
   */
  public OptionalLong responsesForMargin(double marginPoints) {
    NpsSampleSize size = NpsSampleSize.forMargin(marginPoints, convention.confidence());
    double variance = variance().orElse(0);
    return variance == 0 ? OptionalLong.empty() : OptionalLong.of(size.forVariance(variance));
  }

  /**
   * {@return how many answers in all a survey needs so that its Wald interval is half as wide, if answers spread as they did here: four
   * times as many, since the width falls with the root of the number; empty without answers or if all agree}
   *
   * @throws ArithmeticException if the number does not fit a long
   */
  public OptionalLong responsesToHalveInterval() {
    return variance().orElse(0) == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.multiplyExact(4, responses()));
  }

  /**
   * {@return the score of both surveys as if they were one, under the convention of this one}
   *
   * @param other answers of other people, counted by the same breaks
   * @throws IllegalArgumentException if the breaks differ
   * @throws ArithmeticException if a sum does not fit a long
   */
  public NetPromoterScore plus(NetPromoterScore other) {
    checkSameBreaks(other.convention);
    return new NetPromoterScore(
        Math.addExact(detractors, other.detractors),
        Math.addExact(passives, other.passives),
        Math.addExact(promoters, other.promoters),
        convention);
  }

  /**
   * {@return the difference between this score and another, this minus {@code other}}
   *
   * @param other answers of other people, counted by the same breaks
   * @throws IllegalArgumentException if the breaks differ
   */
  public NpsComparison minus(NetPromoterScore other) {
    return new NpsComparison(this, other);
  }

  /** {@return what produced the score: who counted as what, how many answered, which interval} */
  public MethodStatement statement() {
    return convention
        .statement()
        .with("counts", detractors + "/" + passives + "/" + promoters)
        .with("responses", responses())
        .with("interval", convention.interval())
        .with("confidence", convention.confidence());
  }

  /** {@return the statement, the score and its interval} */
  @Override
  public String toString() {
    return statement() + " = " + TextTable.text(score())
        + interval().map(range -> ", " + range).orElse("");
  }

  NpsSample sample() {
    return new NpsSample(detractors, passives, promoters);
  }

  void checkSameBreaks(NpsConvention other) {
    checkArgument(
        convention.hasSameBreaks(other),
        "breaks must be equal: \"%s\" and \"%s\". Count both by the same breaks.",
        convention.statement(),
        other.statement());
  }

  private OptionalDouble whenAnswered(double value) {
    return responses() == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
