package dev.tandem.metrics.prioritisation.sequencing;

import dev.tandem.metrics.prioritisation.Effort;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random small backlogs; requirements lead to items listed anywhere, so that declaration order is not a feasible order. */
final class Backlogs {

  private Backlogs() {}

  /** {@return backlogs of one to {@code size} items, with earliest starts up to {@code latestStart}} */
  static Arbitrary<List<BacklogItem>> upTo(int size, int latestStart) {
    return Arbitraries.integers()
        .between(1, size)
        .flatMap(count -> Combinators.combine(
                Arbitraries.integers().between(1, 9).list().ofSize(count),
                Arbitraries.integers().between(-4, 12).list().ofSize(count),
                Arbitraries.integers().between(0, latestStart).list().ofSize(count),
                Arbitraries.integers().between(0, 9).list().ofSize(count * count),
                Arbitraries.integers().between(0, 6),
                Arbitraries.shuffle(names(count)))
            .as((durations, costs, starts, dice, density, order) ->
                backlog(durations, costs, starts, dice, density, order)));
  }

  private static List<String> names(int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add("F" + i);
    }
    return names;
  }

  private static List<BacklogItem> backlog(
      List<Integer> durations,
      List<Integer> costs,
      List<Integer> starts,
      List<Integer> dice,
      int density,
      List<String> order) {
    List<BacklogItem> items = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      int rank = Integer.parseInt(order.get(i).substring(1));
      List<String> required = new ArrayList<>();
      for (int before = 0; before < rank; before++) {
        if (dice.get(rank * order.size() + before) < density) {
          required.add("F" + before);
        }
      }
      items.add(BacklogItem.of(order.get(i), durations.get(i), Math.max(0, costs.get(i)))
          .requiring(required.toArray(String[]::new))
          .startingAt(starts.get(i)));
    }
    return items;
  }

  /** {@return the order found where so many initial sets are compared in a block at most} */
  static DeliveryOrder ordered(List<BacklogItem> items, int mostSets, Effort effort) {
    CompiledBacklog backlog = CompiledBacklog.of(items);
    return Sequencing.order(backlog, new BlockSolver(backlog, effort, mostSets));
  }
}
