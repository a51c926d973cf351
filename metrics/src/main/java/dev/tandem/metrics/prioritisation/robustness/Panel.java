package dev.tandem.metrics.prioritisation.robustness;

/**
 * A part of the score axis on which one quadrature rule is applied.
 *
 * @param from the left end
 * @param to the right end, above {@code from}
 */
record Panel(double from, double to) {

  /** {@return node {@code m} of the fine rule; the last is exactly the right end} */
  double node(int m) {
    double share = ClenshawCurtis.FINE.node(m);
    return from * (1 - share) + to * share;
  }

  /** {@return where to halve the panel: geometrically if its ends differ by orders of magnitude, as in a long tail} */
  double middle() {
    boolean sameSign = from > 0 || to < 0;
    double smaller = Math.min(Math.abs(from), Math.abs(to));
    double larger = Math.max(Math.abs(from), Math.abs(to));
    return sameSign && larger / smaller > 4
        ? Math.signum(to) * Math.sqrt(smaller) * Math.sqrt(larger)
        : from / 2 + to / 2;
  }
}
