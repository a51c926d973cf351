package dev.tandem.scheduling.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Levels tiny plans by trying every order: tasks of whole hours on one calendar, finish-to-start dependencies from lower numbers to higher ones, hours
 * counted on an axis of working time.
 */
final class LevellingOracle {
  final int[] hours;
  /** For each task what it takes of each resource, in quarters of a unit. */
  final int[][] quarters;
  /** What there is of each resource, in quarters of a unit. */
  final int[] capacity;
  /** For each task the tasks that it waits for. */
  final List<List<Integer>> predecessors;

  LevellingOracle(int[] hours, int[][] quarters, int[] capacity, List<List<Integer>> predecessors) {
    this.hours = hours;
    this.quarters = quarters;
    this.capacity = capacity;
    this.predecessors = predecessors;
  }

  /** When each task starts if they are placed in an order, each as early as it can be. */
  int[] place(List<Integer> order) {
    int[] start = new int[hours.length];
    int[][] taken = new int[100][capacity.length];
    for (int task : order) {
      int at = 0;
      for (int predecessor : predecessors.get(task)) {
        at = Math.max(at, start[predecessor] + hours[predecessor]);
      }
      while (!fits(task, at, taken)) {
        at++;
      }
      start[task] = at;
      for (int hour = at; hour < at + hours[task]; hour++) {
        for (int resource = 0; resource < capacity.length; resource++) {
          taken[hour][resource] += quarters[task][resource];
        }
      }
    }
    return start;
  }

  private boolean fits(int task, int at, int[][] taken) {
    for (int hour = at; hour < at + hours[task]; hour++) {
      for (int resource = 0; resource < capacity.length; resource++) {
        if (taken[hour][resource] + quarters[task][resource] > capacity[resource]) {
          return false;
        }
      }
    }
    return true;
  }

  int finish(int[] start) {
    int finish = 0;
    for (int task = 0; task < start.length; task++) {
      finish = Math.max(finish, start[task] + hours[task]);
    }
    return finish;
  }

  /** The finish if there were as many resources as one likes. */
  int criticalPath() {
    int[] start = new int[hours.length];
    for (int task = 0; task < start.length; task++) {
      for (int predecessor : predecessors.get(task)) {
        start[task] = Math.max(start[task], start[predecessor] + hours[predecessor]);
      }
    }
    return finish(start);
  }

  /** The earliest finish over all orders. */
  int earliestFinish() {
    return (int) least(this::finish);
  }

  /** The least of a measure of starts over all orders. */
  double least(ToDoubleFunction<int[]> measure) {
    return least(new ArrayList<>(), measure);
  }

  private double least(List<Integer> order, ToDoubleFunction<int[]> measure) {
    if (order.size() == hours.length) {
      return measure.applyAsDouble(place(order));
    }
    double least = Double.POSITIVE_INFINITY;
    for (int task = 0; task < hours.length; task++) {
      if (!order.contains(task) && order.containsAll(predecessors.get(task))) {
        order.add(task);
        least = Math.min(least, least(order, measure));
        order.remove(order.size() - 1);
      }
    }
    return least;
  }
}
