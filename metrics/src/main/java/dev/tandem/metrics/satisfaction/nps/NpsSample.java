package dev.tandem.metrics.satisfaction.nps;

/** Counts, possibly fractional, with the moments that every interval needs. Scores here are in [-1, 1]. */
record NpsSample(double detractors, double passives, double promoters) {

  double responses() {
    return detractors + passives + promoters;
  }

  double score() {
    return (promoters - detractors) / responses();
  }

  /** Variance of one answer in -1, 0, 1, with divisor n. From counts, so that it is exactly 0 when all agree. */
  double variance() {
    double n = responses();
    return (passives * (promoters + detractors) + 4 * promoters * detractors) / (n * n);
  }

  double standardError() {
    return Math.sqrt(variance() / responses());
  }

  /** With three answers more, of which a quarter stands at each end. */
  NpsSample adjusted() {
    return new NpsSample(detractors + 0.75, passives + 1.5, promoters + 0.75);
  }

  NpsSample mirrored() {
    return new NpsSample(/* detractors= */ promoters, passives, /* promoters= */ detractors);
  }

  /**
   * Returns where the score statistic, which falls as the supposed score rises from the observed one to 1, passes -z.
   *
   * <p>Bisection that never evaluates the ends: there the statistic is 0/0 if all answers agree.
   */
  double greatestScoreNotRejected(double z) {
    double low = score();
    double high = 1;
    double middle = (low + high) / 2;
    while (low < middle && middle < high) {
      if (isRejected(middle, z)) {
        high = middle;
      } else {
        low = middle;
      }
      middle = (low + high) / 2;
    }
    return middle;
  }

  private boolean isRejected(double supposed, double z) {
    double n = responses();
    double variance = 2 * likelyDetractors(supposed) + supposed * (1 - supposed);
    // Tango's (b − c − NΔ)/√(N (2q + Δ(1 − Δ))) is below −z; b are the promoters, c the detractors.
    return n * supposed - (promoters - detractors) > z * Math.sqrt(n * variance);
  }

  /** The most likely share of detractors if the true score is {@code supposed}: a root of 2n q² + b q + c. */
  private double likelyDetractors(double supposed) {
    double n = responses();
    double b = (2 * n - promoters + detractors) * supposed - detractors - promoters;
    double c = -detractors * supposed * (1 - supposed);
    return (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
  }
}
