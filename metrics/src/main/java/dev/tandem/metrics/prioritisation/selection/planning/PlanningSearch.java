package dev.tandem.metrics.prioritisation.selection.planning;

import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.search.Annealing;
import java.math.BigDecimal;

/**
 * Looks for the best release plan: a greedy one, plans rounded from the relaxation at once and step by step, branch and bound, which also
 * lowers the bound, and where that does not end, the best plans improved by annealing.
 *
 * <p>A quarter of the effort goes to the relaxation at most, and no more than half of it is spent after rounding; the rest is shared by
 * annealing and by branch and bound, before and after it.
 *
 * <p>Cost: at most 200 rounds of the relaxation, at least 15; then the steps of the effort, whatever they are spent on.
 */
final class PlanningSearch {

  private static final int ROUNDS = 200;
  private static final int LEAST_ROUNDS = 15;
  private static final int ROUNDS_BEFORE_ROUNDING = 10;

  /** Shares of the mean value of a feature at which annealing starts, the last time from the best plan so far. */
  private static final double[] HOTTEST = {0.07, 0.07, 1.0, 0.5, 0.25, 0.05};

  private static final double COLDEST = 0.002;

  private final PlanningModel model;
  private final WindowReduction reduction;
  private final PlanRelaxation relaxation;
  private final BestPlans plans;

  PlanningSearch(PlanningModel model) {
    this.model = model;
    this.reduction = new WindowReduction(model);
    PlanWindows windows = new PlanWindows(model);
    reduction.reduce(windows);
    this.relaxation = new PlanRelaxation(model, windows);
    this.plans = new BestPlans(model);
    plans.consider(PlanRounding.plan(model, model.byValuePerEffort()));
  }

  /** {@return the best plan found, with its bound} */
  ReleasePlan run(Effort effort) {
    relax(effort.steps() / 4);
    PlanBranching branching = new PlanBranching(model, relaxation, reduction, plans);
    new PlanDive(model, relaxation, reduction, plans).run(effort.steps() / 2 - steps());
    long limit = Math.max(0, effort.steps() - steps());
    branching.run(limit / 4);
    if (branching.bound() > plans.value()) {
      anneal(limit / 2);
      branching.run(limit / 4);
    }
    return model.plan(
        plans.plan(0), BigDecimal.valueOf(plans.value()), BigDecimal.valueOf(branching.bound()));
  }

  private long steps() {
    return relaxation.steps() + reduction.steps();
  }

  private void relax(long steps) {
    int round = 0;
    do {
      relaxation.improve(plans.value());
      if (round >= ROUNDS_BEFORE_ROUNDING) {
        plans.consider(PlanRounding.plan(model, relaxation.releasesOut(0)));
        plans.consider(PlanRounding.plan(model, relaxation.releasesOut(0.5)));
      }
    } while (++round < ROUNDS
        && (round < LEAST_ROUNDS || steps() < steps)
        && plans.value() < relaxation.bound());
  }

  private void anneal(long steps) {
    long moves = steps / HOTTEST.length / PlanAnnealing.STEPS_PER_MOVE;
    double mean = model.greatestValue() / Math.max(1, model.nodes());
    if (moves <= 0 || mean == 0) {
      return;
    }
    PlanAnnealing annealing = new PlanAnnealing(model);
    annealing.start(plans.plan(0));
    for (int run = 0; run < HOTTEST.length; run++) {
      boolean last = run == HOTTEST.length - 1;
      annealing.start(last ? annealing.best() : plans.plan(run));
      annealing.run(new Annealing(moves, HOTTEST[run] * mean, COLDEST * mean, run + 1L));
    }
    plans.consider(annealing.best());
  }
}
