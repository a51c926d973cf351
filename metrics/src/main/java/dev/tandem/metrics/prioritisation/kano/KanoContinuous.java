package dev.tandem.metrics.prioritisation.kano;

import com.google.common.math.Stats;
import dev.tandem.core.text.TextTable;
import java.util.OptionalDouble;

/**
 * A Kano survey on DuMouchel's continuous scales: where the mean answer lies, and how far the answers scatter around it.
 *
 * <p>Always show the scatter: the split into quadrants is a convention, and a mean between two camps describes neither.
 *
 * <p>Source: William DuMouchel in Berger and others (1993).
 *
 * @param survey the answers
 */
public record KanoContinuous(KanoSurvey survey) {

  /** {@return the mean functional score: how much having the item pleases} */
  public double functionalMean() {
    return functional().mean();
  }

  /** {@return the mean dysfunctional score: how much lacking it displeases} */
  public double dysfunctionalMean() {
    return dysfunctional().mean();
  }

  /** {@return the sample standard deviation of the functional scores; empty for a single answer} */
  public OptionalDouble functionalDeviation() {
    return deviation(functional());
  }

  /** {@return the sample standard deviation of the dysfunctional scores; empty for a single answer} */
  public OptionalDouble dysfunctionalDeviation() {
    return deviation(dysfunctional());
  }

  /**
   * {@return the quadrant of the means, split at 2: one-dimensional if both reach 2, attractive if only the functional mean does,
   * must-be if only the dysfunctional mean does, else indifferent}
   */
  public KanoCategory quadrant() {
    boolean pleases = reachesTwo(functional());
    boolean displeases = reachesTwo(dysfunctional());
    if (pleases) {
      return displeases ? KanoCategory.ONE_DIMENSIONAL : KanoCategory.ATTRACTIVE;
    }
    return displeases ? KanoCategory.MUST_BE : KanoCategory.INDIFFERENT;
  }

  /** {@return the means, and the quadrant they lie in} */
  @Override
  public String toString() {
    return survey.item() + ": functional " + TextTable.text(functionalMean()) + ", dysfunctional "
        + TextTable.text(dysfunctionalMean()) + ", " + quadrant();
  }

  private Stats functional() {
    return Stats.of(
        survey.responses().stream().mapToInt(response -> response.functional().functionalScore()));
  }

  private Stats dysfunctional() {
    return Stats.of(survey.responses().stream()
        .mapToInt(response -> response.dysfunctional().dysfunctionalScore()));
  }

  private static boolean reachesTwo(Stats stats) {
    return Math.rint(stats.sum()) >= 2.0 * stats.count();
  }

  private static OptionalDouble deviation(Stats stats) {
    return stats.count() > 1
        ? OptionalDouble.of(stats.sampleStandardDeviation())
        : OptionalDouble.empty();
  }
}
