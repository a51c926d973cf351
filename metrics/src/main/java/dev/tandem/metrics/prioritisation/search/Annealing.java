package dev.tandem.metrics.prioritisation.search;

/**
 * Decides which changes for the worse a search takes, and draws its changes: simulated annealing with a fixed seed, so that the result is
 * the same on every machine.
 *
 * <p>A change that loses d is taken with probability exp(−d/t); the temperature t falls geometrically from the hottest to the coldest
 * over the steps. Logarithms come from a table of {@link StrictMath}, random numbers from Steele, Lea and Flood's SplitMix64. Not
 * thread-safe.
 *
 * <p>Cost: O(1) a step.
 *
 * <p>Source: S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi (1983), Optimization by simulated annealing.
 */
public final class Annealing {

  private static final int LOGARITHMS = 4096;
  private static final int COOLINGS = 500;
  private static final double[] MINUS_LOGARITHM = logarithms();

  private final double factor;
  private final long stepsPerCooling;
  private double temperature;
  private long stepsLeft;
  private long untilCooling;
  private long random;

  /**
   * Prepares one run.
   *
   * @param steps how many changes are tried
   * @param hottest the temperature at the start, above 0
   * @param coldest the temperature at the end, above 0
   * @param seed where the random numbers start
   */
  public Annealing(long steps, double hottest, double coldest, long seed) {
    this.stepsLeft = steps;
    this.stepsPerCooling = Math.max(1, steps / COOLINGS);
    this.untilCooling = stepsPerCooling;
    this.temperature = hottest;
    this.factor = StrictMath.pow(coldest / hottest, 1.0 / COOLINGS);
    this.random = seed;
  }

  private static double[] logarithms() {
    double[] logarithms = new double[LOGARITHMS];
    for (int i = 0; i < LOGARITHMS; i++) {
      logarithms[i] = -StrictMath.log((i + 0.5) / LOGARITHMS);
    }
    return logarithms;
  }

  /** {@return whether another change may be tried} */
  public boolean goesOn() {
    if (--untilCooling == 0) {
      untilCooling = stepsPerCooling;
      temperature *= factor;
    }
    return stepsLeft-- > 0;
  }

  /**
   * {@return whether to take a change}
   *
   * @param loss by how much it is worse; negative or 0 if it is not
   */
  public boolean takes(double loss) {
    // With u drawn from (0, 1), loss < −t ln u says u < exp(−loss/t), which has that probability.
    return loss <= 0 || loss < temperature * MINUS_LOGARITHM[below(LOGARITHMS)];
  }

  /**
   * {@return a random number from 0 to {@code bound} − 1, all equally likely but for 2⁻³²}
   *
   * @param bound at least 1
   */
  public int below(int bound) {
    random += 0x9E3779B97F4A7C15L;
    long mixed = (random ^ (random >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) ((((mixed ^ (mixed >>> 31)) >>> 32) * bound) >>> 32);
  }
}
