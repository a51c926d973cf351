package dev.tandem.metrics.riskregister.lattice;

/**
 * A sum of probabilities that errs by about an ulp, however many there are: what each addition loses is added up apart.
 *
 * <p>Source: Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen.
 */
public final class CompensatedSum {

  private double sum;
  private double lost;

  /** Starts at 0. */
  public CompensatedSum() {}

  /**
   * Adds a number.
   *
   * @param number the number, finite
   */
  public void add(double number) {
    double next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? (sum - next) + number : (number - next) + sum;
    sum = next;
  }

  /** {@return the sum so far} */
  public double value() {
    return sum + lost;
  }

  /** {@return the sum so far} */
  @Override
  public String toString() {
    return String.valueOf(value());
  }
}
