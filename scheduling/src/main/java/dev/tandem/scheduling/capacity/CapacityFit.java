package dev.tandem.scheduling.capacity;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.tandem.scheduling.capacity.TeamLoad.Overload;
import dev.tandem.scheduling.capacity.TeamLoad.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Plans work by earliest due period, and finds the run of periods whose work exceeds its capacity most. */
final class CapacityFit {
  private final List<BigDecimal> capacities;
  private final List<DueWork> work;

  CapacityFit(List<BigDecimal> capacities, List<DueWork> work) {
    this.capacities = capacities;
    this.work = work;
  }

  TeamLoad load(String team) {
    return new TeamLoad(team, periods(), overload());
  }

  private List<Period> periods() {
    List<DueWork> arriving = new ArrayList<>(work);
    arriving.sort(Comparator.comparingInt(DueWork::from));
    PriorityQueue<Rest> open = new PriorityQueue<>();
    List<Period> periods = new ArrayList<>();
    BigDecimal[] due = due();
    int arrived = 0;
    for (int period = 0; period < capacities.size(); period++) {
      while (arrived < arriving.size() && arriving.get(arrived).from() == period) {
        DueWork next = arriving.get(arrived++);
        open.add(new Rest(next.due(), next.amount()));
      }
      BigDecimal planned = plan(open, period);
      periods.add(new Period(capacities.get(period), due[period], planned));
    }
    return periods;
  }

  /** Uses up the capacity of a period; what is past due is given up. */
  private BigDecimal plan(PriorityQueue<Rest> open, int period) {
    BigDecimal left = capacities.get(period);
    while (!open.isEmpty() && left.signum() > 0) {
      Rest next = open.remove();
      if (next.due >= period) {
        BigDecimal done = next.amount.min(left);
        left = left.subtract(done);
        if (done.compareTo(next.amount) < 0) {
          open.add(new Rest(next.due, next.amount.subtract(done)));
        }
      }
    }
    return capacities.get(period).subtract(left);
  }

  private BigDecimal[] due() {
    BigDecimal[] due = new BigDecimal[capacities.size()];
    Arrays.fill(due, BigDecimal.ZERO);
    work.forEach(each -> due[each.due()] = due[each.due()].add(each.amount()));
    return due;
  }

  /** The loops go over runs from the last first period on: what is within a run grows by the work that can begin with it. */
  private Optional<Overload> overload() {
    BigDecimal[] within = new BigDecimal[capacities.size()];
    Arrays.fill(within, BigDecimal.ZERO);
    ImmutableListMultimap<Integer, DueWork> byFirst = Multimaps.index(work, DueWork::from);
    BigDecimal most = BigDecimal.ZERO;
    int worstFrom = 0;
    int worstTo = -1;
    for (int from = capacities.size() - 1; from >= 0; from--) {
      for (DueWork each : byFirst.get(from)) {
        within[each.due()] = within[each.due()].add(each.amount());
      }
      BigDecimal excess = BigDecimal.ZERO;
      for (int to = from; to < within.length; to++) {
        excess = excess.add(within[to]).subtract(capacities.get(to));
        int compared = excess.compareTo(most);
        if (compared > 0 || (compared == 0 && worstTo >= 0 && from < worstFrom)) {
          most = excess;
          worstFrom = from;
          worstTo = to;
        }
      }
    }
    return worstTo < 0 ? Optional.empty() : Optional.of(overload(worstFrom, worstTo));
  }

  private Overload overload(int from, int to) {
    List<DueWork> inside = work.stream()
        .filter(each -> each.from() >= from && each.due() <= to && each.amount().signum() > 0)
        .toList();
    return new Overload(
        from,
        to,
        sum(inside.stream().map(DueWork::amount)),
        sum(capacities.subList(from, to + 1).stream()),
        inside.stream().map(DueWork::id).toList());
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is left of a piece of work. */
  private record Rest(int due, BigDecimal amount) implements Comparable<Rest> {
    @Override
    public int compareTo(Rest other) {
      return Integer.compare(due, other.due);
    }
  }
}
