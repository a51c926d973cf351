package dev.tandem.scheduling.resource.rcpsp.mode;

import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import dev.tandem.scheduling.resource.rcpsp.genetic.RandomStream;

/**
 * Genetic search over orders with a mode for each activity.
 *
 * <p>Each plan is in turn the mother of a child, whose father is the better of two drawn; the child takes her place if it is no worse. When
 * a hundred rounds have brought nothing, all plans are drawn anew, twice as many. For one thread.
 */
final class ModeGenetic {
  /** What a schedule costs for each unit of a non-renewable resource that is not there. */
  private static final long SHORTAGE = 1L << Integer.SIZE;

  /** One schedule by the serial scheme, one to the right, one to the left. */
  private static final int SCHEDULES = 3;

  private static final int LEAST_PLACES = 20;
  private static final int MOST_PLACES = 100;
  private static final long SCHEDULES_PER_PLACE = 500;
  private static final int MOST_PLACES_LATER = 800;
  private static final int BARREN = 100;
  private static final int REPAIRS = 4;

  private final ModeTable table;
  private final ModeDecoder decoder;
  private final ModeUses uses;
  private final ModePlans plans;
  private final long limit;
  private final RandomStream random;
  private int[][] orders = {};
  private int[][] modes = {};
  private long[] costs = {};
  private int[] child;
  private int[] childModes;
  private int[] starts = {};
  private int[] bestModes = {};
  private int places;
  private int place;
  private boolean isFilled;
  private int round;
  private int improvedIn;
  private long best = Long.MAX_VALUE;
  private long bestOfRun = Long.MAX_VALUE;
  private long schedules;

  ModeGenetic(ModeProblem problem, long limit, long seed) {
    this.table = new ModeTable(problem);
    this.decoder = new ModeDecoder(table);
    this.uses = new ModeUses(table);
    this.limit = limit;
    this.random = new RandomStream(seed);
    TimeWindows windows = problem.relaxation().windows();
    this.plans = new ModePlans(table, windows.tails().toArray(), random);
    this.child = new int[table.size()];
    this.childModes = new int[table.size()];
    begin((int) Math.max(LEAST_PLACES, Math.min(MOST_PLACES, limit / SCHEDULES_PER_PLACE)));
  }

  private void begin(int count) {
    places = count;
    orders = new int[places][table.size()];
    modes = new int[places][table.size()];
    costs = new long[places];
    place = 0;
    round = 0;
    improvedIn = 0;
    bestOfRun = Long.MAX_VALUE;
    isFilled = false;
  }

  /** Generates one schedule more, and says whether it is the best so far and keeps all non-renewable resources. */
  boolean advance() {
    if (isFilled) {
      int one = random.below(places);
      int other = random.below(places);
      int father = costs[other] < costs[one] ? other : one;
      plans.cross(orders[place], modes[place], orders[father], modes[father], child, childModes);
      plans.mutate(child, childModes);
    } else {
      plans.draw(child, childModes);
    }
    long shortage = uses.repair(childModes, REPAIRS * table.size(), random);
    long cost = shortage * SHORTAGE + decoder.decode(child, childModes, random);
    schedules += SCHEDULES;
    boolean isBetter = cost < best && shortage == 0;
    if (isBetter) {
      best = cost;
      starts = decoder.starts();
      bestModes = childModes.clone();
    }
    if (cost < bestOfRun) {
      bestOfRun = cost;
      improvedIn = round;
    }
    if (!isFilled || cost <= costs[place]) {
      settle(cost);
    }
    endPlace();
    return isBetter;
  }

  private void settle(long cost) {
    int[] order = orders[place];
    int[] old = modes[place];
    orders[place] = child;
    modes[place] = childModes;
    costs[place] = cost;
    child = order;
    childModes = old;
  }

  private void endPlace() {
    if (++place < places) {
      return;
    }
    place = 0;
    isFilled = true;
    round++;
    if (round > improvedIn + BARREN) {
      begin(Math.min(MOST_PLACES_LATER, 2 * places));
    }
  }

  /** Whether as many schedules are generated as may be; a single activity with a single mode needs one. */
  boolean isSpent() {
    return schedules + SCHEDULES > limit || isSingle();
  }

  private boolean isSingle() {
    return table.size() == 0 || (table.size() == 1 && table.modes(0) == 1);
  }

  long schedules() {
    return schedules;
  }

  /** The modes of the best schedule. */
  int[] modes() {
    return bestModes.clone();
  }

  /** The starts of the best schedule. */
  int[] starts() {
    return starts.clone();
  }
}
