package dev.tandem.scheduling.resource.rcpsp.genetic;

import dev.tandem.core.graph.PackedArcs;

/**
 * Makes an order of two, in one of two ways that are drawn; the child keeps all arcs that both keep.
 *
 * <p>Up to a first point the child is its mother; up to a second it goes on with what of its father is not yet in it, and then with what is
 * left of its mother: the two-point crossover of Hartmann (1998), "A competitive genetic algorithm for resource-constrained project
 * scheduling", Naval Research Logistics 45. Or what lies between the points in its mother comes in the sequence of its father, and all else
 * stays: a smaller step. Time: O(n).
 */
final class Crossover {
  private final RandomStream random;

  /** An activity is in the child when it bears the mark of the current one. */
  private final int[] marks;

  private int mark;

  Crossover(int activities, RandomStream random) {
    this.random = random;
    this.marks = new int[activities];
  }

  void cross(int[] mother, int[] father, int[] child) {
    int size = child.length;
    int one = random.below(size);
    int other = random.below(size);
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    mark++;
    if (random.below(2) == 0) {
      mix(mother, father, child, first, second);
    } else {
      rearrange(mother, father, child, first, second);
    }
  }

  private void mix(int[] mother, int[] father, int[] child, int first, int second) {
    int size = child.length;
    int filled = 0;
    while (filled < first) {
      marks[mother[filled]] = mark;
      child[filled] = mother[filled++];
    }
    for (int place = 0; filled < second; place++) {
      int activity = father[place];
      if (marks[activity] != mark) {
        marks[activity] = mark;
        child[filled++] = activity;
      }
    }
    for (int place = first; filled < size; place++) {
      int activity = mother[place];
      if (marks[activity] != mark) {
        child[filled++] = activity;
      }
    }
  }

  private void rearrange(int[] mother, int[] father, int[] child, int first, int second) {
    System.arraycopy(mother, 0, child, 0, child.length);
    for (int place = first; place < second; place++) {
      marks[mother[place]] = mark;
    }
    int filled = first;
    for (int place = 0; filled < second; place++) {
      if (marks[father[place]] == mark) {
        child[filled++] = father[place];
      }
    }
  }

  /** Exchanges each pair of neighbours with a chance of {@code chance} in 65,536, where no arc forbids it. */
  void mutate(int[] child, PackedArcs arcs, int chance) {
    for (int place = 0; place + 1 < child.length; place++) {
      if (random.below(1 << Short.SIZE) < chance
          && !arcs.contains(child[place], child[place + 1])) {
        int activity = child[place];
        child[place] = child[place + 1];
        child[place + 1] = activity;
      }
    }
  }
}
