package dev.tandem.scheduling.resource;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.objective.Groups;
import dev.tandem.scheduling.resource.rcpsp.genetic.Decoder;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.resource.scheme.PriorityLists;
import dev.tandem.scheduling.resource.scheme.WorkingTimeScheme;
import java.util.function.ToLongFunction;

/** Turns orders of groups into schedules for a genetic search: the nodes of each group in turn. */
final class GroupDecoder implements Decoder {
  private final Groups groups;
  private final PriorityLists lists;
  private final WorkingTimeScheme scheme;
  private final ToLongFunction<Placement> cost;
  private Placement last;

  GroupDecoder(
      Groups groups,
      PriorityLists lists,
      WorkingTimeScheme scheme,
      Placement first,
      ToLongFunction<Placement> cost) {
    this.groups = groups;
    this.lists = lists;
    this.scheme = scheme;
    this.cost = cost;
    this.last = first;
  }

  @Override
  public PackedArcs arcs() {
    return groups.arcs();
  }

  @Override
  public long decode(int[] order) {
    last = scheme.run(lists.ranks(groups.keys(order)));
    return cost.applyAsLong(last);
  }

  @Override
  public void writeNext(int[] order) {
    groups.write(last, order);
  }

  /** The schedule generated last. */
  Placement last() {
    return last;
  }
}
