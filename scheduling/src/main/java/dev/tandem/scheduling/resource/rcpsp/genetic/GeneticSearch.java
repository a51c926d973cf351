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
  private final long limit;
  private final RandomStream random;
  private final Crossover crossover;
  private final int activities;
  private long schedules;
  private long best = Long.MAX_VALUE;
  private int[] spare;

  /**
   * Makes a search.
   *
   * @param decoders the decoders that take turns, one or two; the first schedules from the front
   * @param watch who is told of better schedules and asked whether to go on
   * @param limit how many schedules are generated at most
   * @param seed on what random numbers depend
   */
  public GeneticSearch(List<? extends Decoder> decoders, SearchWatch watch, long limit, long seed) {
    this.decoders = ImmutableList.copyOf(decoders);
    this.watch = watch;
    this.limit = limit;
    this.random = new RandomStream(seed);
    this.activities = decoders.get(0).arcs().nodes();
    this.crossover = new Crossover(activities, random);
    this.spare = new int[activities];
  }

  /**
   * Searches until the limit is reached or who watches stops it.
   *
   * @param first orders to begin with, for the first decoder; all of them are tried, even beyond the limit
   * @param urgency for each activity a number; the less it is, the earlier the activity stands in the other first orders, as a rule
   * @return how many schedules were generated
   */
  public long run(List<int[]> first, long[] urgency) {
    int places = (int) Math.max(LEAST_PLACES, Math.min(MOST_PLACES, limit / SCHEDULES_PER_PLACE));
    Population parents = new Population(Math.max(places, first.size()), activities);
    begin(first, urgency, parents);
    Population children = new Population(parents.size(), activities);
    for (int turn = 1; activities > 1 && goesOn(); turn++) {
      generation(decoders.get(turn % decoders.size()), parents, children);
      Population parentsBefore = parents;
      parents = children;
      children = parentsBefore;
    }
    return schedules;
  }

  private void begin(List<int[]> first, long[] urgency, Population population) {
    Decoder front = decoders.get(0);
    OrderSampler sampler = new OrderSampler(front.arcs(), urgency, random);
    int[] order = new int[activities];
    for (int place = 0; place < population.size(); place++) {
      if (place < first.size()) {
        System.arraycopy(first.get(place), 0, order, 0, activities);
      } else if (goesOn()) {
        sampler.draw(order);
      } else {
        return;
      }
      long cost = decode(front, order);
      front.writeNext(population.order(place));
      population.set(place, cost);
    }
  }

  private void generation(Decoder decoder, Population parents, Population children) {
    int[] child = new int[activities];
    for (int place = 0; place < parents.size() && goesOn(); place++) {
      int father = parents.tournament(random);
      long one = bear(decoder, parents.order(place), parents.order(father), child);
      decoder.writeNext(spare);
      spare = children.exchange(place, spare, one);
      long other = bear(decoder, parents.order(father), parents.order(place), child);
      if (other <= one) {
        decoder.writeNext(spare);
        spare = children.exchange(place, spare, other);
      }
    }
  }

  private long bear(Decoder decoder, int[] mother, int[] father, int[] child) {
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

  private boolean goesOn() {
    return schedules < limit && watch.goesOn(schedules);
  }
}
