package dev.tandem.metrics.prioritisation.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the score axis is cut into panels so that no panel hides a score that is narrow against it.
 *
 * <p>All corners are cut: bounds, modes of triangles, values with a probability of their own. Of the landmarks, percentiles where a
 * distribution bends without a corner, those are left out that lie within half the distance to the next landmark of their own score
 * from a cut: scores of like spread share their cuts.
 */
final class PanelEnds {

  private final TreeSet<Double> cuts = new TreeSet<>();

  private PanelEnds() {}

  /** {@return the cuts, ascending; the first and the last enclose all scores} */
  static SortedSet<Double> of(List<Marginal> marginals) {
    PanelEnds ends = new PanelEnds();
    ends.cuts.add(marginals.stream()
        .mapToDouble(marginal -> marginal.breakpoints().first())
        .min()
        .orElseThrow());
    ends.cuts.add(marginals.stream()
        .mapToDouble(marginal -> marginal.breakpoints().last())
        .max()
        .orElseThrow());
    marginals.forEach(marginal -> ends.cuts.addAll(marginal.corners()));
    marginals.stream()
        .flatMap(marginal -> landmarks(marginal).stream())
        .sorted(Comparator.comparingDouble(Landmark::reach).thenComparingDouble(Landmark::value))
        .forEach(ends::addUnlessNear);
    return ends.cuts;
  }

  private void addUnlessNear(Landmark landmark) {
    Double below = cuts.floor(landmark.value());
    Double above = cuts.ceiling(landmark.value());
    boolean near = (below != null && landmark.value() - below <= landmark.reach())
        || (above != null && above - landmark.value() <= landmark.reach());
    if (!near) {
      cuts.add(landmark.value());
    }
  }

  private static List<Landmark> landmarks(Marginal marginal) {
    List<Double> points = marginal.breakpoints().asList();
    List<Landmark> landmarks = new ArrayList<>();
    for (int i = 1; i < points.size() - 1; i++) {
      double point = points.get(i);
      if (!marginal.corners().contains(point)) {
        double nearest = Math.min(point - points.get(i - 1), points.get(i + 1) - point);
        landmarks.add(new Landmark(point, nearest / 2));
      }
    }
    return landmarks;
  }

  /**
   * A percentile of one score.
   *
   * @param value where it lies
   * @param reach how near another cut stands in for it
   */
  private record Landmark(double value, double reach) {}
}
