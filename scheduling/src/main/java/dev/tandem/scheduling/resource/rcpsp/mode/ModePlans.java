package dev.tandem.scheduling.resource.rcpsp.mode;

import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.genetic.RandomStream;

/** Draws, mixes and changes plans: orders that keep precedences, with a mode for each activity. Time of each: O(n + m). */
final class ModePlans {
  /** In 65,536: how often a pair of neighbours is exchanged. */
  private static final int EXCHANGES = 5_000;

  /** In 65,536: how often an activity takes a mode that is drawn. */
  private static final int MODE_CHANGES = 3_000;

  private static final int DRAWN = 3;

  private final ModeTable table;
  private final int[] tails;
  private final RandomStream random;
  private final int[] missing;
  private final int[] ready;
  private final int[] marks;
  private int mark;

  /** Plans in whose orders activities with long tails come early as a rule. */
  ModePlans(ModeTable table, int[] tails, RandomStream random) {
    this.table = table;
    this.tails = tails;
    this.random = random;
    this.missing = new int[table.size()];
    this.ready = new int[table.size()];
    this.marks = new int[table.size()];
  }

  /** Of three activities drawn from those that could come next, the one with the longest tail does; modes are drawn. */
  void draw(int[] order, int[] modes) {
    int size = 0;
    for (int activity = 0; activity < order.length; activity++) {
      modes[activity] = random.below(table.modes(activity));
      missing[activity] = table.incoming().degree(activity);
      if (missing[activity] == 0) {
        ready[size++] = activity;
      }
    }
    PackedArcs outgoing = table.outgoing();
    for (int place = 0; place < order.length; place++) {
      int drawn = random.below(size);
      for (int again = 1; again < DRAWN; again++) {
        int other = random.below(size);
        drawn = tails[ready[other]] > tails[ready[drawn]] ? other : drawn;
      }
      int activity = ready[drawn];
      ready[drawn] = ready[--size];
      order[place] = activity;
      for (int arc = outgoing.start(activity); arc < outgoing.end(activity); arc++) {
        if (--missing[outgoing.target(arc)] == 0) {
          ready[size++] = outgoing.target(arc);
        }
      }
    }
  }

  /**
   * The two-point crossover of Hartmann (1998): up to a first point the mother, up to a second what of the father is not yet in it, then
   * what is left of the mother; each activity takes its mode along.
   */
  void cross(
      int[] mother, int[] motherModes, int[] father, int[] fatherModes, int[] child, int[] modes) {
    int size = child.length;
    int one = random.below(size + 1);
    int other = random.below(size + 1);
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    mark++;
    int filled = 0;
    for (; filled < first; filled++) {
      take(mother[filled], motherModes, child, modes, filled);
    }
    for (int place = 0; filled < second; place++) {
      if (marks[father[place]] != mark) {
        take(father[place], fatherModes, child, modes, filled++);
      }
    }
    for (int place = first; filled < size; place++) {
      if (marks[mother[place]] != mark) {
        take(mother[place], motherModes, child, modes, filled++);
      }
    }
  }

  private void take(int activity, int[] from, int[] child, int[] modes, int place) {
    marks[activity] = mark;
    child[place] = activity;
    modes[activity] = from[activity];
  }

  void mutate(int[] child, int[] modes) {
    for (int place = 0; place < child.length; place++) {
      int activity = child[place];
      if (random.below(1 << Short.SIZE) < MODE_CHANGES) {
        modes[activity] = random.below(table.modes(activity));
      }
      if (place + 1 < child.length
          && random.below(1 << Short.SIZE) < EXCHANGES
          && !table.outgoing().contains(activity, child[place + 1])) {
        child[place] = child[place + 1];
        child[place + 1] = activity;
      }
    }
  }
}
