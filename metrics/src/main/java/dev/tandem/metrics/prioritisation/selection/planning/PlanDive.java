package dev.tandem.metrics.prioritisation.selection.planning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds the relaxation step by step: the nodes on whose release the closures agree most are fixed there, prices are improved for what is
 * left, and so on, until everything is fixed or nothing can follow. What is left is also rounded at once each time.
 *
 * <p>Cost: six cuts each time a twelfth of the open nodes is fixed, hence some 12 ln n times for n nodes; where that leaves nothing, half
 * as many are tried, at most log₂ n times. Windows are copied for each node that is fixed, O(n²) in all.
 */
final class PlanDive {

  private static final int ROUNDS = 6;
  private static final double FIRST_STEP = 0.5;

  /** Of the open nodes, one in so many is fixed at a time. */
  private static final int FIXED_AT_ONCE = 12;

  private final PlanningModel model;
  private final PlanRelaxation relaxation;
  private final WindowReduction reduction;
  private final BestPlans plans;

  PlanDive(
      PlanningModel model, PlanRelaxation relaxation, WindowReduction reduction, BestPlans plans) {
    this.model = model;
    this.relaxation = relaxation;
    this.reduction = reduction;
    this.plans = plans;
  }

  /**
   * Starts from the relaxation as solved last.
   *
   * @param limit how many nodes and requirements may be looked at
   */
  void run(long limit) {
    long last = steps() + limit;
    while (steps() < last && relaxation.windows().firstOpen() < model.nodes() && fix()) {
      for (int round = 0; round < ROUNDS; round++) {
        relaxation.improve(plans.value());
      }
      plans.consider(PlanRounding.plan(model, relaxation.releasesOut(0)));
      plans.consider(PlanRounding.plan(model, relaxation.releasesOut(0.5)));
    }
  }

  private long steps() {
    return relaxation.steps() + reduction.steps();
  }

  /** Fixes a share of the nodes, or half as many, and so on; returns whether that left something. */
  private boolean fix() {
    List<Integer> open = openNodes();
    for (int count = 1 + open.size() / FIXED_AT_ONCE; count > 0; count /= 2) {
      PlanWindows windows = fixed(open.subList(0, count));
      if (reduction.reduce(windows)) {
        relaxation.start(windows, relaxation.bestPrices(), FIRST_STEP);
        return true;
      }
    }
    return false;
  }

  private List<Integer> openNodes() {
    PlanWindows windows = relaxation.windows();
    return IntStream.range(0, model.nodes())
        .filter(node -> windows.earliest(node) < windows.latest(node))
        .boxed()
        .sorted(Comparator.comparingDouble(relaxation::doubt))
        .toList();
  }

  private PlanWindows fixed(List<Integer> nodes) {
    PlanWindows windows = relaxation.windows();
    for (int node : nodes) {
      int release = relaxation.likeliest(node);
      windows = windows.by(node, release).after(node, release - 1);
    }
    return windows;
  }
}
