package dev.tandem.metrics.prioritisation.robustness;

/**
 * How many rivals come ahead, as each is included with a probability of its own: the Poisson-binomial distribution.
 *
 * <p>Every step adds positive terms, so nothing cancels. Counts at either end that are less likely than 1e-30 are left out.
 */
final class RivalCount {

  private static final double NEGLIGIBLE = 1e-30;

  private final double[] probabilities;
  private int least;
  private int most;

  private RivalCount(double[] probabilities, int least, int most) {
    this.probabilities = probabilities;
    this.least = least;
    this.most = most;
  }

  /** {@return the distribution before any rival is included: none for certain} */
  static RivalCount ofNone(int rivals) {
    double[] probabilities = new double[rivals + 1];
    probabilities[0] = 1;
    return new RivalCount(probabilities, 0, 0);
  }

  RivalCount copy() {
    return new RivalCount(probabilities.clone(), least, most);
  }

  void include(double ahead) {
    if (ahead == 0) {
      return;
    }
    most++;
    // From the top, so that the count below is still that without this rival.
    for (int k = most; k > least; k--) {
      probabilities[k] = probabilities[k] * (1 - ahead) + probabilities[k - 1] * ahead;
    }
    probabilities[least] *= 1 - ahead;
    leaveOutNegligible();
  }

  private void leaveOutNegligible() {
    while (probabilities[least] < NEGLIGIBLE) {
      probabilities[least++] = 0;
    }
    while (probabilities[most] < NEGLIGIBLE) {
      probabilities[most--] = 0;
    }
  }

  /** {@return the smallest count with a probability} */
  int least() {
    return least;
  }

  /** {@return the largest count with a probability} */
  int most() {
    return most;
  }

  /** {@return the probability of a count, from 0 to all rivals} */
  double probability(int count) {
    return probabilities[count];
  }
}
