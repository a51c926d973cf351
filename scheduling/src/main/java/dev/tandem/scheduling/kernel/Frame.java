package dev.tandem.scheduling.kernel;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.List;

/** What holds for all nodes of a network, or for all nodes of one of its projects. Immutable. */
public final class Frame {
  private final ImmutableList<WorkingTime> calendars;
  private final ImmutableList<ParallelWork> parallel;
  /** Every pass asks for each node whether its calendar is one of several: the first that is. */
  private final int firstParallel;

  private final ImmutableList<Part> parts;
  private final long[] floors;
  private final long[] statusFloors;
  /** For each node the project it belongs to; empty if there is one project only. */
  private final int[] partOf;

  private final boolean fromFinish;
  private final SchedulingPolicy policy;

  /**
   * What holds for all nodes of one project.
   *
   * @param floor when the project starts, or the status date if nothing unfinished may be scheduled before it
   * @param statusFloor the status date if nothing unfinished may be scheduled before it, else {@link CompiledNetwork#NEVER}
   * @param mustFinishBy the date from which late dates count back, or {@link CompiledNetwork#FOREVER} for the computed finish
   * @param calendar the number of the project's own calendar
   */
  public record Part(long floor, long statusFloor, long mustFinishBy, int calendar) {}

  /**
   * Puts together what holds.
   *
   * @param calendars the calendars in use; the first project's first
   * @param parallel those who work together on calendars of their own; the calendars on which any of each of them works are the last of
   *     {@code calendars}, in the same order
   * @param parts the projects, at least one
   * @param partOf for each node the number of its project; may be empty if there is only one; copied
   * @param fromFinish whether the late dates come first, and tasks go as late as possible
   * @param policy the choices that tools disagree on
   */
  public Frame(
      ImmutableList<WorkingTime> calendars,
      ImmutableList<ParallelWork> parallel,
      List<Part> parts,
      int[] partOf,
      boolean fromFinish,
      SchedulingPolicy policy) {
    this.calendars = calendars;
    this.parallel = parallel;
    this.firstParallel = calendars.size() - parallel.size();
    this.parts = ImmutableList.copyOf(parts);
    this.floors = parts.stream().mapToLong(Part::floor).toArray();
    this.statusFloors = parts.stream().mapToLong(Part::statusFloor).toArray();
    this.partOf = parts.size() == 1 ? new int[0] : partOf.clone();
    this.fromFinish = fromFinish;
    this.policy = policy;
  }

  /** {@return the calendars in use} */
  public ImmutableList<WorkingTime> calendars() {
    return calendars;
  }

  /**
   * {@return whether several work on a calendar, each on one of their own, so that work on it is not as long as its duration}
   *
   * @param calendar the number of the calendar
   */
  public boolean isParallel(int calendar) {
    return calendar >= firstParallel;
  }

  /**
   * {@return those who work on a calendar, each on one of their own}
   *
   * @param calendar the number of a calendar of which {@link #isParallel}
   */
  public ParallelWork parallel(int calendar) {
    return parallel.get(calendar - firstParallel);
  }

  /**
   * {@return the amount of work of a calendar at which something is done}
   *
   * @param calendar the number of the calendar
   * @param work the amount at which it begins
   * @param duration how long it takes, or what is left of it
   * @param pauses how long it rests in between, if there is anything to do
   */
  public long workAfter(int calendar, long work, long duration, long pauses) {
    if (duration == 0) {
      return work;
    }
    return isParallel(calendar)
        ? parallel(calendar).after(work, duration, pauses)
        : work + duration + pauses;
  }

  /**
   * {@return the last amount of work of a calendar at which something can begin to be done at another}
   *
   * @param calendar the number of the calendar
   * @param end the other amount
   * @param duration how long it takes, or what is left of it
   * @param pauses how long it rests in between, if there is anything to do
   */
  public long workBefore(int calendar, long end, long duration, long pauses) {
    if (duration == 0) {
      return end;
    }
    return isParallel(calendar)
        ? parallel(calendar).before(end, duration, pauses)
        : end - duration - pauses;
  }

  /** {@return how many projects there are} */
  public int parts() {
    return parts.size();
  }

  /**
   * {@return what holds for all nodes of a project}
   *
   * @param part the project's number
   */
  public Part part(int part) {
    return parts.get(part);
  }

  /**
   * {@return the number of a node's project}
   *
   * @param node the node
   */
  public int partOf(int node) {
    return partOf.length == 0 ? 0 : partOf[node];
  }

  /**
   * {@return what no node of the same project starts before unless it may}
   *
   * @param node the node
   */
  public long floor(int node) {
    return floors[partOf(node)];
  }

  /**
   * {@return the status date if nothing unfinished may be scheduled before it, else {@link CompiledNetwork#NEVER}}
   *
   * @param node the node whose project counts
   */
  public long statusFloor(int node) {
    return statusFloors[partOf(node)];
  }

  /** {@return whether the late dates come first, and tasks go as late as possible} */
  public boolean fromFinish() {
    return fromFinish;
  }

  /** {@return the choices that tools disagree on} */
  public SchedulingPolicy policy() {
    return policy;
  }
}
