package dev.tandem.metrics.prioritisation.robustness;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What it is worth to know the scores before choosing a fixed number of items that cost the same, and which item to research next.
 *
 * <p>Definition: without research, the items with the largest means are chosen. The expected value of perfect information is
 * {@code E[sum of the largest scores] - sum of the largest means}. For one item with score S, perfect information on it alone (EVPPI)
 * is worth {@code E[max(S - c, 0)]} if it is not chosen, {@code E[max(c - S, 0)]} if it is, where c is the mean that it competes with:
 * the smallest mean chosen, or the largest not chosen.
 *
 * <p>Values are in the unit of the score, and so is a research cost. They do not add up over items: what two researches tell together
 * may be worth more or less. Exactly {@code chosen} items are taken, also those with negative scores; enter "do nothing" as fixed
 * items of 0 if fewer may be taken. Sums are exact for fixed and discrete scores; integrals are computed to 1e-12 of the scores'
 * size on each panel.
 *
 * <p>Source: Ronald Howard (1966), Information value theory.
 *
 * @param items the items, in declaration order
 * @param chosen how many of them are taken
 */
public record InformationValue(List<UncertainItem> items, int chosen) {

  /**
   * Checks the choice.
   *
   * @throws IllegalArgumentException if there is no item, one appears twice, or {@code chosen} is not from 1 to the number of items
   */
  public InformationValue {
    items = ImmutableList.copyOf(items);
    Require.notEmpty(items, "items");
    Require.unique(UncertainItem.names(items), "item");
    checkArgument(
        chosen >= 1 && chosen <= items.size(),
        "chosen must be from 1 to the number of items: %s, with %s items. Choose at least one.",
        chosen,
        items.size());
  }

  /** {@return the items with the largest means, best first; of equal means the one declared first} */
  public ImmutableList<String> choice() {
    return UncertainItem.names(byMean().subList(0, chosen));
  }

  /** {@return the expected value of the choice: the sum of its means} */
  public double valueOfChoice() {
    return byMean().subList(0, chosen).stream()
        .mapToDouble(item -> item.score().mean())
        .sum();
  }

  /** {@return the expected value of perfect information on all items (EVPI)} */
  public double perfectInformation() {
    return chosen == items.size()
        ? 0
        : Math.max(0, new LargestScores(items, chosen).expectedSum() - valueOfChoice());
  }

  /** {@return the expected value of perfect information on each item alone (EVPPI), in declaration order} */
  public ImmutableDoubleArray perfectInformationByItem() {
    return ImmutableDoubleArray.copyOf(items.stream().mapToDouble(this::perfectInformation));
  }

  /**
   * {@return the items by what researching them gains: perfect information on the item minus the cost}
   *
   * @param costs what researching each item costs, in the unit of the score; an item without an entry costs 0
   * @throws IllegalArgumentException if a cost is negative, NaN or infinite, or belongs to no item
   */
  public Ranking researchRanking(Map<String, Double> costs) {
    List<String> names = UncertainItem.names(items);
    costs.forEach((item, cost) -> {
      checkArgument(
          names.contains(item), "item must be one of %s: %s. Correct the name.", names, item);
      Require.nonNegative(cost, "research cost", item);
    });
    List<ScoredItem> scored = items.stream()
        .map(item -> {
          double value = perfectInformation(item);
          double cost = costs.getOrDefault(item.item(), 0.0);
          return new ScoredItem(
              item.item(),
              Score.ofRounded(value).minus(Score.of(cost)),
              ImmutableMap.of("value of information", value, "research cost", cost));
        })
        .toList();
    return Ranking.of("research next", "value of information − research cost", scored);
  }

  /**
   * {@return the item to research next: the largest gain, empty if none is above 0 and deciding now is best}
   *
   * <p>Perfect information is worth more than any real study, so an empty answer is final and a present one is an upper limit.
   *
   * @param costs what researching each item costs, in the unit of the score; an item without an entry costs 0
   * @throws IllegalArgumentException if a cost is negative, NaN or infinite, or belongs to no item
   */
  public Optional<ScoredItem> researchNext(Map<String, Double> costs) {
    return Optional.of(researchRanking(costs).items().get(0))
        .filter(item -> item.score().signum() > 0);
  }

  /** {@return what is chosen, what that is worth, and a row for each item} */
  @Override
  public String toString() {
    List<String> chosenItems = choice();
    TextTable table = new TextTable()
        .words("item")
        .numbers("mean score")
        .words("chosen")
        .numbers("worth knowing")
        .rows(items, each -> new Object[] {
          each.item(),
          each.score().mean(),
          chosenItems.contains(each.item()) ? "yes" : "",
          perfectInformation(each)
        });
    return "choice worth " + TextTable.text(valueOfChoice()) + ", knowing all worth "
        + TextTable.text(perfectInformation()) + "\n" + table;
  }

  private double perfectInformation(UncertainItem item) {
    if (chosen == items.size()) {
      return 0;
    }
    List<UncertainItem> ordered = byMean();
    boolean isChosen = ordered.indexOf(item) < chosen;
    double rival = ordered.get(isChosen ? chosen : chosen - 1).score().mean();
    Marginal marginal = Marginal.of(item.score());
    return isChosen ? marginal.expectedShortfall(rival) : marginal.expectedExcess(rival);
  }

  private List<UncertainItem> byMean() {
    return items.stream()
        .sorted(Comparator.comparingDouble((UncertainItem item) -> item.score().mean())
            .reversed())
        .toList();
  }
}
