package dev.tandem.metrics.prioritisation.selection.planning;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Branch and bound over the relaxation: of all parts of the problem the one with the highest bound is halved, by whether a feature is out
 * by a release or not.
 *
 * <p>A part is halved where the mean of its closures is most undecided about value. Each half starts from the prices of the whole and
 * improves them by a few cuts; what is certain makes its windows smaller. The highest bound of the parts left is that of the problem.
 *
 * <p>Cost: each half takes up to ten cuts of the relaxation and its windows; exponentially many parts at worst, so that the limit ends it.
 * Memory O(n + rk) for each open part of n nodes, r releases and k teams.
 */
final class PlanBranching {

  private static final int ROUNDS = 10;
  private static final double FIRST_STEP = 0.5;

  private final PlanningModel model;
  private final PlanRelaxation relaxation;
  private final WindowReduction reduction;
  private final BestPlans plans;
  private final PriorityQueue<Part> parts = new PriorityQueue<>(
      Comparator.<Part>comparingLong(part -> -part.bound).thenComparing(part -> part.number));
  private int numbers;

  /** Where a node may come, what no plan of these windows exceeds, and where to halve it. */
  private static final class Part {
    private final PlanWindows windows;
    private final double[][] prices;
    private final long bound;
    private final int number;
    private final PlanRelaxation.Place place;

    Part(
        PlanWindows windows,
        double[][] prices,
        long bound,
        int number,
        PlanRelaxation.Place place) {
      this.windows = windows;
      this.prices = prices;
      this.bound = bound;
      this.number = number;
      this.place = place;
    }
  }

  /** Takes over the relaxation, solved for the whole problem. */
  PlanBranching(
      PlanningModel model, PlanRelaxation relaxation, WindowReduction reduction, BestPlans plans) {
    this.model = model;
    this.relaxation = relaxation;
    this.reduction = reduction;
    this.plans = plans;
    add(relaxation.windows(), relaxation.bound());
  }

  private void add(PlanWindows windows, long bound) {
    if (windows.firstOpen() == model.nodes()) {
      plans.consider(windows.latestPlan());
    } else if (bound > plans.value()) {
      parts.add(
          new Part(windows, relaxation.bestPrices(), bound, numbers++, relaxation.mostUndecided()));
    }
  }

  /** {@return what no plan exceeds: the value of the best one if all others were ruled out} */
  long bound() {
    return parts.isEmpty() ? plans.value() : Math.max(plans.value(), parts.peek().bound);
  }

  /**
   * Halves parts.
   *
   * @param limit how many nodes and requirements may be looked at
   */
  void run(long limit) {
    long last = steps() + limit;
    while (steps() < last && bound() > plans.value()) {
      Part part = parts.remove();
      PlanRelaxation.Place place = part.place;
      solve(part, part.windows.by(place.node(), place.release()));
      solve(part, part.windows.after(place.node(), place.release()));
    }
  }

  private long steps() {
    return relaxation.steps() + reduction.steps();
  }

  private void solve(Part whole, PlanWindows half) {
    if (!reduction.reduce(half)) {
      return;
    }
    relaxation.start(half, whole.prices, FIRST_STEP);
    int round = 0;
    do {
      relaxation.improve(plans.value());
    } while (++round < ROUNDS && relaxation.bound() > plans.value());
    plans.consider(PlanRounding.plan(model, relaxation.releasesOut(numbers % 2 == 0 ? 0 : 0.5)));
    add(half, Math.min(whole.bound, relaxation.bound()));
  }
}
