package dev.tandem.metrics.prioritisation.search;

/**
 * Items one after the other, each of which costs something that depends on when it starts; improved by annealing, requirements kept.
 *
 * <p>A change exchanges two neighbouring groups of items: a group of one and a longer one move a single item, two longer ones move a
 * feature with what it requires. Only the items of both groups start at other times, so that a change costs as much as they are long.
 *
 * <p>Not thread-safe.
 *
 * <p>Cost: a change asks for as many costs of a start as both groups are long, and looks at the requirements of the second group; changes
 * are drawn until the limit is reached. Memory O(n) for n items.
 */
public final class TimedOrder {

  private static final int SAMPLED_CHANGES = 300;

  /** Shares of the mean change at which annealing starts, and where the last run goes on from the best order found. */
  private static final double HOTTEST = 1;

  private static final double HOT_AGAIN = 0.1;

  /** A run needs so many steps, times the square of the items; with more steps there are more runs. */
  private static final long STEPS_OF_RUN = 1_000;

  private static final int MOST_RUNS = 9;

  private static final int LONGEST_GROUP = 6;
  private static final int NEAR = 5;

  private static final double COLDEST = 0.0002;

  private final int[][] requires;
  private final long[] durations;
  private final StartCost startCost;
  private final int[] order;
  private final int[] place;
  private final long[] starts;
  private final double[] costs;
  private final int[] movedItems;
  private final double[] movedCosts;
  private double cost;
  private int[] best;
  private double bestCost;
  private long steps;
  private long sampledSteps;

  /** The two groups of the last change drawn are [from, middle) and [middle, to). */
  private int from;

  private int middle;
  private int to;

  /** What it costs to start an item at a time. */
  @FunctionalInterface
  public interface StartCost {

    /**
     * {@return the cost, finite}
     *
     * @param item the item
     * @param start how many units of time are over when it starts
     */
    double of(int item, long start);
  }

  /**
   * Takes a first order.
   *
   * @param first every item once, each after those it requires
   * @param requires for each item, the items it requires
   * @param durations for each item, its units of time
   * @param startCost what it costs to start an item at a time
   */
  public TimedOrder(int[] first, int[][] requires, long[] durations, StartCost startCost) {
    this.requires = requires;
    this.durations = durations;
    this.startCost = startCost;
    this.order = new int[first.length];
    this.place = new int[first.length];
    this.starts = new long[first.length + 1];
    this.costs = new double[first.length];
    this.movedItems = new int[first.length];
    this.movedCosts = new double[first.length];
    start(first);
    this.best = first.clone();
    this.bestCost = cost;
  }

  /** Sums again from the first item on, so that errors of rounding do not grow. */
  private void start(int[] from) {
    System.arraycopy(from, 0, order, 0, from.length);
    cost = 0;
    for (int i = 0; i < from.length; i++) {
      place[from[i]] = i;
      starts[i + 1] = starts[i] + durations[from[i]];
      costs[i] = startCost.of(from[i], starts[i]);
      cost += costs[i];
    }
    steps += from.length;
  }

  /**
   * Improves the order.
   *
   * @param limit how many costs of a start may be asked for, besides those of a sample of 300 changes
   */
  public void improve(long limit) {
    if (order.length < 2) {
      return;
    }
    double change = meanChange();
    int[] first = best;
    double firstCost = bestCost;
    int runs = runs(limit);
    for (int run = 0; run < runs && change > 0 && steps < limit; run++) {
      boolean last = run > 0 && run == runs - 1;
      start(last ? best : first);
      long lastStep = steps + (limit - steps) / (runs - run);
      double hottest = (last ? HOT_AGAIN : HOTTEST) * change;
      run(new Annealing(changes(lastStep - steps), hottest, COLDEST * change, run), lastStep);
    }
    start(best);
    bestCost = cost;
    if (bestCost > firstCost) {
      best = first;
      bestCost = firstCost;
    }
  }

  private int runs(long limit) {
    long items = order.length;
    return (int) Math.min(MOST_RUNS, 2 + limit / (STEPS_OF_RUN * items * items));
  }

  /** As many changes as there will be, if they are as long as those sampled: so that cooling ends when the steps do. */
  private long changes(long stepsToCome) {
    return Math.max(1, stepsToCome * SAMPLED_CHANGES / Math.max(SAMPLED_CHANGES, sampledSteps));
  }

  private double meanChange() {
    Annealing random = new Annealing(SAMPLED_CHANGES, 1, 1, 0);
    long before = steps;
    double sum = 0;
    int count = 0;
    while (random.goesOn()) {
      double change = Math.abs(propose(random));
      if (change > 0 && change < Double.POSITIVE_INFINITY) {
        sum += change;
        count++;
      }
    }
    sampledSteps = steps - before;
    return count == 0 ? 0 : sum / count;
  }

  private void run(Annealing annealing, long lastStep) {
    while (annealing.goesOn() && steps < lastStep) {
      double change = propose(annealing);
      if (change < Double.POSITIVE_INFINITY && annealing.takes(change)) {
        exchange(change);
        if (cost < bestCost) {
          bestCost = cost;
          best = order.clone();
        }
      }
    }
  }

  /** Draws two neighbouring groups and works out by how much exchanging them changes the cost; infinite if requirements forbid it. */
  private double propose(Annealing random) {
    steps++;
    middle = 1 + random.below(order.length - 1);
    boolean forward = random.below(2) == 0;
    int before = forward ? 1 : middle;
    int after = forward ? order.length - middle : 1;
    switch (random.below(16)) {
      case 0 -> {
        before = Math.min(LONGEST_GROUP, middle);
        after = order.length - middle;
      }
      case 1 -> {
        before = middle;
        after = Math.min(LONGEST_GROUP, order.length - middle);
      }
      case 2, 3 -> {
        before = Math.min(NEAR, before);
        after = Math.min(NEAR, after);
      }
      default -> {}
    }
    from = middle - 1 - random.below(before);
    to = middle + 1 + random.below(after);
    if (!canExchange()) {
      return Double.POSITIVE_INFINITY;
    }
    long start = starts[from];
    double change = 0;
    int moved = 0;
    for (int k = 0; k < to - from; k++) {
      int at = k < to - middle ? middle + k : from + k - (to - middle);
      movedItems[moved] = order[at];
      movedCosts[moved] = startCost.of(order[at], start);
      start += durations[order[at]];
      change += movedCosts[moved++] - costs[from + k];
    }
    steps += moved;
    return change;
  }

  private boolean canExchange() {
    for (int i = middle; i < to; i++) {
      for (int required : requires[order[i]]) {
        if (place[required] >= from && place[required] < middle) {
          return false;
        }
      }
    }
    return true;
  }

  private void exchange(double change) {
    cost += change;
    for (int i = from; i < to; i++) {
      order[i] = movedItems[i - from];
      costs[i] = movedCosts[i - from];
      place[order[i]] = i;
      starts[i + 1] = starts[i] + durations[order[i]];
    }
  }

  /** {@return the best order found, a fresh array} */
  public int[] best() {
    return best.clone();
  }

  /** {@return its cost} */
  public double bestCost() {
    return bestCost;
  }
}
