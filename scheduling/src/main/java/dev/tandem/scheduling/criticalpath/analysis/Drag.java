package dev.tandem.scheduling.criticalpath.analysis;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.network.compiled.EditedPlan;

/**
 * Takes the work out of one task, follows what moves, and puts it back.
 *
 * <p>A task that is on no chain of driving links to the finish leaves the finish where it is: every date of such a chain stands by the links of
 * the chain alone. So only tasks on the longest paths are tried.
 *
 * <p>Cost: O(tasks + links) once for all tasks; then for a task on a longest path the early dates that move without it.
 */
public final class Drag {
  private final Analysis analysis;

  /**
   * Starts on a schedule.
   *
   * @param analysis its plan and dates
   */
  public Drag(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * {@return by how many working seconds the last finish would come earlier}
   *
   * @param node the node of the task
   */
  public long seconds(int node) {
    if (analysis.isStarted(node)
        || !analysis.critical.isOnLongestPath(node)
        || !EditedPlan.supports(analysis.plan)) {
      return 0;
    }
    EditedPlan plan = analysis.edited();
    long without;
    synchronized (plan) {
      without = plan.lastWithout(node);
    }
    WorkingTime calendar = analysis.network.frame.calendars().get(0);
    return Math.max(0, calendar.workAt(analysis.dates.last()) - calendar.workAt(without));
  }
}
