package dev.tandem.metrics.prioritisation.sequencing;

import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places items on teams one after the other, each as early as its requirements, its date and a free team allow.
 *
 * <p>Cost: O(nk + m) for n items on k teams with m requirements; {@link #dispatch} O(n(n + m + k)), as each turn looks at all items that
 * are left.
 */
final class TeamSchedule {

  private final CompiledBacklog backlog;
  private final long[] freeFrom;
  private final long[] starts;
  private final int[] teams;

  TeamSchedule(CompiledBacklog backlog, int teams) {
    this.backlog = backlog;
    this.freeFrom = new long[teams];
    this.starts = new long[backlog.size()];
    this.teams = new int[backlog.size()];
  }

  /** {@return how many requirements and teams one placing looks at, at least 1} */
  long stepsOfPlacing() {
    long requirements = 0;
    for (int[] required : backlog.graph().requires()) {
      requirements += required.length;
    }
    return 1 + requirements + (long) starts.length * (freeFrom.length + 2);
  }

  /** {@return the delay cost, in units, of placing the items in this order} */
  long place(int[] order) {
    Arrays.fill(freeFrom, 0);
    long cost = 0;
    for (int item : order) {
      cost += backlog.costsOfDelay()[item] * place(item, earliest(item));
    }
    return cost;
  }

  /** The least time at which the item's date has come and all it requires, placed before, is finished. */
  private long earliest(int item) {
    long earliest = backlog.earliestStarts()[item];
    for (int required : backlog.graph().requires()[item]) {
      earliest = Math.max(earliest, starts[required] + backlog.durations()[required]);
    }
    return earliest;
  }

  /** Takes the team that idles least: the one free last among those free in time, or else the one free first. */
  private long place(int item, long earliest) {
    int team = 0;
    for (int other = 1; other < freeFrom.length; other++) {
      boolean inTime = freeFrom[other] <= earliest;
      boolean better = freeFrom[team] <= earliest
          ? inTime && freeFrom[other] > freeFrom[team]
          : freeFrom[other] < freeFrom[team];
      team = better ? other : team;
    }
    teams[item] = team;
    starts[item] = Math.max(earliest, freeFrom[team]);
    freeFrom[team] = starts[item] + backlog.durations()[item];
    return freeFrom[team];
  }

  /** {@return the delay cost, in units, if at every point the item of highest ratio that can start does start} */
  long dispatch(Comparator<Integer> byRatio) {
    Arrays.fill(freeFrom, 0);
    boolean[] placed = new boolean[starts.length];
    long cost = 0;
    for (int count = 0; count < starts.length; count++) {
      int item = next(placed, byRatio);
      placed[item] = true;
      cost += backlog.costsOfDelay()[item] * place(item, earliest(item));
    }
    return cost;
  }

  /** Of the items that can start first, given a free team, the one of highest ratio. */
  private int next(boolean[] placed, Comparator<Integer> byRatio) {
    long free = Arrays.stream(freeFrom).min().orElseThrow();
    int best = -1;
    long bestStart = Long.MAX_VALUE;
    for (int item = 0; item < placed.length; item++) {
      if (!placed[item] && allPlaced(backlog.graph().requires()[item], placed)) {
        long start = Math.max(free, earliest(item));
        if (start < bestStart || (start == bestStart && byRatio.compare(item, best) < 0)) {
          best = item;
          bestStart = start;
        }
      }
    }
    return best;
  }

  private static boolean allPlaced(int[] items, boolean[] placed) {
    for (int item : items) {
      if (!placed[item]) {
        return false;
      }
    }
    return true;
  }

  /** {@return the items, by start; of equal starts by team} */
  int[] byStart() {
    return IntStream.range(0, starts.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(item -> starts[item])
            .thenComparing(item -> teams[item]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** {@return who works on what, by start; each start is summed again from the items' own amounts, not from units of a third} */
  List<TeamAssignment> assignments() {
    BigDecimal[] free = new BigDecimal[freeFrom.length];
    Arrays.fill(free, BigDecimal.ZERO);
    BigDecimal[] finishes = new BigDecimal[starts.length];
    List<TeamAssignment> assignments = new ArrayList<>();
    for (int index : byStart()) {
      BacklogItem item = backlog.items().get(index);
      BigDecimal start = item.earliestStart().max(free[teams[index]]);
      for (int required : backlog.graph().requires()[index]) {
        start = start.max(finishes[required]);
      }
      finishes[index] = start.add(item.duration());
      free[teams[index]] = finishes[index];
      assignments.add(new TeamAssignment(item, teams[index] + 1, ScaledAmounts.plain(start)));
    }
    return assignments;
  }
}
