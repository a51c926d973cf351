package dev.tandem.scheduling.resource.objective;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.resource.reason.BoundReason;
import dev.tandem.scheduling.resource.reason.ObjectiveMeasure;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import dev.tandem.scheduling.resource.scheme.EnergyBound;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;
import java.math.BigDecimal;

/** When all is finished; inside, seconds on the clock after the finish before, so that the latest of two on a weekend is told from the other. */
final class Finish implements Goal {
  private final LevellingProblem problem;
  private final long tolerance;

  Finish(LevellingProblem problem, WorkDuration tolerance) {
    this.problem = problem;
    this.tolerance = tolerance.toSeconds(problem.workday());
  }

  @Override
  public ObjectiveMeasure measure() {
    return ObjectiveMeasure.FINISH;
  }

  static long last(LevellingProblem problem, Placement placement) {
    long last = Long.MIN_VALUE;
    for (int node = 0; node < problem.size(); node++) {
      last = Math.max(last, placement.finish(node));
    }
    return last;
  }

  @Override
  public double of(Placement placement) {
    return Math.max(0, last(problem, placement) - problem.before().last());
  }

  /** The latest instant within the tolerance, in working time. */
  long latest(double best) {
    WorkingTime calendar = problem.calendar();
    long finish = problem.before().last() + (long) best;
    long work = Math.addExact(calendar.workAt(finish), tolerance);
    return Math.max(finish, calendar.finishOf(work));
  }

  @Override
  public double limit(double best) {
    return latest(best) - problem.before().last();
  }

  @Override
  public Bound bound(Placement placement) {
    long least = problem.before().last();
    long energy =
        EnergyBound.latest(problem, placement).map(EnergyBound::finish).orElse(least);
    return energy > least
        ? new Bound(energy - least, BoundReason.RESOURCE_WORK)
        : new Bound(0, BoundReason.PLAN_BEFORE);
  }

  /** In working time of the plan's calendar from the start of the plan before. */
  @Override
  public ObjectiveValue value(Placement before, Placement after) {
    Bound bound = bound(after);
    return new ObjectiveValue(
        measure(), unit(), worked(0), worked(of(after)), worked(bound.amount()), bound.reason());
  }

  private BigDecimal worked(double amount) {
    long finish = problem.before().last() + (long) amount;
    return BigDecimal.valueOf(problem.calendar().between(problem.before().first(), finish));
  }
}
