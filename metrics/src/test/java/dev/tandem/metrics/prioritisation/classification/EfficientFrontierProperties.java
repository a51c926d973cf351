package dev.tandem.metrics.prioritisation.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EfficientFrontierProperties {

  @Property
  void frontier_anyItems_isTheSetThatNoPairwiseComparisonBeats(
      @ForAll("items") List<ValueEffort> items) {
    EfficientFrontier frontier = EfficientFrontier.of(items);
    for (ValueEffort item : items) {
      boolean dominated = items.stream().anyMatch(other -> dominates(other, item));
      assertThat(frontier.efficient().contains(item)).isEqualTo(!dominated);
      frontier
          .dominator(item.item())
          .ifPresent(name -> assertThat(items.stream()
                  .filter(other -> other.item().equals(name))
                  .anyMatch(other -> dominates(other, item)))
              .isTrue());
    }
    assertThat(frontier.efficient().size() + frontier.dominatedBy().size()).isEqualTo(items.size());
  }

  private static boolean dominates(ValueEffort a, ValueEffort b) {
    boolean noWorse = a.value() >= b.value() && a.effort() <= b.effort();
    return noWorse && (a.value() > b.value() || a.effort() < b.effort());
  }

  @Provide
  Arbitrary<List<ValueEffort>> items() {
    Arbitrary<int[]> points = Combinators.combine(
            Arbitraries.integers().between(-3, 6), Arbitraries.integers().between(0, 6))
        .as((value, effort) -> new int[] {value, effort});
    return points.list().ofMaxSize(15).map(list -> {
      List<ValueEffort> items = new ArrayList<>();
      list.forEach(point -> items.add(new ValueEffort("item " + items.size(), point[0], point[1])));
      return items;
    });
  }
}
