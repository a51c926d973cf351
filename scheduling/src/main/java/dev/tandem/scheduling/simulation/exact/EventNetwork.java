package dev.tandem.scheduling.simulation.exact;

import dev.tandem.scheduling.kernel.Links;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A plan with its tasks on arrows: an event is the moment at which all tasks are finished that some others wait for.
 *
 * <p>Tasks that wait for the same ones start at one event; a task that is waited for in several ways ends at a moment of its own, from which empty
 * arrows lead on. Links that say nothing new are left out before, so that tasks of which each waits for all of some others share an event. Source:
 * Valdes, Tarjan, Lawler (1982), "The recognition of series parallel digraphs", SIAM Journal on Computing 11(2).
 */
final class EventNetwork {
  /** Up to so many steps redundant links are looked for, which takes a bit for each two of them. */
  private static final int REDUCED = 10_000;

  private static final int START = 0;
  private static final int END = 1;

  /** For each step, a task or a lag, those that it waits for. */
  private final List<Set<Integer>> before = new ArrayList<>();

  private final List<Lattice> durations = new ArrayList<>();
  private int events = 2;

  private EventNetwork() {}

  /** Reduces a plan to one arrow; the steps say how. */
  static Reduction reduce(WaitingPlan plan, LatticeDurations lattice) {
    EventNetwork network = new EventNetwork();
    for (int node = 0; node < plan.size(); node++) {
      network.step(lattice.duration(node));
    }
    Links links = plan.links();
    for (int link = 0; link < links.size(); link++) {
      int from = links.from(link);
      if (links.lag(link) > 0) {
        int lag = network.step(lattice.lag(link));
        network.before.get(lag).add(from);
        from = lag;
      }
      network.before.get(links.to(link)).add(from);
    }
    return network.reduce(plan.size());
  }

  private int step(Lattice duration) {
    before.add(new HashSet<>());
    durations.add(duration);
    return durations.size() - 1;
  }

  private Reduction reduce(int tasks) {
    if (before.size() <= REDUCED) {
      leaveOutRedundant(tasks);
    }
    Set<Integer> last = new HashSet<>();
    IntStream.range(0, before.size()).forEach(last::add);
    before.forEach(last::removeAll);
    Map<Set<Integer>, Integer> eventOf = new HashMap<>();
    eventOf.put(Set.of(), START);
    eventOf.put(last, END);
    before.forEach(set -> eventOf.computeIfAbsent(set, any -> events++));
    return arrows(eventOf).reduce();
  }

  /** Leaves out what a step waits for that another one waits for as well which it waits for. */
  private void leaveOutRedundant(int tasks) {
    BitSet[] ancestors = new BitSet[before.size()];
    for (int step : inOrder(tasks)) {
      BitSet indirect = new BitSet();
      before.get(step).forEach(other -> indirect.or(ancestors[other]));
      before.get(step).removeIf(indirect::get);
      before.get(step).forEach(indirect::set);
      ancestors[step] = indirect;
    }
  }

  /** Every step after those that it waits for: a task follows the lags that lead to it. */
  private List<Integer> inOrder(int tasks) {
    List<Integer> order = new ArrayList<>(before.size());
    for (int task = 0; task < tasks; task++) {
      before.get(task).stream().filter(step -> step >= tasks).sorted().forEach(order::add);
      order.add(task);
    }
    return order;
  }

  private ArrowReducer arrows(Map<Set<Integer>, Integer> eventOf) {
    int[] waits = new int[before.size()];
    int[] event = new int[before.size()];
    Arrays.fill(event, -1);
    eventOf.forEach((set, number) -> set.forEach(step -> {
      waits[step]++;
      event[step] = number;
    }));
    for (int step = 0; step < waits.length; step++) {
      event[step] = waits[step] == 1 ? event[step] : events++;
    }
    ArrowReducer arrows = new ArrowReducer(events);
    for (int step = 0; step < waits.length; step++) {
      int start = Objects.requireNonNull(eventOf.get(before.get(step)), "event of a step");
      arrows.add(start, event[step], arrows.register(durations.get(step)));
    }
    eventOf.forEach((set, number) -> set.stream()
        .filter(step -> waits[step] > 1)
        .sorted()
        .forEach(step -> arrows.add(event[step], number, arrows.register(Lattice.certain(0)))));
    return arrows;
  }
}
