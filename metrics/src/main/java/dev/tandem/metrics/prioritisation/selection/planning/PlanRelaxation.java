package dev.tandem.metrics.prioritisation.selection.planning;

import dev.tandem.metrics.prioritisation.graph.MaximumClosure;
import java.util.Arrays;

/**
 * The Lagrangian relaxation of all capacities of a release plan: every team's work in every release has a price, and what is left is a
 * maximum closure in which a node stands for "this feature is out by that release".
 *
 * <p>For any prices p ≥ 0, the best closure of values less priced work, plus Σ price · capacity, is more than any plan is worth. Prices
 * are improved by subgradient steps of Polyak's length; the least bound met counts. The mean of the closures, later ones weighing more,
 * comes close to the solution of the linear relaxation and says which features come early: good plans are found by rounding it.
 *
 * <p>Weights are doubles rounded up to whole units of less than 2⁻³⁰ of the whole value, so that the bound holds. Cost: one cut in (features ·
 * releases) nodes a round. Source: Marshall Fisher (1981), The Lagrangian relaxation method for solving integer programming problems;
 * Francisco Barahona and Ranga Anbil (2000), The volume algorithm; Daniel Bienstock and Mark Zuckerberg (2010), Solving LP relaxations of
 * large-scale precedence constrained problems.
 */
final class PlanRelaxation {

  /** Sums of doubles are off by far less than this share. */
  private static final double ROUNDING = 1 + 1e-9;

  private static final double WEIGHT_OF_LATEST = 0.1;
  private static final int ROUNDS_WITHOUT_PROGRESS = 8;
  private static final double SHORTER = 0.6;

  private final PlanningModel model;
  private final int nodes;
  private final int releases;
  private final MaximumClosure closure;
  private final long[] weights;
  private final double unitsPerValue;
  private final long forbidden;
  private final double[] mean;
  private boolean[] latest;
  private double[][] prices;
  private double[][] bestPrices;
  private PlanWindows windows;
  private double bound;
  private double stepFactor;
  private int roundsWithoutProgress;
  private boolean first;

  /** "This node is out by that release." */
  record Place(int node, int release) {}

  PlanRelaxation(PlanningModel model, PlanWindows windows) {
    this.model = model;
    this.nodes = model.nodes();
    this.releases = model.releases();
    this.closure = new MaximumClosure(outByEachRelease());
    this.weights = new long[nodes * releases];
    this.mean = new double[nodes * releases];
    this.latest = new boolean[nodes * releases];
    this.prices = new double[model.teams()][releases];
    this.bestPrices = prices;
    int bits = 57 - (Integer.SIZE - Integer.numberOfLeadingZeros(weights.length));
    this.forbidden = 1L << (bits + 1);
    this.unitsPerValue = Math.scalb(1.0, bits) / Math.max(1, model.greatestValue());
    this.windows = windows;
    start(windows, prices, 1);
  }

  /**
   * Starts again from prices.
   *
   * @param within where each node may come
   * @param factor what the first step is multiplied by
   */
  void start(PlanWindows within, double[][] from, double factor) {
    windows = within;
    prices = from;
    bestPrices = from;
    bound = Double.POSITIVE_INFINITY;
    stepFactor = factor;
    roundsWithoutProgress = 0;
    first = true;
  }

  /** What is out by a release is out by the next one, and so is all that it requires. */
  private int[][] outByEachRelease() {
    int[][] requires = new int[nodes * releases][];
    for (int node = 0; node < nodes; node++) {
      for (int release = 0; release < releases; release++) {
        int[] required = model.requires(node);
        boolean last = release == releases - 1;
        int[] arcs = Arrays.copyOf(required, required.length + (last ? 0 : 1));
        for (int i = 0; i < required.length; i++) {
          arcs[i] = required[i] * releases + release;
        }
        if (!last) {
          arcs[required.length] = node * releases + release + 1;
        }
        requires[node * releases + release] = arcs;
      }
    }
    return requires;
  }

  /** One cut at the present prices, and prices that should be better. */
  void improve(long bestValue) {
    double value = solve();
    average();
    if (value < bound - 1e-6 * Math.abs(bound) || bound == Double.POSITIVE_INFINITY) {
      bound = value;
      bestPrices = copy(prices);
      roundsWithoutProgress = 0;
    } else if (++roundsWithoutProgress == ROUNDS_WITHOUT_PROGRESS) {
      roundsWithoutProgress = 0;
      stepFactor *= SHORTER;
      prices = copy(bestPrices);
    }
    follow(Math.max(0, value - (double) bestValue));
  }

  private double solve() {
    // L(p): what is certain, Σ price · capacity, and the best closure of values less priced work.
    double value = 0;
    for (int node = 0; node < nodes; node++) {
      value += (double) weigh(node) / unitsPerValue;
    }
    for (int team = 0; team < prices.length; team++) {
      for (int release = 0; release < releases; release++) {
        value += prices[team][release] * (double) model.capacities()[team][release];
      }
    }
    value += (double) closure.maximise(weights) / unitsPerValue;
    latest = closure.smallest();
    for (int node = 0; node < nodes; node++) {
      Arrays.fill(latest, node * releases + windows.latest(node), (node + 1) * releases, true);
    }
    return value * ROUNDING;
  }

  /** Sets the weights of one node, and returns what it is worth in the last release by which it must be out: 0 if it may be postponed. */
  private long weigh(int node) {
    int first = node * releases;
    int last = windows.latest(node);
    long certain = last == releases ? 0 : profit(node, last);
    Arrays.fill(weights, first + last, first + releases, 0);
    long next = certain;
    for (int release = last - 1; release >= windows.earliest(node); release--) {
      long profit = profit(node, release);
      weights[first + release] = profit - next;
      next = profit;
    }
    Arrays.fill(weights, first, first + Math.min(last, windows.earliest(node)), -forbidden);
    return certain;
  }

  /** What the node is worth in the release after paying for its work, rounded up; too little to be taken where it cannot fit. */
  private long profit(int node, int release) {
    double profit = (double) model.weight(release) * model.value(node);
    for (int team = 0; team < prices.length; team++) {
      if (model.effort(team, node) > model.capacities()[team][release]) {
        return -forbidden;
      }
      profit -= prices[team][release] * (double) model.effort(team, node);
    }
    return Math.max(-forbidden, (long) Math.ceil(profit * unitsPerValue) + 1);
  }

  private void average() {
    double weight = first ? 1 : WEIGHT_OF_LATEST;
    first = false;
    for (int i = 0; i < mean.length; i++) {
      mean[i] += weight * ((latest[i] ? 1 : 0) - mean[i]);
    }
  }

  /** Raises the prices of work above capacity and lowers the others, by Polyak's step; work is measured in capacities. */
  private void follow(double excess) {
    double[][] slope = new double[prices.length][releases];
    double norm = 0;
    for (int team = 0; team < prices.length; team++) {
      for (int release = 0; release < releases; release++) {
        double capacity = Math.max(1, (double) model.capacities()[team][release]);
        slope[team][release] =
            (work(team, release) - (double) model.capacities()[team][release]) / capacity;
        if (prices[team][release] > 0 || slope[team][release] > 0) {
          norm += slope[team][release] * slope[team][release];
        }
      }
    }
    for (int team = 0; team < prices.length && norm > 0; team++) {
      for (int release = 0; release < releases; release++) {
        double capacity = Math.max(1, (double) model.capacities()[team][release]);
        double step = stepFactor * excess / norm * slope[team][release] / capacity;
        prices[team][release] = Math.max(0, prices[team][release] + step);
      }
    }
  }

  private double work(int team, int release) {
    double work = 0;
    for (int node = 0; node < nodes; node++) {
      int i = node * releases + release;
      if (latest[i] && (release == 0 || !latest[i - 1])) {
        work += (double) model.effort(team, node);
      }
    }
    return work;
  }

  private static double[][] copy(double[][] prices) {
    return Arrays.stream(prices).map(double[]::clone).toArray(double[][]::new);
  }

  /** {@return the prices of the least bound} */
  double[][] bestPrices() {
    return bestPrices;
  }

  /** {@return what no plan is worth more than, in units of value times weight} */
  long bound() {
    return model.roundedDown(bound);
  }

  /** {@return where each node may come in the present problem} */
  PlanWindows windows() {
    return windows;
  }

  /**
   * {@return for each node, how many releases it is out in the mean of the closures: never less for what a node requires}
   *
   * @param share how much the latest closure counts beside the mean, from 0 to 1
   */
  double[] releasesOut(double share) {
    double[] out = new double[nodes];
    for (int i = 0; i < mean.length; i++) {
      out[i / releases] += share * (latest[i] ? 1 : 0) + (1 - share) * mean[i];
    }
    return out;
  }

  /** {@return where the mean of the closures is most undecided whether a node is out, times what the node is worth} */
  Place mostUndecided() {
    int node = windows.firstOpen();
    Place place = new Place(node, windows.earliest(node));
    double most = 0;
    for (int i = 0; i < nodes; i++) {
      for (int release = windows.earliest(i); release < windows.latest(i); release++) {
        double undecided = undecided(i, release) * Math.max(1, (double) model.value(i));
        if (undecided > most) {
          most = undecided;
          place = new Place(i, release);
        }
      }
    }
    return place;
  }

  private double undecided(int node, int release) {
    double share = mean[node * releases + release];
    return Math.min(share, 1 - share);
  }

  /** {@return how undecided the mean of the closures is about the node, in all releases} */
  double doubt(int node) {
    double doubt = 0;
    for (int release = windows.earliest(node); release < windows.latest(node); release++) {
      doubt += undecided(node, release);
    }
    return doubt;
  }

  /** {@return the first release by which the node is out in at least half of the mean of the closures} */
  int likeliest(int node) {
    int release = windows.earliest(node);
    while (release < windows.latest(node) && mean[node * releases + release] < 0.5) {
      release++;
    }
    return release;
  }

  /** {@return how many requirements were looked at} */
  long steps() {
    return closure.steps();
  }
}
