package dev.tandem.scheduling.value;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.FeatureId;
import dev.tandem.scheduling.kernel.Nodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the rows of {@link ValueAtStake}. */
final class Stakes {
  private static final WorkDuration DAY = WorkDuration.workdays(1);

  private final PricedPlan plan;
  private final Nodes nodes;
  private final List<long[]> floats = new ArrayList<>();

  Stakes(PricedPlan plan) {
    this.plan = plan;
    this.nodes = plan.plan().network().nodes;
    ExactFloats exact = new ExactFloats(plan);
    for (int f = 0; f < plan.features().size(); f++) {
      floats.add(exact.to(f));
    }
  }

  ImmutableList<TaskStake> all() {
    int[] nodeOf = nodes.nodeOf(plan.plan().project().tasks().size());
    List<TaskStake> stakes = new ArrayList<>();
    for (int node : nodeOf) {
      if (node >= 0 && !nodes.isFinished(node)) {
        stakes.add(stake(node));
      }
    }
    stakes.sort(Comparator.comparingDouble(TaskStake::costOfNextDay)
        .thenComparingDouble(TaskStake::dragValue)
        .reversed());
    return ImmutableList.copyOf(stakes);
  }

  private TaskStake stake(int node) {
    ImmutableMap.Builder<FeatureId, WorkDuration> own = ImmutableMap.builder();
    boolean costs = false;
    long day = plan.ownSeconds(node, DAY);
    for (int f = 0; f < floats.size(); f++) {
      long slip = floats.get(f)[node];
      if (slip != FeatureFloats.NONE) {
        own.put(plan.features().get(f).id(), plan.ownTime(node, slip));
        costs |= slip < day;
      }
    }
    return new TaskStake(
        plan.task(node).id(),
        own.buildOrThrow(),
        costs ? plan.cost(plan.ifSlipped(node, day)) : 0,
        valueOf(node, day),
        valueOf(node, nodes.remaining(node)));
  }

  private double valueOf(int node, long seconds) {
    return nodes.remaining(node) == 0 ? 0 : 0 - plan.cost(plan.ifShorter(node, seconds));
  }
}
