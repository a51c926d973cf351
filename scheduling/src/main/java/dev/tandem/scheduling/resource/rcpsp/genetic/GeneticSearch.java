package dev.tandem.scheduling.resource.rcpsp.genetic;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Searches for an order whose schedule costs little.
 *
 * <p>There are two populations. In each generation every order of one is the mother of two children, one with a father on its own terms,
 * one with both exchanged; the better child's schedule becomes the order at the mother's place in the other population, even if it is worse
 * than what stood there: keeping the best would make all lines alike too early. Fathers are the better of two drawn. With two decoders each
 * population belongs to one side of time, so that every schedule generated is half of a forward-backward improvement as well. When a
 * hundred generations have brought nothing, it begins anew with twice as many.
 *
 * <p>Reproducible: the result depends on decoders, first orders, urgencies, seed and the number of schedules alone. For one thread.
 *
 * <p>Cost: O(n) for a child of n activities besides its schedule. Memory: 2 n integers for each place. Source: Debels and Vanhoucke (2005),
 * "A bi-population based genetic algorithm for the resource-constrained project scheduling problem", LNCS 3483.
 */
public final class GeneticSearch {
  /** In 65,536: how often a pair of neighbours is exchanged. */
  private static final int MUTATION = 2_500;

  private static final int LEAST_PLACES = 20;
  private static final int MOST_PLACES = 200;
  private static final long SCHEDULES_PER_PLACE = 500;

  /** After so many generations without a schedule better than all of this population and its ancestors, all is drawn anew. */
  private static final int BARREN = 100;

  private static final int MOST_PLACES_LATER = 1_600;

  private final ImmutableList<Decoder> decoders;
  private final SearchWatch watch;
  private final long limit;
  private final RandomStream random;
  private final Crossover crossover;
  private final int activities;
  private final int[] child;
  private int[] spare;
  private Population parents;
  private Population children;

  /** How often populations were exchanged; it says whose turn it is. */
  private int turn = 1;

  /** How many places of the parents have an order. */
  private int filled;

  /** The next mother. */
  private int place;

  private long schedules;
  private long best = Long.MAX_VALUE;

  /** The least cost since the last restart, and when it was found. */
  private long bestOfRun = Long.MAX_VALUE;

  private int improvedIn;

  private OrderSampler sampler;

  /**
   * Makes a search.
   *
   * @param decoders the decoders that take turns, one or two; the first schedules from the front
   * @param watch who is told of better schedules and asked whether to go on
   * @param limit how many schedules it may come to; it decides how large the populations are
   * @param seed on what random numbers depend
   */
  public GeneticSearch(List<? extends Decoder> decoders, SearchWatch watch, long limit, long seed) {
    this.decoders = ImmutableList.copyOf(decoders);
    this.watch = watch;
    this.limit = limit;
    this.random = new RandomStream(seed);
    this.activities = decoders.get(0).arcs().nodes();
    this.crossover = new Crossover(activities, random);
    this.child = new int[activities];
    this.spare = new int[activities];
    int places = (int) Math.max(LEAST_PLACES, Math.min(MOST_PLACES, limit / SCHEDULES_PER_PLACE));
    this.parents = new Population(places, activities);
    this.children = new Population(places, activities);
    this.sampler = new OrderSampler(decoders.get(0).arcs(), new long[activities], random);
  }

  /**
   * Begins with some orders; all of them are tried, whatever the limit.
   *
   * @param first orders for the first decoder; those for which there is no place are tried and left
   * @param urgencies for each activity a number; the less it is, the earlier the activity stands in the orders that are drawn, as a rule
   */
  public void begin(List<int[]> first, long[] urgencies) {
    sampler = new OrderSampler(decoders.get(0).arcs(), urgencies, random);
    for (int[] order : first) {
      if (filled < parents.size()) {
        fill(order);
      } else {
        decode(decoders.get(0), order, Long.MAX_VALUE);
      }
    }
  }

  /**
   * Begins, and goes on until the limit is reached that the search was made with, or who watches stops it.
   *
   * @param first as for {@link #begin}
   * @param urgencies as for {@link #begin}
   * @return how many schedules were generated
   */
  public long run(List<int[]> first, long[] urgencies) {
    begin(first, urgencies);
    advance(limit);
    return schedules;
  }

  /**
   * Goes on until so many schedules are generated or who watches stops it; it can go on again.
   *
   * @param until how many schedules may be generated, counted from the beginning
   */
  public void advance(long until) {
    while (activities > 1 && schedules < until && watch.goesOn(schedules)) {
      if (filled < parents.size()) {
        sampler.draw(child);
        fill(child);
      } else {
        bearTwo(decoders.get(turn % decoders.size()));
        if (++place == parents.size()) {
          endTurn();
        }
      }
    }
  }

  private void fill(int[] order) {
    Decoder front = decoders.get(0);
    long cost = decode(front, order, Long.MAX_VALUE);
    front.writeNext(parents.order(filled));
    parents.set(filled++, cost);
  }

  private void endTurn() {
    place = 0;
    turn++;
    Population exchanged = parents;
    parents = children;
    children = exchanged;
    if (turn > improvedIn + BARREN) {
      restart();
    }
  }

  /** With twice as many places, as more schedules than the first populations were made for seem to be wanted. */
  private void restart() {
    int places = Math.min(MOST_PLACES_LATER, 2 * parents.size());
    parents = new Population(places, activities);
    children = new Population(places, activities);
    filled = 0;
    turn = 1;
    improvedIn = 1;
    bestOfRun = Long.MAX_VALUE;
  }

  /** {@return how many schedules were generated} */
  public long schedules() {
    return schedules;
  }

  private void bearTwo(Decoder decoder) {
    int father = parents.tournament(random);
    long one = bear(decoder, parents.order(place), parents.order(father), Long.MAX_VALUE);
    decoder.writeNext(spare);
    spare = children.exchange(place, spare, one);
    long other = bear(decoder, parents.order(father), parents.order(place), one);
    if (other <= one) {
      decoder.writeNext(spare);
      spare = children.exchange(place, spare, other);
    }
  }

  private long bear(Decoder decoder, int[] mother, int[] father, long limit) {
    crossover.cross(mother, father, child);
    crossover.mutate(child, decoder.arcs(), MUTATION);
    return decode(decoder, child, limit);
  }

  private long decode(Decoder decoder, int[] order, long limit) {
    long cost = decoder.decode(order, limit);
    schedules += decoder.schedulesPerDecode();
    if (cost < bestOfRun) {
      bestOfRun = cost;
      improvedIn = turn;
    }
    if (cost < best) {
      best = cost;
      watch.improved(decoder, cost);
    }
    return cost;
  }
}
