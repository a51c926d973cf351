package dev.tandem.scheduling.resource.scheme;

import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import java.util.BitSet;
import java.util.Collection;

/** The nodes that a levelling lets stay for what people say, rather than for what has happened. */
public final class StayingTasks {
  private StayingTasks() {}

  /**
   * {@return the nodes of some tasks; of a summary those of all leaves below it}
   *
   * @param plan the plan
   * @param tasks the tasks
   * @throws dev.tandem.core.project.UnknownTaskException if the plan has no such task
   */
  public static BitSet frozen(CompiledPlan plan, Collection<TaskId> tasks) {
    BitSet nodes = new BitSet();
    int[] nodeOf = plan.network().nodes.nodeOf(plan.project().tasks().size());
    for (TaskId id : tasks) {
      int task = plan.project().indexOf(id);
      for (int place = plan.breakdown().first(task); place < plan.breakdown().last(task); place++) {
        nodes.set(nodeOf[plan.breakdown().leaf(place)]);
      }
    }
    return nodes;
  }

  /**
   * {@return the nodes whose tasks have no room for a date before which they do not start}
   *
   * @param plan the plan
   */
  public static BitSet full(CompiledPlan plan) {
    BitSet nodes = new BitSet();
    for (int node = 0; node < plan.size(); node++) {
      nodes.set(
          node, !StartDates.fits(plan.project().tasks().get(plan.network().nodes.task(node))));
    }
    return nodes;
  }
}
