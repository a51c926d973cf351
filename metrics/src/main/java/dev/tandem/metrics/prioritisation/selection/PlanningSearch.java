package dev.tandem.metrics.prioritisation.selection;

import dev.tandem.metrics.prioritisation.Effort;
import dev.tandem.metrics.prioritisation.exact.Annealing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the best release plan: a greedy one and plans rounded from the relaxation; where features are few, branch and bound; and
 * where that proves nothing, the best plans improved by annealing.
 *
 * <p>A third of the effort goes to the relaxation at most, a quarter to branch and bound, the rest to annealing.
 */
final class PlanningSearch {

  private static final int ROUNDS = 200;
  private static final int ROUNDS_BEFORE_ROUNDING = 10;

  /** Beyond so many features the simple bounds of branch and bound prove nothing. */
  private static final int MOST_ENUMERATED = 30;

  /** Shares of the mean value of a feature at which annealing starts, the last time from the best plan so far. */
  private static final double[] HOTTEST = {0.07, 0.07, 1.0, 0.5, 0.25, 0.05};

  private static final double COLDEST = 0.002;

  private final PlanningModel model;
  private final PlanRelaxation relaxation;
  private final PlanAnnealing annealing;

  /** Plans to anneal from, the best one first. */
  private final List<Start> starts = new ArrayList<>();

  /** A plan and what it is worth. */
  private static final class Start {
    private final long value;
    private final int[] plan;

    Start(long value, int[] plan) {
      this.value = value;
      this.plan = plan;
    }
  }

  PlanningSearch(PlanningModel model) {
    this.model = model;
    this.relaxation = new PlanRelaxation(model);
    this.annealing = new PlanAnnealing(model);
    consider(PlanRounding.plan(model, model.byValuePerEffort()));
  }

  private void consider(int[] plan) {
    PlanningState state = new PlanningState(model);
    state.set(plan);
    if (starts.stream().noneMatch(start -> start.value == state.value())) {
      starts.add(new Start(state.value(), plan));
      starts.sort(Comparator.comparingLong(start -> -start.value));
      if (starts.size() == HOTTEST.length) {
        starts.remove(HOTTEST.length - 1);
      }
    }
  }

  /** {@return the best plan found, with its bound} */
  ReleasePlan run(Effort effort) {
    relax(effort.steps() / 3);
    PlanEnumeration enumeration =
        new PlanEnumeration(model, starts.get(0).plan, starts.get(0).value);
    double bound = Math.floor(Math.min(relaxation.bound(), enumeration.bound()));
    boolean few = model.nodes() <= MOST_ENUMERATED;
    long enumerated = few ? effort.steps() / 4 : 0;
    if ((double) enumeration.bestValue() >= bound || (few && enumeration.exhaust(enumerated))) {
      return plan(enumeration.best(), enumeration.bestValue(), (double) enumeration.bestValue());
    }
    annealing.start(enumeration.best());
    anneal(effort.steps() - relaxation.steps() - enumerated);
    return plan(annealing.best(), annealing.bestValue(), bound);
  }

  private ReleasePlan plan(int[] plan, long value, double bound) {
    BigDecimal units = BigDecimal.valueOf(value);
    return model.plan(plan, units, new BigDecimal(bound).max(units));
  }

  private void relax(long steps) {
    int round = 0;
    do {
      relaxation.improve((double) starts.get(0).value);
      if (round >= ROUNDS_BEFORE_ROUNDING || steps == 0) {
        consider(PlanRounding.plan(model, relaxation.releasesOut(0)));
        consider(PlanRounding.plan(model, relaxation.releasesOut(0.5)));
      }
    } while (++round < ROUNDS
        && relaxation.steps() < steps
        && (double) starts.get(0).value < Math.floor(relaxation.bound()));
  }

  private void anneal(long steps) {
    long moves = steps / HOTTEST.length / PlanAnnealing.STEPS_PER_MOVE;
    double mean = model.greatestValue() / Math.max(1, model.nodes());
    if (moves <= 0 || mean == 0) {
      return;
    }
    for (int run = 0; run < HOTTEST.length; run++) {
      boolean last = run == HOTTEST.length - 1;
      annealing.start(last ? annealing.best() : starts.get(Math.min(run, starts.size() - 1)).plan);
      annealing.run(new Annealing(moves, HOTTEST[run] * mean, COLDEST * mean, run + 1L));
    }
  }
}
