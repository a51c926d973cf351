package dev.tandem.scheduling.resource.rcpsp.bound;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import java.util.Arrays;
import java.util.Optional;

/**
 * Checks the dead ends of an exhausted search, without searching: if the literals of a dead end are supposed to hold, then what arcs,
 * resources and the dead ends before it say about the starts must contradict itself; and after the last one, without supposing anything.
 *
 * <p>Source: Goldberg and Novikov (2003), "Verification of proofs of unsatisfiability for CNF formulas", DATE (reverse unit propagation),
 * on bounds of starts instead of truth values. Cost: O(r (m + k (n p + T) + d)) for each of d dead ends, with r rounds until nothing follows
 * any more, n activities of p slots, m arcs, k resources and T slots.
 */
final class RefutationCheck {
  private final ResourceProblem problem;
  private final DeadEnds deadEnds;
  private final int[] firstEarliest;
  private final int[] firstLatest;
  private final int[] earliest;
  private final int[] latest;
  private final long[] load;
  private boolean changed;

  /** Whether some start has no slot left. */
  private boolean refuted;

  private RefutationCheck(ResourceProblem problem, int deadline, DeadEnds deadEnds) {
    this.problem = problem;
    this.deadEnds = deadEnds;
    TimeWindows windows = problem.windows();
    this.firstEarliest = windows.heads().toArray();
    this.firstLatest = new int[firstEarliest.length];
    Arrays.setAll(
        firstLatest,
        each -> Math.min(
            windows.latestStarts().get(each), deadline - windows.tails().get(each)));
    this.earliest = firstEarliest.clone();
    this.latest = firstLatest.clone();
    this.load = new long[Math.max(0, deadline)];
  }

  /** What is wrong with the claim that nothing ends earlier than at a bound. */
  static Optional<String> fault(ResourceProblem problem, int bound, DeadEnds deadEnds) {
    int quantities = 2 * problem.activities();
    if (!deadEnds.quantities().stream().allMatch(each -> each >= 0 && each < quantities)) {
      return Optional.of("the dead ends are about activities that there are not");
    }
    int deadline = Math.min(bound - 1, problem.horizon());
    RefutationCheck check = new RefutationCheck(problem, deadline, deadEnds);
    for (int each = 0; each < deadEnds.count(); each++) {
      if (!check.isRefuted(each)) {
        return Optional.of("dead end " + each + " does not follow from those before it");
      }
    }
    return check.isRefuted(deadEnds.count())
        ? Optional.empty()
        : Optional.of("the dead ends leave a way to end at " + deadline);
  }

  /** Whether the literals of a dead end contradict what is known before it; without literals after the last. */
  private boolean isRefuted(int deadEnd) {
    begin();
    if (deadEnd < deadEnds.count()) {
      for (int place = deadEnds.from(deadEnd); place < deadEnds.ends().get(deadEnd); place++) {
        suppose(deadEnds.quantities().get(place), deadEnds.slots().get(place));
      }
    }
    changed = true;
    while (changed && !refuted) {
      changed = false;
      followArcs();
      for (int resource = 0; resource < problem.resources() && !refuted; resource++) {
        followResource(resource);
      }
      for (int before = 0; before < deadEnd && !refuted; before++) {
        followDeadEnd(before);
      }
    }
    return refuted;
  }

  private void begin() {
    System.arraycopy(firstEarliest, 0, earliest, 0, earliest.length);
    System.arraycopy(firstLatest, 0, latest, 0, latest.length);
    refuted = false;
    for (int activity = 0; activity < earliest.length; activity++) {
      refuted |= earliest[activity] > latest[activity];
    }
  }

  private void suppose(int quantity, int slot) {
    if (quantity % 2 == 0) {
      startFrom(quantity / 2, slot);
    } else {
      startBy(quantity / 2, slot);
    }
  }

  private void startFrom(int activity, int slot) {
    if (slot > earliest[activity]) {
      earliest[activity] = slot;
      changed = true;
      refuted |= slot > latest[activity];
    }
  }

  private void startBy(int activity, int slot) {
    if (slot < latest[activity]) {
      latest[activity] = slot;
      changed = true;
      refuted |= slot < earliest[activity];
    }
  }

  private void followArcs() {
    int arcs = problem.arcCount() + problem.maximalLagCount();
    for (int arc = 0; arc < arcs; arc++) {
      startFrom(problem.after(arc), earliest[problem.before(arc)] + problem.lag(arc));
      startBy(problem.before(arc), latest[problem.after(arc)] - problem.lag(arc));
    }
  }

  /** What activities occupy wherever they start leaves no room for others there. */
  private void followResource(int resource) {
    Arrays.fill(load, 0);
    for (int activity = 0; activity < earliest.length; activity++) {
      int end = earliest[activity] + problem.duration(activity);
      for (int slot = latest[activity]; slot < end; slot++) {
        load[slot] += problem.demand(activity, resource);
      }
    }
    for (int slot = 0; slot < load.length; slot++) {
      refuted |= load[slot] > problem.capacity(resource).at(slot);
    }
    for (int activity = 0; activity < earliest.length && !refuted; activity++) {
      if (problem.demand(activity, resource) > 0 && problem.duration(activity) > 0) {
        followLoad(activity, resource);
      }
    }
  }

  private void followLoad(int activity, int resource) {
    int duration = problem.duration(activity);
    int ownFrom = latest[activity];
    int ownEnd = earliest[activity] + duration;
    for (int slot = ownFrom + duration - 1; slot >= earliest[activity] && !refuted; slot--) {
      boolean isOwn = slot >= ownFrom && slot < ownEnd;
      if (isOwn
          || load[slot] + problem.demand(activity, resource)
              <= problem.capacity(resource).at(slot)) {
        continue;
      }
      if (slot < earliest[activity] + duration) {
        startFrom(activity, slot + 1);
      } else if (slot >= latest[activity]) {
        startBy(activity, slot - duration);
      }
    }
  }

  /** Where all literals of a dead end but one hold, that one does not. */
  private void followDeadEnd(int deadEnd) {
    int open = -1;
    for (int place = deadEnds.from(deadEnd); place < deadEnds.ends().get(deadEnd); place++) {
      if (!holds(deadEnds.quantities().get(place), deadEnds.slots().get(place))) {
        if (open >= 0) {
          return;
        }
        open = place;
      }
    }
    if (open < 0) {
      refuted = true;
      return;
    }
    int quantity = deadEnds.quantities().get(open);
    int slot = deadEnds.slots().get(open);
    suppose(quantity ^ 1, quantity % 2 == 0 ? slot - 1 : slot + 1);
  }

  private boolean holds(int quantity, int slot) {
    int activity = quantity / 2;
    return quantity % 2 == 0 ? earliest[activity] >= slot : latest[activity] <= slot;
  }
}
