package dev.tandem.scheduling.simulation.exact;

import dev.tandem.scheduling.simulation.exact.Reduction.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reduces a network of arrows from event 0 to event 1 to a single arrow, and writes down how.
 *
 * <p>Two arrows between the same events become the larger of both; an event with one arrow in and one out becomes their sum. Where neither is left,
 * the network is not series-parallel: then an arrow from the start to an event that nothing else leads to is taken at one of its values, and is a
 * constant, which may be added to each arrow that leaves the event. There always is one: the first event after the start in any order. Source: Dodin
 * (1985), "Bounding the project completion time distribution in PERT networks", Operations Research 33(4), whose duplication is exact for a constant;
 * Martin (1965), "Distribution of the time through a directed, acyclic network", Operations Research 13(1), for the reductions.
 *
 * <p>Cost: O(arrows · log arrows), and for each arrow that is taken at its values as many arrows again as leave its event. Not thread-safe.
 */
final class ArrowReducer {
  private static final int START = 0;
  private static final int END = 1;

  private final List<Lattice> given = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  /** For each register at most how many values it has. */
  private final List<Long> values = new ArrayList<>();
  /** For each event its arrows out, by where they end, and in, by where they begin; each with its register. */
  private final List<Map<Integer, Integer>> out = new ArrayList<>();

  private final List<Map<Integer, Integer>> in = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  ArrowReducer(int events) {
    for (int event = 0; event < events; event++) {
      out.add(new TreeMap<>());
      in.add(new TreeMap<>());
    }
  }

  /** A register that holds a given duration. All of them come before the first operation. */
  int register(Lattice duration) {
    given.add(duration);
    return operate(
        new Operation(Operation.Kind.GIVEN, given.size() - 1, 0), duration.cells().length);
  }

  private int operate(Operation operation, long most) {
    operations.add(operation);
    values.add(most);
    return operations.size() - 1;
  }

  void add(int from, int to, int register) {
    Integer parallel = out.get(from).get(to);
    int joined = parallel == null
        ? register
        : operate(
            new Operation(Operation.Kind.LARGER, parallel, register),
            values.get(parallel) + values.get(register));
    out.get(from).put(to, joined);
    in.get(to).put(from, joined);
    open.add(from);
    open.add(to);
  }

  Reduction reduce() {
    reduceOpen();
    while (out.get(START).size() > 1 || !out.get(START).containsKey(END)) {
      takeAtValues();
      reduceOpen();
    }
    return Reduction.of(given, operations, out.get(START).get(END));
  }

  private void reduceOpen() {
    while (!open.isEmpty()) {
      int event = open.remove();
      if (event > END && in.get(event).size() == 1 && out.get(event).size() == 1) {
        Map.Entry<Integer, Integer> before = only(in.get(event));
        Map.Entry<Integer, Integer> after = only(out.get(event));
        remove(before.getKey(), event);
        remove(event, after.getKey());
        add(before.getKey(), after.getKey(), sum(before.getValue(), after.getValue()));
      }
    }
  }

  private static Map.Entry<Integer, Integer> only(Map<Integer, Integer> arrows) {
    return arrows.entrySet().iterator().next();
  }

  private int sum(int one, int other) {
    return operate(
        new Operation(Operation.Kind.SUM, one, other),
        Math.min(Integer.MAX_VALUE, values.get(one) * values.get(other)));
  }

  private void remove(int from, int to) {
    out.get(from).remove(to);
    in.get(to).remove(from);
    open.add(from);
    open.add(to);
  }

  /** Takes the arrow with the fewest values among those from the start that are alone in leading to their event. */
  private void takeAtValues() {
    int event = -1;
    int arrowToIt = -1;
    for (Map.Entry<Integer, Integer> arrow : out.get(START).entrySet()) {
      boolean alone = arrow.getKey() != END && in.get(arrow.getKey()).size() == 1;
      if (alone && (event < 0 || values.get(arrow.getValue()) < values.get(arrowToIt))) {
        event = arrow.getKey();
        arrowToIt = arrow.getValue();
      }
    }
    int constant = operate(new Operation(Operation.Kind.EACH_VALUE, arrowToIt, 0), 1);
    remove(START, event);
    for (Map.Entry<Integer, Integer> next : new TreeMap<>(out.get(event)).entrySet()) {
      remove(event, next.getKey());
      add(START, next.getKey(), sum(constant, next.getValue()));
    }
  }
}
