package dev.tandem.scheduling.resource.rcpsp.genetic;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Searches for an order whose schedule costs little.
 *
 * <p>There are two populations. In each generation every order of one is the mother of two children, one with a father on its own terms, one
 * with both exchanged; the better child's schedule becomes the order at the mother's place in the other population, even if it is worse than
 * what stood there: keeping the best would make all lines alike too early. Fathers are the better of two drawn. With two decoders each
 * population belongs to one side of time, so that every schedule generated is half of a forward-backward improvement as well.
 *
 * <p>Reproducible: the result depends on decoders, first orders, urgencies, seed and the number of schedules alone. For one thread.
 *
 * <p>Cost: O(n) for a child of n activities besides its schedule. Memory: 2 n integers for each place. Source: Debels and Vanhoucke (2005), "A
 * bi-population based genetic algorithm for the resource-constrained project scheduling problem", LNCS 3483.
 */
public final class GeneticSearch {
  /** In 65,536: how often a pair of neighbours is exchanged. */
  private static final int MUTATION = 5_000;

  private static final int LEAST_PLACES = 20;
  private static final int MOST_PLACES = 200;
  private static final long SCHEDULES_PER_PLACE = 500;

  private final ImmutableList<Decoder> decoders;
  private final SearchWatch watch;
  private final RandomStream random;
  private final Crossover crossover;
  private final int activities;
  private final int[] child;
  private int[] spare;
  private Population parents;
  private Population children;

  /** How often populations were exchanged; it says whose turn it is. */
  private int turn = 1;

  /** The next mother. */
  private int place;

  private long schedules;
  private long best = Long.MAX_VALUE;

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
    this.random = new RandomStream(seed);
    this.activities = decoders.get(0).arcs().nodes();
    this.crossover = new Crossover(activities, random);
    this.child = new int[activities];
    this.spare = new int[activities];
    int places = (int) Math.max(LEAST_PLACES, Math.min(MOST_PLACES, limit / SCHEDULES_PER_PLACE));
    this.parents = new Population(places, activities);
    this.children = new Population(places, activities);
  }

  /**
   * Begins with some orders and as many drawn ones as there are places left.
   *
   * @param first orders for the first decoder, not more than {@value #LEAST_PLACES}; all of them are tried
   * @param urgency for each activity a number; the less it is, the earlier the activity stands in the orders that are drawn, as a rule
   * @param limit how many schedules may be generated
   */
  public void begin(List<int[]> first, long[] urgency, long limit) {
    Decoder front = decoders.get(0);
    OrderSampler sampler = new OrderSampler(front.arcs(), urgency, random);
    for (int filled = 0; filled < parents.size(); filled++) {
      if (filled < first.size()) {
        System.arraycopy(first.get(filled), 0, child, 0, activities);
      } else if (goesOn(limit)) {
        sampler.draw(child);
      } else {
        return;
      }
      long cost = decode(front, child);
      front.writeNext(parents.order(filled));
      parents.set(filled, cost);
    }
  }

  /**
   * Goes on until the limit is reached or who watches stops it; it can go on again.
   *
   * @param limit how many schedules may be generated, counted from the beginning
   */
  public void advance(long limit) {
    while (activities > 1 && goesOn(limit)) {
      bearTwo(decoders.get(turn % decoders.size()));
      if (++place == parents.size()) {
        place = 0;
        turn++;
        Population exchanged = parents;
        parents = children;
        children = exchanged;
      }
    }
  }

  /** {@return how many schedules were generated} */
  public long schedules() {
    return schedules;
  }

  private void bearTwo(Decoder decoder) {
    int father = parents.tournament(random);
    long one = bear(decoder, parents.order(place), parents.order(father));
    decoder.writeNext(spare);
    spare = children.exchange(place, spare, one);
    long other = bear(decoder, parents.order(father), parents.order(place));
    if (other <= one) {
      decoder.writeNext(spare);
      spare = children.exchange(place, spare, other);
    }
  }

  private long bear(Decoder decoder, int[] mother, int[] father) {
    crossover.cross(mother, father, child);
    crossover.mutate(child, decoder.arcs(), MUTATION);
    return decode(decoder, child);
  }

  private long decode(Decoder decoder, int[] order) {
    long cost = decoder.decode(order);
    schedules += decoder.schedulesPerDecode();
    if (cost < best) {
      best = cost;
      watch.improved(decoder, cost);
    }
    return cost;
  }

  private boolean goesOn(long limit) {
    return schedules < limit && watch.goesOn(schedules);
  }
}
