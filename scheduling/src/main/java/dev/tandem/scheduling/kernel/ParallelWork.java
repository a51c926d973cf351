package dev.tandem.scheduling.kernel;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;

/**
 * The work of several on one node, each on a calendar of their own: the node lasts from the first start to the last finish. Immutable.
 *
 * <p>All amounts are on one axis: the working seconds of the calendar on which any of them works. With W for that calendar and C for the
 * calendar of one of them who needs the time d, work that begins with second w ends for that one at
 *
 * <pre>{@code
 * W(finish of C((start of w on W)) + d)
 * }</pre>
 *
 * <p>and for the node with the last of them. Pauses between pieces of their work add to each d. {@link #before} is the adjoint: for all w and e, {@code after(w) <= e} exactly if {@code w <=
 * before(e)}, so that late dates are the latest that early ones can be.
 *
 * <p>Cost: O(assignments) calendar steps a call.
 */
public final class ParallelWork {
  private final WorkingTime axis;
  private final ImmutableList<Assigned> assigned;

  /**
   * One of those who work on a node.
   *
   * @param calendar when they work
   * @param share how much of the node's duration they need of their calendar's time: 1 for all of it
   */
  public record Assigned(WorkingTime calendar, double share) {

    /**
     * {@return the time needed: in whole seconds, and no work takes none}
     *
     * @param duration the node's duration, or what is left of it
     */
    public long of(long duration) {
      return duration == 0 ? 0 : Math.max(1, Math.round(duration * share));
    }
  }

  /**
   * Puts together those who work on a node.
   *
   * @param axis the calendar on which any of them works
   * @param assigned each of them, at least one
   */
  public ParallelWork(WorkingTime axis, ImmutableList<Assigned> assigned) {
    this.axis = axis;
    this.assigned = assigned;
  }

  /**
   * {@return the amount at which all is done}
   *
   * @param work the amount at which they begin
   * @param duration the node's duration, or what is left of it
   * @param pauses for how much time of their own calendars each of them rests in between
   */
  public long after(long work, long duration, long pauses) {
    long start = axis.startOf(work);
    long end = work;
    for (Assigned each : assigned) {
      long own = each.calendar().workAt(start) + each.of(duration) + pauses;
      end = Math.max(end, axis.workAt(each.calendar().finishOf(own)));
    }
    return end;
  }

  /**
   * {@return the last amount at which they can begin so that all is done at another}
   *
   * @param end the other amount
   * @param duration the node's duration, or what is left of it
   * @param pauses for how much time of their own calendars each of them rests in between
   */
  public long before(long end, long duration, long pauses) {
    long finish = axis.finishOf(end);
    long work = end;
    for (Assigned each : assigned) {
      long own = each.calendar().workAt(finish) - each.of(duration) - pauses;
      work = Math.min(work, axis.workAt(each.calendar().startOf(own)));
    }
    return work;
  }

  /** {@return each of those who work} */
  public ImmutableList<Assigned> assigned() {
    return assigned;
  }
}
