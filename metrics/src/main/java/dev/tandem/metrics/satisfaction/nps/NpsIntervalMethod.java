package dev.tandem.metrics.satisfaction.nps;

import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How to put an interval around a net promoter score. With d, p, r = detractors, passives, promoters, n their sum, s = (r − d)/n and
 * v = (r + d)/n − s²; results are in points, times 100.
 */
public enum NpsIntervalMethod {
  /**
   * Adds ¾ detractor, 1½ passives and ¾ promoter, then takes the Wald interval of that. The default: keeps its promise best of the simple
   * ones, also when all answers agree.
   *
   * <p>It is centred on the adjusted score, not the observed one; it may leave [-100, 100] and is clipped there; for one or two answers that
   * agree it does not reach the observed score. 15, 25, 60 at 95 %: 29.34 to 58.04. Source: Rocks (2016), Interval estimation for the net
   * promoter score, The American Statistician 70.
   */
  ADJUSTED_WALD("adjusted Wald") {
    @Override
    Interval unclipped(NpsSample sample, ConfidenceLevel level) {
      NpsSample adjusted = sample.adjusted();
      return points(adjusted.score(), level.z() * adjusted.standardError(), level);
    }
  },

  /**
   * s ± z √(v/n). What most tools show; its width is 0 when all answers agree, which is no certainty and is stated as
   * such; it covers too rarely below some hundred answers.
   *
   * <p>15, 25, 60 at 95 %: 30.50 to 59.50.
   */
  WALD("Wald") {
    @Override
    Interval unclipped(NpsSample sample, ConfidenceLevel level) {
      return points(sample.score(), level.z() * sample.standardError(), level);
    }
  },

  /**
   * All scores that the score test does not reject: the variance is that of the most likely shares that have this score. Never leaves
   * [-100, 100], and always contains the observed score.
   *
   * <p>15, 25, 60 at 95 %: 29.26 to 58.13. Source: Tango (1998), Statistics in Medicine 17, equation for the difference of two
   * proportions in one sample.
   */
  SCORE("score") {
    @Override
    Interval unclipped(NpsSample sample, ConfidenceLevel level) {
      double upper = sample.greatestScoreNotRejected(level.z());
      double lower = -sample.mirrored().greatestScoreNotRejected(level.z());
      return new Interval(100 * lower, 100 * upper, level, toString());
    }
  },

  /**
   * Treats answers as numbers -1, 0, 1: s ± t(n − 1) √(v/(n − 1)). Undefined for one answer; of width 0, and stated as no
   * certainty, when all agree.
   *
   * <p>15, 25, 60 at 95 %: 30.24 to 59.76.
   */
  STUDENT_T("Student t") {
    @Override
    Interval unclipped(NpsSample sample, ConfidenceLevel level) {
      double freedom = sample.responses() - 1;
      double t = TDistribution.of(freedom).inverseSurvivalProbability(level.errorRate() / 2);
      // The standard error has the divisor n; this makes it n − 1.
      double error = sample.standardError() * Math.sqrt(sample.responses() / freedom);
      return points(sample.score(), t * error, level);
    }

    @Override
    boolean isDefined(long responses) {
      return responses > 1;
    }
  };

  private final String label;

  NpsIntervalMethod(String label) {
    this.label = label;
  }

  abstract Interval unclipped(NpsSample sample, ConfidenceLevel level);

  boolean isDefined(long responses) {
    return responses > 0;
  }

  final Interval points(double score, double margin, ConfidenceLevel level) {
    return Interval.around(100 * score, 100 * margin, level, label);
  }

  /** {@return the method by name, as intervals state it} */
  @Override
  public String toString() {
    return label;
  }
}
