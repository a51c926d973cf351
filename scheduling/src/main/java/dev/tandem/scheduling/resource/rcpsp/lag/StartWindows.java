package dev.tandem.scheduling.resource.rcpsp.lag;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.scheme.ProblemArcs;
import java.util.Arrays;

/**
 * Between which slots activities can still start, given where others have been placed: longest paths over arcs and maximal lags, kept up to
 * date with every start.
 *
 * <p>Time to place one: O(m) as a rule, for m arcs and maximal lags, and no more than what changes. For one thread.
 */
final class StartWindows {
  /** What bounds a latest start when no placed activity does. */
  static final int DEADLINE = -1;

  private final PackedArcs outgoing;
  private final PackedArcs incoming;
  private final int[] lags;
  private final int[] heads;
  private final int[] lasts;
  private final int[] starts;
  private final boolean[] placed;

  /** The heads, raised as it turned out that starts were too early for others. */
  private final int[] raised;

  private final int[] earliest;
  private final int[] latest;

  /** For each activity, the placed one to which it must start close enough. */
  private final int[] latestBy;

  private final WorkList work;

  StartWindows(ResourceProblem problem) {
    int size = problem.activities();
    this.outgoing = ProblemArcs.withMaximalLags(problem);
    this.incoming = outgoing.reversed();
    this.lags = new int[outgoing.size()];
    Arrays.setAll(lags, problem::lag);
    this.heads = problem.windows().heads().toArray();
    this.lasts = problem.windows().latestStarts().toArray();
    this.starts = new int[size];
    this.placed = new boolean[size];
    this.raised = new int[size];
    this.earliest = new int[size];
    this.latest = new int[size];
    this.latestBy = new int[size];
    this.work = new WorkList(size);
  }

  /** Nothing is placed. */
  void clear() {
    System.arraycopy(heads, 0, raised, 0, heads.length);
    Arrays.fill(placed, false);
    reset();
  }

  private void reset() {
    System.arraycopy(raised, 0, earliest, 0, heads.length);
    System.arraycopy(lasts, 0, latest, 0, heads.length);
    Arrays.fill(latestBy, DEADLINE);
  }

  boolean isPlaced(int activity) {
    return placed[activity];
  }

  int start(int activity) {
    return starts[activity];
  }

  int earliest(int activity) {
    return earliest[activity];
  }

  int latest(int activity) {
    return latest[activity];
  }

  int latestBy(int activity) {
    return latestBy[activity];
  }

  /** The last slot at which an activity may start for deadlines alone. */
  int last(int activity) {
    return lasts[activity];
  }

  void place(int activity, int start) {
    placed[activity] = true;
    starts[activity] = start;
    narrow(activity);
  }

  /** Takes an activity back; the windows hold again after {@link #refresh}. */
  void takeBack(int activity) {
    placed[activity] = false;
  }

  /** Lets an activity start no earlier than a slot from now on, and others as much later as follows from it. */
  void raise(int activity, int from) {
    raised[activity] = from;
    work.add(activity);
    while (!work.isEmpty()) {
      int origin = work.remove();
      for (int place = outgoing.start(origin); place < outgoing.end(origin); place++) {
        int next = outgoing.target(place);
        int after = raised[origin] + lags[outgoing.arc(place)];
        if (after > raised[next]) {
          raised[next] = after;
          work.add(next);
        }
      }
    }
  }

  /** Computes all windows anew, after activities were taken back. */
  void refresh() {
    reset();
    for (int activity = 0; activity < placed.length; activity++) {
      if (placed[activity]) {
        narrow(activity);
      }
    }
  }

  /** What a start says about those that are not placed yet. */
  private void narrow(int activity) {
    earliest[activity] = starts[activity];
    latest[activity] = starts[activity];
    work.add(activity);
    while (!work.isEmpty()) {
      int origin = work.remove();
      for (int place = outgoing.start(origin); place < outgoing.end(origin); place++) {
        int next = outgoing.target(place);
        int after = earliest[origin] + lags[outgoing.arc(place)];
        if (!placed[next] && after > earliest[next]) {
          earliest[next] = after;
          work.add(next);
        }
      }
    }
    work.add(activity);
    while (!work.isEmpty()) {
      int origin = work.remove();
      for (int place = incoming.start(origin); place < incoming.end(origin); place++) {
        int before = incoming.target(place);
        int most = latest[origin] - lags[incoming.arc(place)];
        if (!placed[before] && most < latest[before]) {
          latest[before] = most;
          latestBy[before] = activity;
          work.add(before);
        }
      }
    }
  }
}
