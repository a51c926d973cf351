package dev.tandem.scheduling.resource.objective;

import dev.tandem.scheduling.resource.convention.LoadMeasure;
import dev.tandem.scheduling.resource.reason.BoundReason;
import dev.tandem.scheduling.resource.reason.ObjectiveMeasure;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.LoadTotal;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.resource.scheme.SmoothPlacing;
import java.util.Optional;

/** How uneven the load is, with tasks that wait for a smoother one; or, by the overallocation alone, with tasks that do not. */
final class Smoothness implements Goal {
  private static final int DIGITS = 3;

  private final LevellingProblem problem;
  private final LoadMeasure measure;
  private final ObjectiveMeasure kind;
  private final double tolerance;
  private final long end;
  private final LoadTotal total;

  /** A measure; nothing finishes after the end. */
  Smoothness(
      LevellingProblem problem,
      LoadMeasure measure,
      ObjectiveMeasure kind,
      double tolerance,
      long end) {
    this.problem = problem;
    this.measure = measure;
    this.kind = kind;
    this.tolerance = tolerance;
    this.end = end;
    this.total = new LoadTotal(problem, measure);
  }

  static ObjectiveMeasure kindOf(LoadMeasure measure) {
    if (measure instanceof LoadMeasure.SumOfSquares) {
      return ObjectiveMeasure.SQUARES;
    }
    return measure instanceof LoadMeasure.SumOfChanges
        ? ObjectiveMeasure.CHANGES
        : ObjectiveMeasure.OVERLOAD;
  }

  @Override
  public ObjectiveMeasure measure() {
    return kind;
  }

  @Override
  public double of(Placement placement) {
    return total.of(placement);
  }

  @Override
  public double limit(double best) {
    return best * (1 + tolerance);
  }

  @Override
  public Bound bound(Placement placement) {
    if (kind == ObjectiveMeasure.OVERALLOCATION) {
      return new Bound(0, BoundReason.ZERO);
    }
    double bound = total.bound(Math.max(end(Long.MAX_VALUE), Finish.last(problem, placement)));
    return bound > 0 ? new Bound(bound, BoundReason.EVEN_LOAD) : new Bound(0, BoundReason.ZERO);
  }

  private long end(long finish) {
    if (end != Long.MAX_VALUE) {
      return end;
    }
    return finish == Long.MAX_VALUE ? problem.before().last() : finish;
  }

  @Override
  public Optional<SmoothPlacing> placing(long finish) {
    return Optional.of(
        kind == ObjectiveMeasure.OVERALLOCATION
            ? SmoothPlacing.withLeastExcess(problem)
            : SmoothPlacing.by(problem, measure, end(finish)));
  }

  @Override
  public int digits() {
    return DIGITS;
  }
}
