package dev.tandem.scheduling.resource.rcpsp;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.graph.PackedArcs;
import java.util.Arrays;

/**
 * When each activity could start if resources were unlimited: longest paths over the arcs.
 *
 * <p>Cost: O(activities + arcs), times one more than the maximal lags that a longest path goes back along.
 *
 * @param order the activities, each after those from which an arc leads to it, maximal lags left out; of several that may come next, the
 *     one that was first ready
 * @param heads for each activity, the slot before which it cannot start
 * @param tails for each activity, how many slots at least lie between its start and the end of all activities; at least its
 *     duration
 * @param latestStarts for each activity, the last slot at which it can start for its own deadline and those of its followers; {@link
 *     Integer#MAX_VALUE} if there is none
 */
public record TimeWindows(
    ImmutableIntArray order,
    ImmutableIntArray heads,
    ImmutableIntArray tails,
    ImmutableIntArray latestStarts) {

  /** {@return the least makespan if resources were unlimited} */
  public int criticalPathLength() {
    int length = 0;
    for (int activity = 0; activity < heads.length(); activity++) {
      length = Math.max(length, heads.get(activity) + tails.get(activity));
    }
    return length;
  }

  /** The windows of activities whose arcs form no cycle. */
  static TimeWindows of(
      int[] durations, PackedArcs arcs, int[] lags, int[] releases, int[] deadlines) {
    int[] order = topological(arcs);
    int[] heads = releases.clone();
    for (int activity : order) {
      for (int place = arcs.start(activity); place < arcs.end(activity); place++) {
        int next = arcs.target(place);
        heads[next] = Math.max(heads[next], heads[activity] + lags[arcs.arc(place)]);
      }
    }
    int[] tails = durations.clone();
    int[] latest = new int[order.length];
    for (int rank = order.length - 1; rank >= 0; rank--) {
      int activity = order[rank];
      long last = deadlines[activity] == Integer.MAX_VALUE
          ? Integer.MAX_VALUE
          : deadlines[activity] - (long) durations[activity];
      for (int place = arcs.start(activity); place < arcs.end(activity); place++) {
        int next = arcs.target(place);
        int lag = lags[arcs.arc(place)];
        tails[activity] = Math.max(tails[activity], lag + tails[next]);
        last = latest[next] == Integer.MAX_VALUE ? last : Math.min(last, latest[next] - (long) lag);
      }
      latest[activity] = (int) Math.max(last, Integer.MIN_VALUE);
    }
    return new TimeWindows(
        ImmutableIntArray.copyOf(order),
        ImmutableIntArray.copyOf(heads),
        ImmutableIntArray.copyOf(tails),
        ImmutableIntArray.copyOf(latest));
  }

  /** First come, first served: Kahn (1962). */
  static int[] topological(PackedArcs arcs) {
    int[] waits = new int[arcs.nodes()];
    for (int place = 0; place < arcs.size(); place++) {
      waits[arcs.target(place)]++;
    }
    int[] order = new int[waits.length];
    int size = 0;
    for (int activity = 0; activity < waits.length; activity++) {
      if (waits[activity] == 0) {
        order[size++] = activity;
      }
    }
    for (int next = 0; next < size; next++) {
      int activity = order[next];
      for (int place = arcs.start(activity); place < arcs.end(activity); place++) {
        if (--waits[arcs.target(place)] == 0) {
          order[size++] = arcs.target(place);
        }
      }
    }
    return Arrays.copyOf(order, size);
  }
}
