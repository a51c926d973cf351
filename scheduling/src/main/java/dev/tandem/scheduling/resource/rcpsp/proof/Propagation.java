package dev.tandem.scheduling.resource.rcpsp.proof;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.scheme.ProblemArcs;

/** What follows from bounds: by arcs, by what was learned, and by resources, which are asked last because they cost most. */
final class Propagation {
  private final BoundTrail trail;
  private final Nogoods nogoods;
  private final PackedArcs outgoing;
  private final PackedArcs incoming;
  private final int[] lags;
  private final TimeTable[] tables;

  /** For each activity the resources that it demands. */
  private final int[][] tablesOf;

  /** The resources of which some bound has changed since they were asked. */
  private final boolean[] isDirty;

  private final Literals because = new Literals();

  /** How many entries of the trail have been followed. */
  private int followed;

  Propagation(ResourceProblem problem, int slots, BoundTrail trail, Nogoods nogoods) {
    this.trail = trail;
    this.nogoods = nogoods;
    this.outgoing = ProblemArcs.withMaximalLags(problem);
    this.incoming = outgoing.reversed();
    this.lags = new int[outgoing.size()];
    for (int arc = 0; arc < lags.length; arc++) {
      lags[arc] = problem.lag(arc);
    }
    this.tables = new TimeTable[problem.resources()];
    this.isDirty = new boolean[tables.length];
    PackedArcs.Builder byActivity =
        PackedArcs.builder(Math.max(problem.activities(), tables.length));
    for (int resource = 0; resource < tables.length; resource++) {
      tables[resource] = new TimeTable(problem, resource, slots, trail);
      isDirty[resource] = true;
      for (int activity : tables[resource].activities()) {
        byActivity.add(activity, resource);
      }
    }
    PackedArcs packed = byActivity.build();
    this.tablesOf = new int[problem.activities()][];
    for (int activity = 0; activity < tablesOf.length; activity++) {
      tablesOf[activity] = packed.targets(activity);
    }
  }

  /** Takes note that decisions were taken back. */
  void wentBack() {
    followed = Math.min(followed, trail.size());
  }

  /** Draws all conclusions; false if there is a conflict, which the trail then tells. */
  boolean propagate() {
    while (true) {
      while (followed < trail.size()) {
        int entry = followed++;
        int quantity = trail.quantity(entry);
        for (int resource : tablesOf[quantity / 2]) {
          isDirty[resource] = true;
        }
        if (!followArcs(quantity) || !nogoods.propagate(quantity, trail.valueBefore(entry))) {
          return false;
        }
      }
      int resource = nextDirty();
      if (resource < 0) {
        return true;
      }
      isDirty[resource] = false;
      if (!tables[resource].propagate()) {
        isDirty[resource] = true;
        return false;
      }
    }
  }

  private int nextDirty() {
    for (int resource = 0; resource < isDirty.length; resource++) {
      if (isDirty[resource]) {
        return resource;
      }
    }
    return -1;
  }

  private boolean followArcs(int quantity) {
    PackedArcs arcs = quantity % 2 == 0 ? outgoing : incoming;
    int activity = quantity / 2;
    for (int place = arcs.start(activity); place < arcs.end(activity); place++) {
      int raised = trail.bound(quantity) + lags[arcs.arc(place)];
      because.clear();
      because.add(quantity, trail.bound(quantity));
      if (!trail.raise(2 * arcs.target(place) + quantity % 2, raised, because)) {
        return false;
      }
    }
    return true;
  }
}
