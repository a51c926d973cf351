package dev.tandem.scheduling.simulation.run;

import com.google.common.base.Suppliers;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.Instants;
import java.util.function.Supplier;

/** When what is watched finishes with the durations as planned, by the list where there is one. The schedule is computed once, at the first question. Immutable. */
final class PlannedFinishes {
  private final PreparedSimulation simulation;
  private final Supplier<Schedule> schedule;

  PlannedFinishes(PreparedSimulation simulation) {
    this.simulation = simulation;
    this.schedule = Suppliers.memoize(() -> CriticalPath.analyse(simulation.plan));
  }

  /** The instant of a target: of the last of its leaves. */
  long instant(int target) {
    Target watched = simulation.targets.get(target);
    long last = Long.MIN_VALUE;
    for (int i = 0; i < watched.nodes().length(); i++) {
      last = Math.max(last, finish(watched.nodes().get(i)));
    }
    return last;
  }

  private long finish(int node) {
    return simulation.listed.isPresent()
        ? simulation.listed.get().planned().finish(node)
        : Instants.of(schedule.get().task(simulation.plan.task(node)).finish());
  }
}
