package dev.tandem.metrics.prioritisation.survey;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The answers of one segment about one outcome, and how sure the opportunity score is that follows from them.
 *
 * @param item the outcome's name
 * @param answers each respondent's pair of answers
 * @param levels how many levels an answer can have, from 1 up: 5 is usual, 7 and 10 are in use; the two highest are the top two boxes
 */
public record OpportunitySurvey(String item, List<Answer> answers, int levels) {

  private static final int USUAL_LEVELS = 5;
  private static final int TOP_BOXES = 2;

  /**
   * Checks that there are answers, on the scale.
   *
   * @throws IllegalArgumentException if {@code item} is blank, nobody answered, there are fewer than three levels, or an answer is above
   *     the highest
   */
  public OpportunitySurvey {
    Require.name(item, "item");
    Require.notEmpty(answers, "answers about " + item);
    answers = ImmutableList.copyOf(answers);
    checkArgument(
        levels > TOP_BOXES,
        "levels must be at least 3: %s, item %s. The two highest count as important and satisfied.",
        levels,
        item);
    for (Answer answer : answers) {
      checkArgument(
          answer.importance <= levels && answer.satisfaction <= levels,
          "answers must be from 1 to %s: importance %s, satisfaction %s, item %s. Use that scale, or state how many levels it has.",
          levels,
          answer.importance,
          answer.satisfaction,
          item);
    }
  }

  /**
   * Answers from 1 to 5.
   *
   * @param item the outcome's name
   * @param answers each respondent's pair of answers
   * @throws IllegalArgumentException if {@code item} is blank, nobody answered, or an answer is above 5
   */
  public OpportunitySurvey(String item, List<Answer> answers) {
    this(item, answers, USUAL_LEVELS);
  }

  /** {@return Ulwick's score of the top-two-box shares: ten times the share of respondents who gave one of the two highest answers} */
  public Opportunity topTwoBox() {
    return new Opportunity(
        item, tenTimesShare(this::isImportant), tenTimesShare(this::isSatisfied));
  }

  /**
   * {@return the score of the mean answers, the highest answer taken as 10, for contrast; it spreads outcomes less, and is not Ulwick's}
   */
  public Opportunity ofMeans() {
    return new Opportunity(
        item, tenTimesMean(Answer::importance), tenTimesMean(Answer::satisfaction));
  }

  /**
   * {@return the standard error of the top-two-box score, by the delta method on the paired shares}
   *
   * <p>With importance share p and satisfaction share q: where p exceeds q, the score is 10(2p − q), with variance 100(4 var(p) +
   * var(q) − 4 cov(p, q)); else it is 10p, with variance 100 var(p); var(p) = p(1 − p)/n. At p = q the score has a kink, and the error
   * is that of the lower branch. Shares of exactly 0 or 1 have error 0, which says that the sample is small, not that the truth is
   * known.
   */
  public double standardError() {
    double p = share(this::isImportant);
    double q = share(this::isSatisfied);
    double both = share(answer -> isImportant(answer) && isSatisfied(answer));
    double variance = p > q ? 4 * p * (1 - p) + q * (1 - q) - 4 * (both - p * q) : p * (1 - p);
    return 10 * StrictMath.sqrt(Math.max(0, variance) / answers.size());
  }

  /**
   * {@return how far the score may be off: the standard error times the normal quantile}
   *
   * @param confidence the probability that the true score lies within the margin, for example 0.95
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public double marginOfError(double confidence) {
    checkArgument(
        confidence > 0 && confidence < 1,
        "confidence must be between 0 and 1: %s, item %s. Write 95 % as 0.95.",
        confidence,
        item);
    return standardError()
        * NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
  }

  /**
   * {@return the outcomes by top-two-box score, highest first; a finding for each outcome that sampling error cannot separate from the
   * next, at 95 %, were the two answered by different respondents}
   *
   * @param surveys the outcomes, in declaration order
   * @throws IllegalArgumentException if an item appears twice
   */
  public static Ranking rank(List<OpportunitySurvey> surveys) {
    Ranking ranking =
        Opportunity.rank(surveys.stream().map(OpportunitySurvey::topTwoBox).toList());
    Map<String, OpportunitySurvey> byItem = Maps.uniqueIndex(surveys, OpportunitySurvey::item);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    List<OpportunitySurvey> ordered = ranking.order().stream().map(byItem::get).toList();
    for (int index = 1; index < ordered.size(); index++) {
      OpportunitySurvey better = ordered.get(index - 1);
      OpportunitySurvey worse = ordered.get(index);
      double difference =
          better.topTwoBox().score().minus(worse.topTwoBox().score()).value();
      if (difference <= Math.hypot(better.marginOfError(0.95), worse.marginOfError(0.95))) {
        findings.add(new Finding(better.item, "is not separable from " + worse.item + " at 95 %"));
      }
    }
    return ranking.withFindings(findings.build());
  }

  /** {@return the scores and how many answered} */
  @Override
  public String toString() {
    Opportunity shares = topTwoBox();
    return item + ": importance " + TextTable.text(shares.importance()) + ", satisfaction "
        + TextTable.text(shares.satisfaction()) + ", " + answers.size() + " answers from 1 to "
        + levels;
  }

  private double share(Predicate<Answer> counted) {
    return tenTimesShare(counted) / 10;
  }

  private double tenTimesShare(Predicate<Answer> counted) {
    return Score.ofRatio(10.0 * answers.stream().filter(counted).count(), answers.size())
        .value();
  }

  private double tenTimesMean(ToIntFunction<Answer> answered) {
    long sum = answers.stream().mapToInt(answered).asLongStream().sum();
    return Score.ofRatio(10.0 * sum, (double) levels * answers.size()).value();
  }

  private boolean isImportant(Answer answer) {
    return answer.importance > levels - TOP_BOXES;
  }

  private boolean isSatisfied(Answer answer) {
    return answer.satisfaction > levels - TOP_BOXES;
  }

  /**
   * One respondent's answers, from 1 to the highest level of the survey.
   *
   * @param importance how important the outcome is to them
   * @param satisfaction how satisfied they are today
   */
  public record Answer(int importance, int satisfaction) {

    /**
     * Checks the answers.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public Answer {
      checkArgument(
          importance >= 1 && satisfaction >= 1,
          "answers must be at least 1: importance %s, satisfaction %s. Count the lowest answer as 1.",
          importance,
          satisfaction);
    }
  }
}
