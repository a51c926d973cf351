package dev.tandem.metrics.prioritisation.selection.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best plans so far, of different values, the best one first. */
final class BestPlans {

  private static final int MOST = 5;

  private final PlanningModel model;
  private final List<Plan> plans = new ArrayList<>();

  private static final class Plan {
    private final long value;
    private final int[] releaseOf;

    Plan(long value, int[] releaseOf) {
      this.value = value;
      this.releaseOf = releaseOf;
    }
  }

  BestPlans(PlanningModel model) {
    this.model = model;
  }

  /** Takes over a plan that keeps requirements, if it also keeps capacities and is one of the best. */
  void consider(int[] releaseOf) {
    PlanningState state = new PlanningState(model);
    state.set(releaseOf);
    long value = state.value();
    if (state.overloadedRelease() == model.releases()
        && plans.stream().noneMatch(plan -> plan.value == value)) {
      plans.add(new Plan(value, releaseOf));
      plans.sort(Comparator.comparingLong(plan -> -plan.value));
      if (plans.size() > MOST) {
        plans.remove(MOST);
      }
    }
  }

  /** {@return what the best plan is worth} */
  long value() {
    return plans.get(0).value;
  }

  /** {@return one of the best plans, or the last of them if there are not so many} */
  int[] plan(int number) {
    return plans.get(Math.min(number, plans.size() - 1)).releaseOf;
  }
}
