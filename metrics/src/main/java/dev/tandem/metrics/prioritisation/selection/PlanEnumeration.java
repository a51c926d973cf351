package dev.tandem.metrics.prioritisation.selection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Branch and bound over releases: one node after the other into each release it fits, the weightiest first, or postponed.
 *
 * <p>The bound lets the remaining nodes be split and looks at one team at a time: then the most value per effort goes to the release of
 * the highest weight. The least bound over the teams counts.
 */
final class PlanEnumeration {

  /** Sums of doubles are off by far less than this share. */
  private static final double ROUNDING = 1 + 1e-9;

  private final PlanningModel model;
  private final int[] order;
  private final int[] byWeight;
  private final int[][] byRatio;
  private final PlanningState state;
  private final boolean[] placed;
  private int[] best;
  private long bestValue;

  PlanEnumeration(PlanningModel model, int[] known, long knownValue) {
    this.model = model;
    this.order = model.byValuePerEffort();
    this.byWeight = model.byWeight();
    this.byRatio = new int[model.teams()][];
    Arrays.setAll(byRatio, team -> byRatio(model, team));
    this.state = new PlanningState(model);
    this.placed = new boolean[model.nodes()];
    this.best = known;
    this.bestValue = knownValue;
  }

  private static int[] byRatio(PlanningModel model, int team) {
    return IntStream.range(0, model.nodes())
        .boxed()
        .sorted(Comparator.comparingDouble(
            node -> model.effort(team, node) / Math.max((double) model.value(node), 1e-300)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int[] best() {
    return best;
  }

  long bestValue() {
    return bestValue;
  }

  /**
   * Looks for better plans.
   *
   * @param steps how many nodes the bounds may look at
   * @return whether all plans were looked at, directly or by a bound
   */
  boolean exhaust(long steps) {
    return search(steps / Math.max(1, (long) model.nodes() * Math.max(1, model.teams())));
  }

  private boolean search(long nodeLimit) {
    int[] tried = new int[order.length + 1];
    int depth = 0;
    long steps = 0;
    while (depth >= 0) {
      if (depth == order.length && state.value() > bestValue) {
        best = state.copy();
        bestValue = state.value();
      }
      if (depth == order.length || tried[depth] > byWeight.length) {
        if (--depth >= 0) {
          state.move(order[depth], model.releases());
          placed[order[depth]] = false;
        }
      } else if (place(order[depth], tried[depth]++)) {
        if (++steps > nodeLimit) {
          return false;
        }
        tried[++depth] = 0;
      }
    }
    return true;
  }

  /** Puts a node into its next release, if that is feasible and can lead to a better plan. */
  private boolean place(int node, int attempt) {
    int release = attempt == byWeight.length ? model.releases() : byWeight[attempt];
    if (release < state.earliest(node)) {
      return false;
    }
    state.move(node, release);
    placed[node] = true;
    if (state.isWithinCapacity(release) && bound() >= bestValue + 1.0) {
      return true;
    }
    state.move(node, model.releases());
    placed[node] = false;
    state.keep();
    return false;
  }

  /** {@return more than any plan is worth that keeps what is placed so far} */
  double bound() {
    double least = Double.POSITIVE_INFINITY;
    for (int team = 0; team < byRatio.length; team++) {
      least = Math.min(least, splitValue(team));
    }
    if (byRatio.length == 0) {
      least = withoutLimit();
    }
    return (state.value() + least) * ROUNDING;
  }

  private double withoutLimit() {
    double weight = byWeight.length == 0 ? 0 : model.weight(byWeight[0]);
    return IntStream.range(0, placed.length)
        .filter(node -> !placed[node])
        .mapToDouble(node -> weight * model.value(node))
        .sum();
  }

  private double splitValue(int team) {
    double value = 0;
    int k = 0;
    double left = byWeight.length == 0 ? 0 : state.left(team, byWeight[0]);
    for (int node : byRatio[team]) {
      if (!placed[node] && k < byWeight.length) {
        double effort = model.effort(team, node);
        double unplaced = 1;
        while (unplaced > 0 && k < byWeight.length) {
          double share = effort == 0 ? unplaced : Math.min(unplaced, left / effort);
          value += share * model.weight(byWeight[k]) * model.value(node);
          unplaced -= share;
          left -= share * effort;
          if (unplaced > 0 && ++k < byWeight.length) {
            left = state.left(team, byWeight[k]);
          }
        }
      }
    }
    return value;
  }
}
