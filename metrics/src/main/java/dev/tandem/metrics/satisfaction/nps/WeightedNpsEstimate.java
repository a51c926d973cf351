package dev.tandem.metrics.satisfaction.nps;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Interval;

/**
 * A net promoter score in which answers count unequally.
 *
 * @param points the weighted score, in points
 * @param standardError its standard error, in points
 * @param convention who counted as what; of the interval only the confidence is used, since the interval is Wald's
 * @param weighting how answers were weighted, in words
 */
public record WeightedNpsEstimate(
    double points, double standardError, NpsConvention convention, String weighting) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the score or its error is not finite, the error is negative, or {@code weighting} is blank
   */
  public WeightedNpsEstimate {
    checkArgument(
        Double.isFinite(points) && Double.isFinite(standardError) && standardError >= 0,
        "weighted score must be finite with an error of at least 0: %s, error %s. Check the weights.",
        points,
        standardError);
    checkArgument(!weighting.isBlank(), "weighting must not be blank. Say how answers count.");
  }

  /**
   * {@return the Wald interval at the convention's confidence, within [-100, 100]}
   *
   * <p>All answers alike: the interval has width 0, which is no certainty, and says so in its method.
   */
  public Interval interval() {
    double margin = convention.confidence().z() * standardError;
    return Interval.around(points, margin, convention.confidence(), "Wald").clippedTo(-100, 100);
  }

  /** {@return what produced the score} */
  public MethodStatement statement() {
    return convention
        .statement()
        .with("weighting", weighting)
        .with("interval", "Wald")
        .with("confidence", convention.confidence());
  }

  /** {@return the statement, the score and its interval} */
  @Override
  public String toString() {
    return statement() + " = " + TextTable.text(points) + ", " + interval();
  }
}
