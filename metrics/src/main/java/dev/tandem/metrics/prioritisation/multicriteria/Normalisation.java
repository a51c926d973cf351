package dev.tandem.metrics.prioritisation.multicriteria;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Collections;
import java.util.List;

/**
 * How judgements on one criterion become comparable with those on another: usually 0 for poor and 1 for good.
 *
 * <p>All but {@link Raw} and {@link ValueFunction} depend on which items are present: adding one may change the order of the others.
 */
public sealed interface Normalisation {

  /**
   * {@return the judgements as numbers of which more is better, in the same order}
   *
   * @param criterion the criterion
   * @param values the judgements of all items
   * @param items the items' names, for messages
   * @throws IllegalArgumentException if a judgement is outside the domain of this normalisation, or there is not one for each item
   */
  ImmutableList<Score> normalise(Criterion criterion, List<Double> values, List<String> items);

  /** The judgement itself; minus the judgement where less is better. Use it if all criteria share one scale. */
  record Raw() implements Normalisation {
    @Override
    public ImmutableList<Score> normalise(
        Criterion criterion, List<Double> values, List<String> items) {
      return values.stream()
          .map(value -> criterion.isBenefit() ? Score.of(value) : Score.ZERO.minus(Score.of(value)))
          .collect(ImmutableList.toImmutableList());
    }

    /** {@return the method by name} */
    @Override
    public String toString() {
      return "raw values";
    }
  }

  /**
   * The judgement over the largest; where less is better, the smallest over the judgement. Keeps ratios: twice as good is twice the
   * number. If all are 0 where more is better, all become 0.
   */
  record Maximum() implements Normalisation {
    @Override
    public ImmutableList<Score> normalise(
        Criterion criterion, List<Double> values, List<String> items) {
      Require.oneEach(values, items.size(), "values");
      for (int i = 0; i < values.size(); i++) {
        if (criterion.isBenefit()) {
          Require.nonNegative(values.get(i), criterion.name(), items.get(i));
        } else {
          Require.positive(values.get(i), criterion.name(), items.get(i));
        }
      }
      return values.stream()
          .map(value -> scale(criterion, values, value))
          .collect(ImmutableList.toImmutableList());
    }

    /** {@return the method by name} */
    @Override
    public String toString() {
      return "the maximum";
    }

    private static Score scale(Criterion criterion, List<Double> values, double value) {
      if (!criterion.isBenefit()) {
        return Score.ofRatio(Collections.min(values), value);
      }
      double largest = Collections.max(values);
      return largest == 0 ? Score.ZERO : Score.ofRatio(value, largest);
    }
  }

  /**
   * From 0 for the worst item to 1 for the best. If all judgements are equal, the criterion tells nothing apart, and all become 0.
   */
  record MinMax() implements Normalisation {
    @Override
    public ImmutableList<Score> normalise(
        Criterion criterion, List<Double> values, List<String> items) {
      if (values.isEmpty()) {
        return ImmutableList.of();
      }
      Score best =
          Score.of(criterion.isBenefit() ? Collections.max(values) : Collections.min(values));
      Score worst =
          Score.of(criterion.isBenefit() ? Collections.min(values) : Collections.max(values));
      Score range = best.minus(worst);
      return values.stream()
          .map(value ->
              range.signum() == 0 ? Score.ZERO : Score.of(value).minus(worst).dividedBy(range))
          .collect(ImmutableList.toImmutableList());
    }

    /** {@return the method by name} */
    @Override
    public String toString() {
      return "minimum and maximum";
    }
  }

  /**
   * A value function fixed in advance: straight lines between points, level outside them. It states how good each judgement is, so it
   * replaces the criterion's direction, and no other item can change it.
   *
   * @param points where the function is known, by ascending judgement; at least one
   */
  record ValueFunction(List<Point> points) implements Normalisation {

    /**
     * Checks the points.
     *
     * @throws IllegalArgumentException if there is none, or their judgements do not ascend strictly
     */
    public ValueFunction {
      points = ImmutableList.copyOf(points);
      Require.notEmpty(points, "points");
      checkArgument(
          Ordering.natural().isStrictlyOrdered(points.stream().map(Point::at).toList()),
          "points must ascend strictly: %s. Sort them, and keep one a judgement.",
          points);
    }

    /**
     * {@return the straight line from 0 at the worst judgement to 1 at the best; less is better if {@code best < worst}}
     *
     * @param worst the judgement worth 0, and all beyond it
     * @param best the judgement worth 1, and all beyond it
     * @throws IllegalArgumentException if they are equal, NaN or infinite
     */
    public static ValueFunction between(double worst, double best) {
      return worst < best
          ? new ValueFunction(ImmutableList.of(new Point(worst, 0), new Point(best, 1)))
          : new ValueFunction(ImmutableList.of(new Point(best, 1), new Point(worst, 0)));
    }

    /**
     * {@return the tent that is 1 at the target and falls to 0 at a distance from it, on both sides}
     *
     * @param target the judgement worth 1
     * @param tolerance the distance at which nothing is left; above 0
     * @throws IllegalArgumentException if {@code tolerance} is not above 0, or a number is NaN or infinite
     */
    public static ValueFunction target(double target, double tolerance) {
      Require.positive(tolerance, "tolerance", "of target " + target);
      return new ValueFunction(ImmutableList.of(
          new Point(target - tolerance, 0),
          new Point(target, 1),
          new Point(target + tolerance, 0)));
    }

    @Override
    public ImmutableList<Score> normalise(
        Criterion criterion, List<Double> values, List<String> items) {
      return values.stream().map(this::value).collect(ImmutableList.toImmutableList());
    }

    /** {@return the method and its points} */
    @Override
    public String toString() {
      return "value function through " + points;
    }

    private Score value(double judgement) {
      Point before = points.get(0);
      for (Point after : points) {
        if (judgement <= after.at()) {
          return judgement <= before.at()
              ? Score.of(before.value())
              : between(before, after, judgement);
        }
        before = after;
      }
      return Score.of(before.value());
    }

    private static Score between(Point before, Point after, double judgement) {
      Score run = Score.of(after.at()).minus(Score.of(before.at()));
      Score rise = Score.of(after.value()).minus(Score.of(before.value()));
      Score along = Score.of(judgement).minus(Score.of(before.at()));
      return Score.of(before.value()).plus(rise.times(along).dividedBy(run));
    }
  }

  /**
   * A point of a value function.
   *
   * @param at the judgement
   * @param value what it is worth, usually from 0 to 1
   */
  record Point(double at, double value) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is NaN or infinite
     */
    public Point {
      Require.finite(at, "judgement", "of a value function");
      Require.finite(value, "value", "of a value function");
    }

    /** {@return for example {@code (3, 0.5)}} */
    @Override
    public String toString() {
      return "(" + TextTable.text(at) + ", " + TextTable.text(value) + ")";
    }
  }
}
