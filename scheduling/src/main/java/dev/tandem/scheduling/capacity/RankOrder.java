package dev.tandem.scheduling.capacity;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.scheduling.capacity.RankFill.Filled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** Puts work into periods, highest rank first among what waits for nothing any more. */
final class RankOrder {
  private static final int LEFT_OVER = Integer.MAX_VALUE;

  private final List<BigDecimal> capacities;
  private final List<RankedWork> work;
  private final Succession succession;
  private final Map<String, Integer> rankOf = new HashMap<>();
  /** For each piece of work the ranks of those that wait for it. */
  private final List<List<Integer>> followers = new ArrayList<>();
  /** For each piece of work how many that it waits for have not been decided. */
  private final int[] waiting;
  /** For each piece of work the first period in which it can be; {@link #LEFT_OVER} if it waits for what has none. */
  private final int[] earliest;

  RankOrder(List<BigDecimal> capacities, List<RankedWork> work, Succession succession) {
    this.capacities = capacities;
    this.work = work;
    this.succession = succession;
    this.waiting = new int[work.size()];
    this.earliest = new int[work.size()];
    for (int rank = 0; rank < work.size(); rank++) {
      checkArgument(
          rankOf.put(work.get(rank).id(), rank) == null,
          "work must have one rank: %s has two. Remove one.",
          work.get(rank).id());
      followers.add(new ArrayList<>(1));
    }
    for (int rank = 0; rank < work.size(); rank++) {
      for (String before : work.get(rank).after()) {
        checkArgument(
            rankOf.containsKey(before),
            "work must wait for work that is planned with it: %s for %s. Add that, or leave it out.",
            work.get(rank).id(),
            before);
        followers.get(Objects.requireNonNull(rankOf.get(before))).add(rank);
        waiting[rank]++;
      }
    }
  }

  RankFill fill(String team) {
    List<BigDecimal> left = new ArrayList<>(capacities);
    List<List<String>> items = new ArrayList<>();
    capacities.forEach(unused -> items.add(new ArrayList<>()));
    PriorityQueue<Integer> ready = new PriorityQueue<>();
    for (int rank = 0; rank < waiting.length; rank++) {
      if (waiting[rank] == 0) {
        ready.add(rank);
      }
    }
    boolean[] isLeftOver = new boolean[work.size()];
    int decided = 0;
    while (!ready.isEmpty()) {
      int rank = ready.remove();
      int period = firstFit(rank, left);
      decided++;
      isLeftOver[rank] = period == LEFT_OVER;
      if (!isLeftOver[rank]) {
        left.set(period, left.get(period).subtract(work.get(rank).amount()));
        items.get(period).add(work.get(rank).id());
      }
      release(rank, period, ready);
    }
    checkArgument(
        decided == work.size(),
        "work must not wait for itself, directly or not: %s do. Remove a dependency.",
        ids(rank -> waiting[rank] > 0));
    List<Filled> periods = new ArrayList<>();
    for (int period = 0; period < capacities.size(); period++) {
      BigDecimal capacity = capacities.get(period);
      periods.add(new Filled(capacity, capacity.subtract(left.get(period)), items.get(period)));
    }
    return new RankFill(team, periods, ids(rank -> isLeftOver[rank]));
  }

  private int firstFit(int rank, List<BigDecimal> left) {
    for (int period = earliest[rank]; period < left.size(); period++) {
      if (left.get(period).compareTo(work.get(rank).amount()) >= 0) {
        return period;
      }
    }
    return LEFT_OVER;
  }

  private void release(int rank, int period, PriorityQueue<Integer> ready) {
    int next = period == LEFT_OVER ? LEFT_OVER : period + succession.periods();
    for (int follower : followers.get(rank)) {
      earliest[follower] = Math.max(earliest[follower], next);
      waiting[follower]--;
      if (waiting[follower] == 0) {
        ready.add(follower);
      }
    }
  }

  private List<String> ids(IntPredicate which) {
    List<String> ids = new ArrayList<>();
    for (int rank = 0; rank < work.size(); rank++) {
      if (which.test(rank)) {
        ids.add(work.get(rank).id());
      }
    }
    return ids;
  }
}
