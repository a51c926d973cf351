package dev.tandem.scheduling.simulation;

import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.util.List;
import java.util.Locale;

/** The result of a simulation as tables, for people. */
final class SimulationText {
  private SimulationText() {}

  static String of(SimulationResult result, boolean isAlwaysFeasible, int tasks) {
    TextTable finishes = new TextTable()
        .words("finish")
        .words("planned")
        .numbers("kept in")
        .words("P50")
        .words("P80")
        .words("P95");
    for (FinishDistribution finish : result.finishes()) {
      finishes.row(
          finish.name(),
          finish.planned(),
          finish.probabilityOfPlan(),
          finish.quantile(0.5),
          finish.quantile(0.8),
          finish.quantile(0.95));
    }
    String head = result.sampling().samples() + " samples, "
        + result.sampling().method().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", seed "
        + result.sampling().seed() + "\n" + resources(result, isAlwaysFeasible) + finishes;
    if (tasks == 0) {
      return head;
    }
    TextTable critical = new TextTable().words("task").numbers("critical in");
    List<SimulatedTask> all = result.tasks();
    for (SimulatedTask task : all.subList(0, Math.min(tasks, all.size()))) {
      critical.row(task.id(), task.criticality());
    }
    return head + "\n" + critical;
  }

  /** What list was followed, and for which samples that promises that resources suffice. */
  private static String resources(SimulationResult result, boolean isAlwaysFeasible) {
    return result
        .priorityList()
        .map(list -> "resources by a fixed " + list + "\n"
            + (isAlwaysFeasible
                ? "dates are feasible for resources in each sample"
                : "dates are feasible for resources, save where a task that cannot move meets another: feasible() counts")
            + "\n")
        .orElse("");
  }
}
