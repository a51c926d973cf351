package dev.tandem.scheduling.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Smooths tiny plans by trying every order: each task, in its turn, at the first hour within its window at which all its resources are free
 * and a measure of the load, counted hour by
 * hour, is least.
 */
final class SmoothingOracle {
  private static final int HOURS = 120;

  private final LevellingOracle plan;
  /** 0 for squares, 1 for changes, 2 for the load above half of what there is. */
  private final int measure;

  private final int[] latest;

  SmoothingOracle(LevellingOracle plan, int measure, int deadline) {
    this.plan = plan;
    this.measure = measure;
    this.latest = new int[plan.hours.length];
    for (int task = latest.length - 1; task >= 0; task--) {
      latest[task] = deadline - plan.hours[task];
      for (int next = task + 1; next < latest.length; next++) {
        if (plan.predecessors.get(next).contains(task)) {
          latest[task] = Math.min(latest[task], latest[next] - plan.hours[task]);
        }
      }
    }
  }

  /** The measure of a schedule, in seconds. */
  double of(int[] start) {
    boolean[] isPlaced = new boolean[start.length];
    Arrays.fill(isPlaced, true);
    return of(start, isPlaced);
  }

  private double of(int[] start, boolean[] isPlaced) {
    double sum = 0;
    for (int resource = 0; resource < plan.capacity.length; resource++) {
      double before = 0;
      for (int hour = 0; hour < HOURS; hour++) {
        double level = taken(start, isPlaced, resource, hour) / 4.0;
        sum += switch (measure) {
          case 0 -> 3_600 * level * level;
          case 1 -> Math.abs(level - before);
          default -> 3_600 * Math.max(0, level - plan.capacity[resource] / 8.0);
        };
        before = level;
      }
    }
    return sum;
  }

  private int taken(int[] start, boolean[] isPlaced, int resource, int hour) {
    int taken = 0;
    for (int task = 0; task < start.length; task++) {
      if (isPlaced[task] && start[task] <= hour && hour < start[task] + plan.hours[task]) {
        taken += plan.quarters[task][resource];
      }
    }
    return taken;
  }

  /** The least measure over all orders; infinite if none places every task within its window. */
  double leastOfOrders() {
    return least(new ArrayList<>(), new int[latest.length], new boolean[latest.length]);
  }

  private double least(List<Integer> order, int[] start, boolean[] isPlaced) {
    if (order.size() == start.length) {
      return of(start);
    }
    double least = Double.POSITIVE_INFINITY;
    for (int task = 0; task < start.length; task++) {
      if (!isPlaced[task] && order.containsAll(plan.predecessors.get(task))) {
        start[task] = best(task, start, isPlaced);
        if (start[task] <= latest[task]) {
          isPlaced[task] = true;
          order.add(task);
          least = Math.min(least, least(order, start, isPlaced));
          order.remove(order.size() - 1);
          isPlaced[task] = false;
        }
      }
    }
    return least;
  }

  /** The first best hour of a task; after its window if there is none. */
  private int best(int task, int[] start, boolean[] isPlaced) {
    int from = 0;
    for (int predecessor : plan.predecessors.get(task)) {
      from = Math.max(from, start[predecessor] + plan.hours[predecessor]);
    }
    if (!takesAnything(task)) {
      return from;
    }
    int best = latest[task] + 1;
    double least = Double.POSITIVE_INFINITY;
    isPlaced[task] = true;
    for (int hour = from; hour <= latest[task]; hour++) {
      start[task] = hour;
      if (isFree(start, isPlaced) && of(start, isPlaced) < least) {
        least = of(start, isPlaced);
        best = hour;
      }
    }
    isPlaced[task] = false;
    return best;
  }

  private boolean takesAnything(int task) {
    return Arrays.stream(plan.quarters[task]).sum() > 0;
  }

  private boolean isFree(int[] start, boolean[] isPlaced) {
    for (int resource = 0; resource < plan.capacity.length; resource++) {
      for (int hour = 0; hour < HOURS; hour++) {
        if (taken(start, isPlaced, resource, hour) > plan.capacity[resource]) {
          return false;
        }
      }
    }
    return true;
  }
}
