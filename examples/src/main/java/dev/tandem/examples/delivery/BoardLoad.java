package dev.tandem.examples.delivery;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.work.StateId;
import dev.tandem.core.work.WorkItemId;
import dev.tandem.metrics.bottleneck.Bottleneck;
import dev.tandem.metrics.bottleneck.QueueGrowth;
import dev.tandem.metrics.bottleneck.WorkStage;
import dev.tandem.metrics.flow.FlowItem;
import dev.tandem.metrics.flow.ItemStatus;
import dev.tandem.metrics.flow.daily.CumulativeFlow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How busy the states of a board are, and which queue grows.
 *
 * <p>What a state can finish a day is what its people can, each with one item at a time, at the time that items took there so far: by
 * Little's law the items that were in it on average, over those that left it a day. Items that were given up do not count.
 *
 * @param queues how many items were in each state but the last, day by day
 * @param bottleneck the states of which it is known how many people work in them; empty if of none
 */
record BoardLoad(List<QueueGrowth> queues, Optional<Bottleneck> bottleneck) {

  BoardLoad {
    queues = ImmutableList.copyOf(queues);
  }

  static Optional<BoardLoad> of(DeliveryAnalysis analysis) {
    Set<WorkItemId> givenUp = analysis.flow().items().stream()
        .filter(item -> item.status() == ItemStatus.CANCELLED)
        .map(FlowItem::id)
        .collect(ImmutableSet.toImmutableSet());
    CumulativeFlow board = analysis
        .flow()
        .where("not given up", item -> !givenUp.contains(item.id()))
        .cumulativeFlow(analysis.window());
    ImmutableList.Builder<QueueGrowth> queues = ImmutableList.builder();
    for (int s = 0; s + 1 < board.states().size(); s++) {
      StateId state = board.states().get(s);
      queues.add(new QueueGrowth(
          state.value(), board.reached(state), board.reached(board.states().get(s + 1))));
    }
    return analysis.flow().items().isEmpty() || board.states().size() < 2
        ? Optional.empty()
        : Optional.of(new BoardLoad(queues.build(), bottleneck(queues.build(), analysis.people())));
  }

  private static Optional<Bottleneck> bottleneck(
      List<QueueGrowth> queues, Map<StateId, Integer> people) {
    ImmutableList.Builder<WorkStage> stages = ImmutableList.builder();
    Map<String, Double> waiting = new LinkedHashMap<>();
    for (int s = 0; s < queues.size(); s++) {
      QueueGrowth queue = queues.get(s);
      Integer servers = people.get(StateId.of(queue.state()));
      int days = queue.arrived().size() - 1;
      long in = last(queue.arrived()) - queue.arrived().get(0);
      long out = last(queue.left()) - queue.left().get(0);
      if (servers != null && out > 0 && queue.averageQueue() > 0) {
        double itemDays = queue.averageQueue() * days / out;
        stages.add(WorkStage.of(queue.state(), (double) in / days, servers / itemDays)
            .withServers(servers));
        if (s > 0) {
          waiting.put(queue.state(), queues.get(s - 1).averageQueue());
        }
      }
    }
    ImmutableList<WorkStage> known = stages.build();
    return known.isEmpty() ? Optional.empty() : Optional.of(Bottleneck.of(known, waiting));
  }

  private static long last(List<Long> counts) {
    return counts.get(counts.size() - 1);
  }

  /** The state whose queue grew most. */
  QueueGrowth fastest() {
    return QueueGrowth.fastest(queues);
  }
}
