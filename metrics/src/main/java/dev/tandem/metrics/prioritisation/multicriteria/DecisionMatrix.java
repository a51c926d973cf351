package dev.tandem.metrics.prioritisation.multicriteria;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Items judged on weighted criteria: what every multi-criteria method here works on.
 *
 * @param criteria the criteria; at least one with a weight above 0
 * @param alternatives the items, in declaration order
 */
public record DecisionMatrix(List<Criterion> criteria, List<Alternative> alternatives) {

  /**
   * Checks that names are unique, that each item is judged on each criterion, and that there is weight.
   *
   * @throws IllegalArgumentException if a criterion or an item appears twice, an item has another number of judgements than there are
   *     criteria, or all weights are 0
   */
  public DecisionMatrix {
    criteria = ImmutableList.copyOf(criteria);
    alternatives = ImmutableList.copyOf(alternatives);
    Require.unique(criteria.stream().map(Criterion::name).toList(), "criterion");
    Require.unique(alternatives.stream().map(Alternative::item).toList(), "item");
    checkArgument(
        criteria.stream().anyMatch(criterion -> criterion.weight() > 0),
        "weights must have one above 0: %s. Weigh the criteria.",
        criteria);
    for (Alternative alternative : alternatives) {
      checkArgument(
          alternative.values().size() == criteria.size(),
          "values must be one a criterion: %s for %s criteria, item %s. Judge the item on each criterion.",
          alternative.values().size(),
          criteria.size(),
          alternative.item());
    }
  }

  /** {@return the items' names, in declaration order} */
  public ImmutableList<String> items() {
    return alternatives.stream().map(Alternative::item).collect(ImmutableList.toImmutableList());
  }

  /** {@return the criteria's weights, rescaled to sum 1 exactly, in the order of the criteria} */
  public ImmutableList<Score> weights() {
    Score sum = Score.sum(
        criteria.stream().map(criterion -> Score.of(criterion.weight())).toList());
    return criteria.stream()
        .map(criterion -> Score.of(criterion.weight()).dividedBy(sum))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return a row for each alternative, a column for each criterion, and the weights} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("");
    criteria.forEach(criterion -> table.numbers(criterion.name()));
    table.row(Stream.concat(Stream.of("weight"), criteria.stream().map(Criterion::weight))
        .toArray());
    table.rows(
        alternatives,
        each -> Stream.concat(Stream.of(each.item()), each.values().stream()).toArray());
    return table.toString();
  }

  /** {@return the judgements of all items on one criterion, in declaration order} */
  ImmutableList<Double> column(int criterion) {
    return alternatives.stream()
        .map(alternative -> alternative.values().get(criterion))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return one score an item, in declaration order, as ranked items that carry the judgements} */
  ImmutableList<ScoredItem> scored(List<Score> scores) {
    ImmutableList.Builder<ScoredItem> scored = ImmutableList.builder();
    for (int i = 0; i < scores.size(); i++) {
      scored.add(new ScoredItem(
          alternatives.get(i).item(), scores.get(i), judgements(alternatives.get(i))));
    }
    return scored.build();
  }

  private Map<String, Double> judgements(Alternative alternative) {
    ImmutableMap.Builder<String, Double> judgements = ImmutableMap.builder();
    for (int k = 0; k < criteria.size(); k++) {
      judgements.put(criteria.get(k).name(), alternative.values().get(k));
    }
    return judgements.buildOrThrow();
  }
}
