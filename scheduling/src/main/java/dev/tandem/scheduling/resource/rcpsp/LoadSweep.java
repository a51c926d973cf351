package dev.tandem.scheduling.resource.rcpsp;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Sweeps over the starts and ends of activities and the changes of a capacity, in the order of time. Cost: O(n log n). */
final class LoadSweep {

  private LoadSweep() {}

  /** A change at a slot of how much is demanded or of how much there is. */
  private record Change(int slot, long demanded, long there) {}

  /** The first slot in which more is demanded of a resource than there is, if any; activities whose start is {@code FREE} are left out. */
  static Optional<ScheduleFault> of(ResourceProblem problem, int resource, IntUnaryOperator start) {
    List<Change> changes = new ArrayList<>();
    for (int activity = 0; activity < problem.activities(); activity++) {
      int from = start.applyAsInt(activity);
      int demand = problem.demand(activity, resource);
      if (from != ResourceProblemBuilder.FREE && demand > 0 && problem.duration(activity) > 0) {
        changes.add(new Change(from, demand, 0));
        changes.add(new Change(from + problem.duration(activity), -demand, 0));
      }
    }
    addCapacity(problem.capacity(resource), changes);
    changes.sort(Comparator.comparingInt(Change::slot));
    long demanded = 0;
    long there = 0;
    for (int i = 0; i < changes.size(); i++) {
      demanded += changes.get(i).demanded();
      there += changes.get(i).there();
      boolean isLastOfSlot =
          i + 1 == changes.size() || changes.get(i + 1).slot() > changes.get(i).slot();
      if (isLastOfSlot && demanded > there) {
        return Optional.of(
            new ScheduleFault.Overload(resource, changes.get(i).slot(), demanded, there));
      }
    }
    return Optional.empty();
  }

  private static void addCapacity(Capacity capacity, List<Change> changes) {
    ImmutableIntArray units = capacity.units();
    for (int step = 0; step < units.length(); step++) {
      int before = step == 0 ? 0 : units.get(step - 1);
      changes.add(new Change(capacity.from().get(step), 0, (long) units.get(step) - before));
    }
  }
}
