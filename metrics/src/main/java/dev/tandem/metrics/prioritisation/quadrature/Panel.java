package dev.tandem.metrics.prioritisation.quadrature;

/**
 * A part of the score axis on which one quadrature rule is applied.
 *
 * @param from the left end
 * @param to the right end, above {@code from}
 */
public record Panel(double from, double to) {

  /**
   * {@return where a node of the fine rule lies; the last is exactly the right end}
   *
   * @param m the node, from 0
   */
  public double node(int m) {
    double share = ClenshawCurtis.FINE.node(m);
    return from * (1 - share) + to * share;
  }

  /** {@return where to halve the panel: geometrically if its ends differ by orders of magnitude, as in a long tail} */
  public double middle() {
    boolean sameSign = from > 0 || to < 0;
    double smaller = Math.min(Math.abs(from), Math.abs(to));
    double larger = Math.max(Math.abs(from), Math.abs(to));
    return sameSign && larger / smaller > 4
        ? Math.signum(to) * Math.sqrt(smaller) * Math.sqrt(larger)
        : from / 2 + to / 2;
  }
}
