package dev.tandem.benchmarks.prioritisation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Simulated annealing of an order as anyone would write it first: an item goes to another place, the whole is priced again, and what is
 * worse is taken with a probability that falls over the run.
 */
final class PlainAnnealing {

  private static final double HOTTEST = 0.02;
  private static final double COLDEST = 0.00002;

  private final List<int[]> requires;
  private final ToDoubleFunction<int[]> cost;

  PlainAnnealing(List<int[]> requires, ToDoubleFunction<int[]> cost) {
    this.requires = requires;
    this.cost = cost;
  }

  /**
   * {@return the least cost found}
   *
   * @param steps how many items may be priced
   * @param seed where the random numbers start
   */
  double least(long steps, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = requires.size();
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    double present = cost.applyAsDouble(order);
    double least = present;
    double scale = Math.abs(present) + 1;
    long moves = steps / size;
    for (long move = 0; move < moves; move++) {
      int[] next = moved(order, random.nextInt(size), random.nextInt(size));
      if (keepsRequirements(next)) {
        double changed = cost.applyAsDouble(next);
        double progress = (double) move / moves;
        double temperature = scale * HOTTEST * Math.pow(COLDEST / HOTTEST, progress);
        if (random.nextDouble() < Math.exp((present - changed) / temperature)) {
          order = next;
          present = changed;
          least = Math.min(least, present);
        }
      }
    }
    return least;
  }

  private static int[] moved(int[] order, int from, int to) {
    int[] moved = order.clone();
    if (from < to) {
      System.arraycopy(order, from + 1, moved, from, to - from);
    } else {
      System.arraycopy(order, to, moved, to + 1, from - to);
    }
    moved[to] = order[from];
    return moved;
  }

  private boolean keepsRequirements(int[] order) {
    boolean[] done = new boolean[order.length];
    for (int item : order) {
      for (int required : requires.get(item)) {
        if (!done[required]) {
          return false;
        }
      }
      done[item] = true;
    }
    return true;
  }
}
