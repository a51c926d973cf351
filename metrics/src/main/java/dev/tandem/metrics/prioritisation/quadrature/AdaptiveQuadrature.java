package dev.tandem.metrics.prioritisation.quadrature;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Function;

/**
 * Integrals over the score axis, panel by panel: a panel on which the fine and the coarse rule disagree is halved.
 *
 * <p>Deterministic: panels are taken from left to right. A panel is accepted once the rules differ by at most the tolerance, or by
 * rounding only, or it has been halved {@value #DEEPEST} times.
 */
public final class AdaptiveQuadrature {

  private static final int DEEPEST = 50;
  private static final double ROUNDING = 1e-14;
  private static final double AMOUNT_TOLERANCE = 1e-12;

  private final double tolerance;
  private final double[] sums;
  private double error;

  private AdaptiveQuadrature(int dimension, double tolerance) {
    this.tolerance = tolerance;
    this.sums = new double[dimension];
  }

  /**
   * {@return several integrals at once}
   *
   * @param breakpoints where panels begin and end, ascending
   * @param dimension the number of integrals
   * @param tolerance the largest difference of the two rules on an accepted panel
   * @param rule both rules' results on a panel
   */
  public static AdaptiveQuadrature integrate(
      Collection<Double> breakpoints,
      int dimension,
      double tolerance,
      Function<Panel, BothRules> rule) {
    AdaptiveQuadrature integral = new AdaptiveQuadrature(dimension, tolerance);
    ImmutableList<Double> points = ImmutableList.copyOf(breakpoints);
    for (int i = 1; i < points.size(); i++) {
      integral.add(new Panel(points.get(i - 1), points.get(i)), rule);
    }
    return integral;
  }

  /**
   * {@return the integral of an amount's probability}
   *
   * @param breakpoints where panels begin and end, ascending
   * @param scale the size of the amount; the tolerance is 1e-12 of it
   * @param values the integrand at the fine rule's nodes
   */
  public static double scalar(
      Collection<Double> breakpoints, double scale, Function<Panel, double[]> values) {
    return integrate(breakpoints, 1, AMOUNT_TOLERANCE * scale, panel -> {
          double[] nodes = values.apply(panel);
          double width = panel.to() - panel.from();
          BothRules both = new BothRules(1);
          both.add(
              0,
              ClenshawCurtis.FINE.integrate(nodes, 1) * width,
              ClenshawCurtis.COARSE.integrate(nodes, 2) * width);
          return both;
        })
        .sum(0);
  }

  /**
   * {@return the value of an integral}
   *
   * @param index which of them, from 0
   */
  public double sum(int index) {
    return sums[index];
  }

  /**
   * {@return the differences of the two rules, summed over the panels}
   *
   * <p>An estimate of how far the sums may be off, not a proof: it measures the coarse rule, and the fine one is in practice orders of
   * magnitude closer.
   */
  public double error() {
    return error;
  }

  private void add(Panel whole, Function<Panel, BothRules> rule) {
    record Piece(Panel panel, int depth) {}
    Deque<Piece> open = new ArrayDeque<>();
    open.push(new Piece(whole, 0));
    while (!open.isEmpty()) {
      Piece piece = open.pop();
      BothRules both = rule.apply(piece.panel());
      double from = piece.panel().from();
      double to = piece.panel().to();
      double middle = piece.panel().middle();
      double difference = both.difference();
      boolean accepted = difference <= Math.max(tolerance, ROUNDING * both.largest());
      if (accepted || piece.depth() == DEEPEST || middle <= from || middle >= to) {
        both.addTo(sums);
        error += difference;
      } else {
        open.push(new Piece(new Panel(middle, to), piece.depth() + 1));
        open.push(new Piece(new Panel(from, middle), piece.depth() + 1));
      }
    }
  }
}
