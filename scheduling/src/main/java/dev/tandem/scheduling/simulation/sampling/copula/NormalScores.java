package dev.tandem.scheduling.simulation.sampling.copula;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Fractions of 32 bits as standard normal scores, and back.
 *
 * <p>Definition: the score of a fraction is the standard normal quantile of {@code u = (fraction + 1/2) / 2^32}; the fraction of a score z is
 * {@code 2^32 Phi(z)}, rounded down, from 0 to 2^32 − 1. Both are symmetric: {@code score(~f) = -score(f)}, {@code fraction(-z) =
 * ~fraction(z)}. Scores go from −6.34 to 6.34.
 *
 * <p>Both are read from tables with straight lines between their points, and so never fall; the error in probability is below 1e-6. The points of
 * the quantile divide each halving of u towards 0 into 256, as the first bits of a double do; those of the distribution are 1/256 apart.
 */
final class NormalScores {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** The bits of a double that say where between two points it is. */
  private static final int PLACE_BITS = 44;

  private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;
  private static final double PLACE_UNIT = 0x1p-44;
  private static final long FIRST = Double.doubleToRawLongBits(0x1p-33) >>> PLACE_BITS;
  private static final int PER_UNIT = 256;
  private static final int LARGEST = 7;
  private static final double[] QUANTILES = quantiles();
  private static final double[] TAILS = tails();

  private NormalScores() {}

  /** The score of a fraction. */
  static double score(int fraction) {
    // Bits flipped, what is above a half is as far below it.
    int below = fraction < 0 ? ~fraction : fraction;
    long bits = Double.doubleToRawLongBits((below + 0.5) * 0x1p-32);
    int place = (int) ((bits >>> PLACE_BITS) - FIRST);
    double share = (bits & PLACE_MASK) * PLACE_UNIT;
    double score = QUANTILES[place] + share * (QUANTILES[place + 1] - QUANTILES[place]);
    return fraction < 0 ? -score : score;
  }

  /** The fraction of a score. */
  static int fraction(double score) {
    double position = Math.min(Math.abs(score), LARGEST) * PER_UNIT;
    int place = (int) position;
    double tail = TAILS[place] + (position - place) * (TAILS[place + 1] - TAILS[place]);
    int below = (int) Math.min(tail * 0x1p32, Integer.MAX_VALUE);
    return score > 0 ? ~below : below;
  }

  private static double[] quantiles() {
    int points = (int) ((Double.doubleToRawLongBits(0.5) >>> PLACE_BITS) - FIRST) + 1;
    double[] quantiles = new double[points];
    for (int i = 0; i < points; i++) {
      double probability = Double.longBitsToDouble((FIRST + i) << PLACE_BITS);
      quantiles[i] = STANDARD.inverseCumulativeProbability(probability);
    }
    return quantiles;
  }

  /** The probabilities beyond each point; one more, for what lies at the end itself. */
  private static double[] tails() {
    double[] tails = new double[LARGEST * PER_UNIT + 2];
    for (int i = 0; i < tails.length; i++) {
      tails[i] = STANDARD.survivalProbability((double) i / PER_UNIT);
    }
    return tails;
  }
}
