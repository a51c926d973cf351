package dev.tandem.metrics.satisfaction;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
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
 * Customer effort scores. The two in use ask opposite questions: 1.0 asks for effort, so low is good; 2.0 asks whether it was easy, so high
 * is good. Each is its own type, so that one is not compared with the other by accident.
 */
public sealed interface CustomerEffort {

  /** {@return the answers} */
  RatingCounts ratings();

  /** {@return which way the score improves} */
  Polarity polarity();

  /** {@return what produced the score} */
  MethodStatement statement();

  /** {@return the mean rating with its spread and t interval; empty without answers} */
  default Optional<SampleMean> mean() {
    return ratings().mean();
  }

  /**
   * CES 1.0: "How much effort did you personally have to put forth?", 1 very low to 5 very high. The score is the mean.
   *
   * <p>Source: Dixon, Freeman and Toman (2010), Stop trying to delight your customers, Harvard Business Review.
   *
   * @param ratings the answers; the lowest rating is the least effort
   */
  record Effort(RatingCounts ratings) implements CustomerEffort {

    /** Checks that the answers are there. */
    public Effort {
      Objects.requireNonNull(ratings, "ratings");
    }

    @Override
    public Polarity polarity() {
      return Polarity.LOWER_IS_BETTER;
    }

    /** {@return how many of all answers are below the middle of the scale} */
    public Proportion lowEffort() {
      RatingScale scale = ratings.scale();
      return ratings.between(scale.lowest(), scale.lowest() + scale.size() / 2 - 1);
    }

    /** {@return how many of all answers are above the middle of the scale} */
    public Proportion highEffort() {
      RatingScale scale = ratings.scale();
      return ratings.between(scale.highest() - scale.size() / 2 + 1, scale.highest());
    }

    /** {@return low effort minus high effort, in points from -100 to 100, where more is better; empty without answers} */
    public OptionalDouble lowMinusHighPoints() {
      return RatingBalance.points(lowEffort(), highEffort());
    }

    /**
     * {@return the adjusted Wald interval of {@link #lowMinusHighPoints()}, within [-100, 100], as of a net promoter score; empty without answers}
     *
     * @param level how often such intervals cover the true value
     */
    public Optional<Interval> lowMinusHighInterval(ConfidenceLevel level) {
      return RatingBalance.interval(lowEffort(), highEffort(), level);
    }

    @Override
    public MethodStatement statement() {
      return MethodStatement.of("customer effort score 1.0")
          .with("scale", ratings.scale())
          .with("polarity", polarity())
          .with("responses", ratings.responses());
    }

    /** {@return the statement, and low minus high effort in points} */
    @Override
    public String toString() {
      return statement() + "; low minus high effort " + TextTable.text(lowMinusHighPoints());
    }
  }

  /**
   * CES 2.0: "The company made it easy for me to handle my issue", 1 strongly disagree to 7 strongly agree. The score is the share that
   * agrees, 5 to 7.
   *
   * <p>Source: Dixon, Toman and DeLisi (2013), The Effortless Experience.
   *
   * @param ratings the answers; the highest rating is full agreement
   * @param agreesFrom the lowest rating that agrees, above the middle of the scale
   */
  record Ease(RatingCounts ratings, int agreesFrom) implements CustomerEffort {

    /**
     * Checks where agreement begins.
     *
     * @throws IllegalArgumentException if {@code agreesFrom} is not above the middle of the scale
     */
    public Ease {
      RatingScale scale = ratings.scale();
      checkArgument(
          scale.contains(agreesFrom) && 2 * agreesFrom > scale.lowest() + scale.highest(),
          "agreement must begin above the middle of the scale %s: %s. For 1 to 7 it begins at 5.",
          scale,
          agreesFrom);
    }

    /**
     * {@return the score by the ratings above the middle of the scale: 5 to 7 of 1 to 7}
     *
     * @param ratings the answers
     */
    public static Ease from(RatingCounts ratings) {
      return new Ease(ratings, (ratings.scale().lowest() + ratings.scale().highest()) / 2 + 1);
    }

    @Override
    public Polarity polarity() {
      return Polarity.HIGHER_IS_BETTER;
    }

    /** {@return how many of all answers agree: CES 2.0, with its interval; no share without answers} */
    public Proportion easy() {
      return ratings.between(agreesFrom, ratings.scale().highest());
    }

    /** {@return how many of all answers disagree as clearly as the others agree} */
    public Proportion difficult() {
      RatingScale scale = ratings.scale();
      return ratings.between(scale.lowest(), scale.lowest() + scale.highest() - agreesFrom);
    }

    /** {@return easy minus difficult, in points from -100 to 100; empty without answers} */
    public OptionalDouble netPoints() {
      return RatingBalance.points(easy(), difficult());
    }

    /**
     * {@return the adjusted Wald interval of {@link #netPoints()}, within [-100, 100], as of a net promoter score; empty without answers}
     *
     * @param level how often such intervals cover the true value
     */
    public Optional<Interval> netInterval(ConfidenceLevel level) {
      return RatingBalance.interval(easy(), difficult(), level);
    }

    /** {@return the two highest ratings minus the two lowest, in points from -100 to 100; empty without answers} */
    public OptionalDouble topTwoMinusBottomTwoPoints() {
      return CustomerSatisfaction.from(ratings).netPoints();
    }

    @Override
    public MethodStatement statement() {
      return MethodStatement.of("customer effort score 2.0")
          .with("scale", ratings.scale())
          .with("polarity", polarity())
          .with("agrees from", agreesFrom)
          .with("responses", ratings.responses());
    }

    /** {@return the statement, and the share who agree} */
    @Override
    public String toString() {
      return statement() + "; easy " + easy();
    }
  }
}
