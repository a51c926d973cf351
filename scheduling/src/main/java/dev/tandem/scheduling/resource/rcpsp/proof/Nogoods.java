package dev.tandem.scheduling.resource.rcpsp.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Literals that never hold together, learned from dead ends; each is watched at two of its literals that do not hold yet.
 *
 * <p>Source of the two watches: Moskewicz and others (2001), "Chaff: engineering an efficient SAT solver", DAC. Of many, those over the
 * fewest decision levels are kept: Audemard and Simon (2009), "Predicting learnt clauses quality in modern SAT solvers", IJCAI.
 */
final class Nogoods {
  private static final int ALWAYS_KEPT = 3;

  private final BoundTrail trail;
  private final Literals because = new Literals();

  /** For each quantity the nogoods that watch it, and the bounds at which they do, in pairs. */
  private final Watchers[] watchers;

  private List<Nogood> all = new ArrayList<>();
  private int limit;

  /** Nogoods of which some are forgotten once there are more than a limit, which grows by a quarter each time. */
  Nogoods(BoundTrail trail, int quantities, int limit) {
    this.trail = trail;
    this.limit = limit;
    this.watchers = new Watchers[quantities];
    Arrays.setAll(watchers, quantity -> new Watchers());
  }

  /** Literals, the watched ones first, and over how many decision levels they were spread when they were learned. */
  private static final class Nogood {
    private final int[] quantities;
    private final int[] bounds;
    private final int spread;

    Nogood(int size, int spread) {
      this.quantities = new int[size];
      this.bounds = new int[size];
      this.spread = spread;
    }
  }

  /** Nogoods that watch one quantity. */
  private static final class Watchers {
    private Nogood[] nogoods = new Nogood[4];
    private int[] bounds = new int[4];
    private int size;

    void add(Nogood nogood, int bound) {
      if (size == bounds.length) {
        nogoods = Arrays.copyOf(nogoods, 2 * size);
        bounds = Arrays.copyOf(bounds, 2 * size);
      }
      nogoods[size] = nogood;
      bounds[size++] = bound;
    }

    /** Puts the last one into its place. */
    void remove(int place) {
      size--;
      nogoods[place] = nogoods[size];
      bounds[place] = bounds[size];
    }
  }

  /** Adds a nogood of which all literals but the first hold, the second of the latest decision. */
  void learn(Literals literals, int spread) {
    int size = literals.size();
    Nogood nogood = new Nogood(size, spread);
    for (int place = 0; place < size; place++) {
      nogood.quantities[place] = literals.quantity(place);
      nogood.bounds[place] = literals.bound(place);
    }
    all.add(nogood);
    watch(nogood);
  }

  private void watch(Nogood nogood) {
    watchers[nogood.quantities[0]].add(nogood, nogood.bounds[0]);
    watchers[nogood.quantities[1]].add(nogood, nogood.bounds[1]);
  }

  /**
   * Where all literals of a nogood but one hold, the opposite of that one follows; false if a nogood holds.
   *
   * @param quantity a quantity whose bound was raised
   * @param before its bound before that; what is watched up to there was looked at when it came to hold
   */
  boolean propagate(int quantity, int before) {
    Watchers list = watchers[quantity];
    int reached = trail.bound(quantity);
    int place = 0;
    while (place < list.size) {
      int bound = list.bounds[place];
      if (bound <= before || bound > reached) {
        place++;
        continue;
      }
      Nogood nogood = list.nogoods[place];
      if (moveWatch(nogood, quantity, bound)) {
        list.remove(place);
      } else if (force(nogood)) {
        place++;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Lets a nogood whose watched literal holds watch another that does not; false if there is none. The literal comes to stand second. */
  private boolean moveWatch(Nogood nogood, int quantity, int bound) {
    int[] quantities = nogood.quantities;
    int[] bounds = nogood.bounds;
    if (quantities[0] == quantity && bounds[0] == bound) {
      swap(nogood, 0, 1);
    }
    if (trail.holds(quantities[0] ^ 1, 1 - bounds[0])) {
      return false;
    }
    for (int place = 2; place < bounds.length; place++) {
      if (!trail.holds(quantities[place], bounds[place])) {
        swap(nogood, 1, place);
        watchers[quantities[1]].add(nogood, bounds[1]);
        return true;
      }
    }
    return false;
  }

  private static void swap(Nogood nogood, int one, int other) {
    int quantity = nogood.quantities[one];
    int bound = nogood.bounds[one];
    nogood.quantities[one] = nogood.quantities[other];
    nogood.bounds[one] = nogood.bounds[other];
    nogood.quantities[other] = quantity;
    nogood.bounds[other] = bound;
  }

  /** All but the first literal hold, so the first must not. */
  private boolean force(Nogood nogood) {
    int quantity = nogood.quantities[0] ^ 1;
    int bound = 1 - nogood.bounds[0];
    if (trail.holds(quantity, bound)) {
      return true;
    }
    because.clear();
    for (int place = 1; place < nogood.bounds.length; place++) {
      because.add(nogood.quantities[place], nogood.bounds[place]);
    }
    return trail.raise(quantity, bound, because);
  }

  /**
   * Forgets half of them when there are too many, and looks at the others anew; to be called before the first decision alone. False if one
   * of them holds.
   */
  boolean forgetSome() {
    if (all.size() < limit) {
      return true;
    }
    limit += limit / 4 + 1;
    List<Nogood> best = new ArrayList<>(all);
    // The sort is stable, so that of equals the older one stays.
    best.sort(Comparator.comparingInt(nogood -> nogood.spread));
    all = new ArrayList<>();
    for (int place = 0; place < best.size(); place++) {
      if (place < best.size() / 2 || best.get(place).spread <= ALWAYS_KEPT) {
        all.add(best.get(place));
      }
    }
    for (Watchers list : watchers) {
      Arrays.fill(list.nogoods, 0, list.size, null);
      list.size = 0;
    }
    boolean consistent = true;
    for (Nogood nogood : all) {
      consistent &= settle(nogood);
      watch(nogood);
    }
    return consistent;
  }

  /** Brings literals that do not hold to the watched places; if there is one alone, it must not hold. */
  private boolean settle(Nogood nogood) {
    int open = 0;
    for (int place = 0; place < nogood.bounds.length; place++) {
      if (!trail.holds(nogood.quantities[place], nogood.bounds[place])) {
        swap(nogood, open++, place);
      }
    }
    return open > 1 || force(nogood);
  }
}
