package dev.tandem.scheduling.resource.objective;

import dev.tandem.scheduling.resource.reason.BoundReason;
import dev.tandem.scheduling.resource.reason.ObjectiveMeasure;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;

/** By how much tasks are later, added up. */
final class Delay implements Goal {
  private final LevellingProblem problem;

  Delay(LevellingProblem problem) {
    this.problem = problem;
  }

  @Override
  public ObjectiveMeasure measure() {
    return ObjectiveMeasure.DELAY;
  }

  @Override
  public double of(Placement placement) {
    return Math.max(0, total(problem, placement));
  }

  static long total(LevellingProblem problem, Placement placement) {
    long delay = 0;
    for (int node = 0; node < problem.size(); node++) {
      delay = Math.addExact(delay, problem.delay(node, placement));
    }
    return delay;
  }

  @Override
  public double limit(double best) {
    return best;
  }

  @Override
  public Bound bound(Placement placement) {
    return new Bound(0, BoundReason.PLAN_BEFORE);
  }
}
