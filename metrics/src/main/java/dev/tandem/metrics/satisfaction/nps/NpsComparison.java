package dev.tandem.metrics.satisfaction.nps;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.TestResult;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The difference between two net promoter scores, first minus second, in points from -200 to 200.
 *
 * <p>The two must be answers of different people. If the same people answered twice, their answers are paired: use {@link PairedNps}.
 *
 * @param first the score that is compared, for example this quarter's
 * @param second the score it is compared with, for example last quarter's
 */
public record NpsComparison(NetPromoterScore first, NetPromoterScore second) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * Checks that both are counted alike.
   *
   * @throws IllegalArgumentException if the breaks differ
   */
  public NpsComparison {
    Objects.requireNonNull(second, "second");
    first.checkSameBreaks(second.convention());
  }

  /** {@return the first score minus the second, in points; empty if either survey has no answers} */
  public OptionalDouble points() {
    return isDefined()
        ? OptionalDouble.of(first.score().orElseThrow() - second.score().orElseThrow())
        : OptionalDouble.empty();
  }

  /** {@return the interval by the default method at the first score's confidence; empty if either survey has no answers} */
  public Optional<Interval> interval() {
    return interval(NpsComparisonMethod.ADJUSTED_WALD, first.convention().confidence());
  }

  /**
   * {@return the interval of the difference, within [-200, 200]; empty if either survey has no answers}
   *
   * <p>By the plain method it has width 0 where all agree in both surveys, which is no certainty, and says so in its method.
   *
   * @param method how the surveys are compared
   * @param level how often such intervals cover the true difference
   */
  public Optional<Interval> interval(NpsComparisonMethod method, ConfidenceLevel level) {
    if (!isDefined()) {
      return Optional.empty();
    }
    double points = points(method);
    double margin = level.z() * standardError(method);
    return Optional.of(
        Interval.around(points, margin, level, method.toString()).clippedTo(-200, 200));
  }

  /** {@return the two-sided test by the default method; empty if either survey has no answers} */
  public Optional<TestResult> test() {
    return test(NpsComparisonMethod.ADJUSTED_WALD);
  }

  /**
   * {@return the two-sided z test that both scores are equal; empty if either survey has no answers, or if nothing varies in both}
   *
   * @param method how the surveys are compared
   */
  public Optional<TestResult> test(NpsComparisonMethod method) {
    if (!isDefined() || standardError(method) == 0) {
      return Optional.empty();
    }
    double z = points(method) / standardError(method);
    double pValue = 2 * NORMAL.survivalProbability(Math.abs(z));
    return Optional.of(new TestResult(method + " z test", z, pValue));
  }

  /** {@return what is compared: who counted as what, how many in each survey; the interval and the test name their own method} */
  public MethodStatement statement() {
    return new MethodStatement(
            "difference of net promoter scores", first.convention().statement().choices())
        .with("respondents", "different people")
        .with("first", counts(first))
        .with("second", counts(second));
  }

  /** {@return the statement, the difference and its interval} */
  @Override
  public String toString() {
    return statement() + " = " + TextTable.text(points())
        + interval().map(range -> ", " + range).orElse("");
  }

  private static String counts(NetPromoterScore score) {
    return score.detractors() + "/" + score.passives() + "/" + score.promoters();
  }

  private boolean isDefined() {
    return first.responses() > 0 && second.responses() > 0;
  }

  private double points(NpsComparisonMethod method) {
    return 100
        * (method.prepare(first.sample()).score()
            - method.prepare(second.sample()).score());
  }

  private double standardError(NpsComparisonMethod method) {
    return 100
        * Math.hypot(
            method.prepare(first.sample()).standardError(),
            method.prepare(second.sample()).standardError());
  }
}
