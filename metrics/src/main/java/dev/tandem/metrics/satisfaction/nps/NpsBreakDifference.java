package dev.tandem.metrics.satisfaction.nps;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.satisfaction.rating.RatingCounts;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Why the same answers give two net promoter scores: the ratings that count as another class under other breaks. Their points add up to the
 * difference of the scores.
 *
 * <pre>{@code
 * NpsBreakDifference.between(ratings, ours, theirs).ratings();   // rating 8: 40 answers, PASSIVE or PROMOTER
 * }</pre>
 *
 * @param first the score under the first convention
 * @param second the score under the second convention
 * @param ratings the ratings that were given and count differently, ascending
 */
public record NpsBreakDifference(
    NetPromoterScore first, NetPromoterScore second, List<RatingClasses> ratings) {

  /** Copies the ratings. */
  public NpsBreakDifference {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    ratings = ImmutableList.copyOf(ratings);
  }

  /**
   * {@return the difference between two scores of the same answers}
   *
   * @param ratings the answers
   * @param first who counts as what in the first score
   * @param second who counts as what in the second score
   * @throws IllegalArgumentException if the answers are on another scale than either convention
   */
  public static NpsBreakDifference between(
      RatingCounts ratings, NpsConvention first, NpsConvention second) {
    NetPromoterScore firstScore = NetPromoterScore.from(ratings, first);
    NetPromoterScore secondScore = NetPromoterScore.from(ratings, second);
    ImmutableList.Builder<RatingClasses> differing = ImmutableList.builder();
    RatingScale scale = ratings.scale();
    for (int rating = scale.lowest(); rating <= scale.highest(); rating++) {
      NpsClass left = first.classOf(rating);
      NpsClass right = second.classOf(rating);
      long answers = ratings.count(rating);
      if (left != right && answers > 0) {
        double share = (double) answers / ratings.responses();
        double points = 100 * share * (right.balance() - left.balance());
        differing.add(new RatingClasses(rating, answers, left, right, points));
      }
    }
    return new NpsBreakDifference(firstScore, secondScore, differing.build());
  }

  /** {@return the second score minus the first, in points; empty without answers} */
  public OptionalDouble points() {
    return first.responses() == 0 || second.responses() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(second.score().orElseThrow() - first.score().orElseThrow());
  }

  /** {@return both scores, and a row for each rating that counts differently} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .numbers("rating")
        .numbers("answers")
        .words("first")
        .words("second")
        .numbers("points")
        .rows(
            ratings, each -> new Object[] {
              each.rating(), each.answers(), each.first(), each.second(), each.points()
            });
    return TextTable.text(first.score()) + " or " + TextTable.text(second.score()) + "\n" + table;
  }

  /**
   * A rating that counts differently.
   *
   * @param rating the rating
   * @param answers how many gave it
   * @param first what they count as in the first score
   * @param second what they count as in the second score
   * @param points what that adds to the second score, in points
   */
  public record RatingClasses(
      int rating, long answers, NpsClass first, NpsClass second, double points) {

    /**
     * Checks that both classes are there.
     *
     * @throws IllegalArgumentException if {@code answers} is negative or {@code points} is not finite
     */
    public RatingClasses {
      checkArgument(
          answers >= 0 && Double.isFinite(points),
          "answers must be at least 0 and points finite: %s answers, %s points of rating %s. Count the answers.",
          answers,
          points,
          rating);
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(second, "second");
    }
  }
}
