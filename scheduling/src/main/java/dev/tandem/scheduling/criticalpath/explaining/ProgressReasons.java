package dev.tandem.scheduling.criticalpath.explaining;

import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Progress;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.Instants;
import java.util.ArrayList;
import java.util.List;

/** What decides when the rest of a task that has started goes on, beside the dependencies that hold it. */
final class ProgressReasons {
  private final Analysis analysis;
  private final StatedDates stated;
  private final int node;
  private final Progress progress;
  private final List<Reason> reasons = new ArrayList<>();

  ProgressReasons(Analysis analysis, StatedDates stated, int node) {
    this.analysis = analysis;
    this.stated = stated;
    this.node = node;
    this.progress = analysis.task(node).progress();
  }

  /** The reasons; that it has started is one where nothing else is, not even a dependency. */
  List<Reason> find(boolean driven) {
    if (analysis.isFinished(node)) {
      reasons.add(new Reason.Finished(progress.actualFinish().orElseThrow()));
      return reasons;
    }
    rest(analysis.dates.restStart(node));
    stated.expectedFinish(node).ifPresent(reasons::add);
    stated
        .constraints(node)
        .map(StatedDates.Stated::constraint)
        .filter(this::holdsFinish)
        .map(Reason.Constrained::new)
        .forEach(reasons::add);
    if (reasons.isEmpty() && !driven) {
      reasons.add(new Reason.Started(progress.actualStart().orElseThrow()));
    }
    return reasons;
  }

  private void rest(long start) {
    Bounds bounds = analysis.network.bounds;
    progress
        .resumed()
        .filter(date -> analysis.isSameMoment(node, Instants.of(date), start))
        .map(Reason.Resumed::new)
        .ifPresent(reasons::add);
    boolean floored = !bounds.ignoresFloor(node)
        && analysis.isSameMoment(node, analysis.network.frame.floor(node), start);
    if (floored && reasons.isEmpty()) {
      reasons.add(stated.floorReason(node));
    }
  }

  private boolean holdsFinish(Constraint constraint) {
    return constraint.type().isAboutFinish()
        && constraint.type().isLowerBound()
        && !constraint.type().isUpperBound()
        && analysis.isSameMoment(
            node, Instants.of(constraint.date().orElseThrow()), analysis.dates.earlyFinish(node));
  }
}
