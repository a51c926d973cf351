package dev.tandem.scheduling.resource.scheme;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.resource.rcpsp.genetic.Decoder;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Turns lists of nodes into schedules for a genetic search: forward, pushed back, and forward again in that order, the better one of the two forward.
 *
 * <p>Whatever a list says, tasks that stay come first and people's priorities go before it.
 */
public final class ListDecoder implements Decoder {
  private static final int SCHEDULES = 3;

  private final PriorityLists lists;
  private final ToLongFunction<Placement> cost;
  private final WorkingTimeScheme forward;
  private final BackwardScheme backward;
  private final PackedArcs arcs;
  private Placement last;

  /**
   * Starts on a problem.
   *
   * @param problem the plan
   * @param lists whose priorities go before what a list says
   * @param placing chooses a start within a window; empty for the earliest one
   * @param cost what a schedule costs
   */
  public ListDecoder(
      LevellingProblem problem,
      PriorityLists lists,
      Optional<SmoothPlacing> placing,
      ToLongFunction<Placement> cost) {
    this.lists = lists;
    this.cost = cost;
    this.forward = new WorkingTimeScheme(problem, placing);
    this.backward = new BackwardScheme(problem);
    this.last = new Placement(problem.size());
    PackedArcs.Builder builder = PackedArcs.builder(problem.size());
    Links links = problem.network.links;
    for (int link = 0; link < links.size(); link++) {
      builder.add(links.from(link), links.to(link));
    }
    this.arcs = builder.build();
  }

  @Override
  public PackedArcs arcs() {
    return arcs;
  }

  @Override
  public int schedulesPerDecode() {
    return SCHEDULES;
  }

  /** {@return the schedule generated last} */
  public Placement last() {
    return last;
  }

  @Override
  public long decode(int[] order) {
    long[] place = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    Placement once = forward.run(lists.ranks(place));
    Placement again = forward.run(lists.ranks(backward.starts(once)));
    long first = cost.applyAsLong(once);
    long second = cost.applyAsLong(again);
    last = second <= first ? again : once;
    return Math.min(first, second);
  }

  /** By the starts of the schedule, each node after those from which an arc leads to it. */
  @Override
  public void writeNext(int[] order) {
    int[] missing = new int[order.length];
    long[] start = new long[order.length];
    for (int place = 0; place < arcs.size(); place++) {
      missing[arcs.target(place)]++;
    }
    for (int node = 0; node < order.length; node++) {
      start[node] = last.start(node);
    }
    Waiting waiting = new Waiting(Ranks.of(start));
    for (int node = 0; node < missing.length; node++) {
      if (missing[node] == 0) {
        waiting.add(node);
      }
    }
    for (int count = 0; !waiting.isEmpty(); count++) {
      int node = waiting.take();
      order[count] = node;
      for (int place = arcs.start(node); place < arcs.end(node); place++) {
        if (--missing[arcs.target(place)] == 0) {
          waiting.add(arcs.target(place));
        }
      }
    }
  }
}
