package dev.tandem.metrics.prioritisation.selection;

/**
 * Improves a choice by single exchanges: one node of value left, or one more taken, and the rest mended around it.
 *
 * <p>Cost: a pass tries each of n nodes, each with as many rounds of {@link ChosenSet#fill} and {@link ChosenSet#shrinkAround} as nodes
 * change; passes end with the steps.
 */
final class Exchanges {

  private final SelectionGraph graph;
  private final ChosenSet set;
  private final long lastStep;

  private Exchanges(SelectionGraph graph, ChosenSet set, long stepLimit) {
    this.graph = graph;
    this.set = set;
    this.lastStep = set.steps() + stepLimit;
  }

  /** Exchanges until a whole pass finds nothing better or the steps are spent. */
  static void improve(SelectionGraph graph, ChosenSet set, long stepLimit) {
    Exchanges exchanges = new Exchanges(graph, set, stepLimit);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int node = 0; node < graph.size() && set.steps() < exchanges.lastStep; node++) {
        if (graph.value(node) > 0) {
          changed |= set.contains(node) ? exchanges.leave(node) : exchanges.take(node);
        }
      }
    }
  }

  private boolean leave(int node) {
    int mark = set.mark();
    long before = set.value();
    set.drop(node);
    set.fill(node);
    set.fill(-1);
    return keepIfBetter(mark, before);
  }

  private boolean take(int node) {
    int mark = set.mark();
    long before = set.value();
    set.dropRivalsOf(node);
    set.add(node);
    set.separateRivals();
    set.shrinkAround(node);
    set.fill(-1);
    return keepIfBetter(mark, before);
  }

  private boolean keepIfBetter(int mark, long before) {
    if (set.value() > before && set.cost() <= graph.capacity()) {
      return true;
    }
    set.undoTo(mark);
    return false;
  }
}
