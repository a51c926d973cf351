package dev.tandem.scheduling.criticalpath.analysis;

import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.ForwardStep;
import dev.tandem.scheduling.kernel.calendar.FreeFloatStep;

/**
 * Float that is left to a task when all before it is late and all after it is early.
 *
 * <p>Definition: place the task as if every predecessor had its late dates; measure its free float from there; not less than zero, nor more
 * than its free float. For finish-to-start links without lag that is max(0, min over successors of ES - max over predecessors of LF - d).
 *
 * <p>Cost: O(its links). Source: Battersby (1970), "Network analysis for planning and scheduling", 3rd edition.
 */
public final class IndependentFloat {
  private final Analysis analysis;

  /**
   * Starts on a schedule.
   *
   * @param analysis its plan and dates
   */
  public IndependentFloat(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * {@return the independent float in working seconds}
   *
   * @param node the node of the task
   */
  public long seconds(int node) {
    if (analysis.isStarted(node)) {
      return 0;
    }
    Links links = analysis.network.links;
    Dates dates = analysis.dates.columns();
    ForwardStep forward = new ForwardStep(analysis.network, dates);
    FreeFloatStep backward = new FreeFloatStep(analysis.network, dates);
    forward.open(node, analysis.network.frame.floor(node));
    for (int link = links.firstIn(node); link < links.endIn(node); link++) {
      forward.applyLate(link);
    }
    backward.open(analysis.dates.end(node));
    for (int k = links.firstOut(node); k < links.endOut(node); k++) {
      backward.apply(links.out(k));
    }
    // Nothing is written: the early dates stay, and the room is measured from where the task would
    // stand.
    forward.place(node);
    long room = backward.room(node, forward.start(), forward.finish());
    return Math.max(0, Math.min(room, analysis.dates.freeFloat(node)));
  }
}
