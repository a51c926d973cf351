package dev.tandem.metrics.prioritisation.ahp;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.multicriteria.CriterionWeights;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A goal, its criteria at any depth, and the items that are compared under each criterion without further criteria.
 *
 * <p>{@link Synthesis#DISTRIBUTIVE} may change the order of two items when a copy of a third is added (Valerie Belton and Tony Gear,
 * 1983, On a short-coming of Saaty's method of analytic hierarchies); {@link Synthesis#IDEAL} does not in their case.
 */
public sealed interface AhpHierarchy {

  /**
   * {@return a hierarchy of one level of criteria}
   *
   * @param criteria how the criteria compare
   * @param items how the items compare under each criterion
   * @throws IllegalArgumentException if a criterion has no matrix or an unknown one has, or not all matrices compare the same items in
   *     the same order
   */
  static AhpHierarchy of(PairwiseMatrix criteria, Map<String, PairwiseMatrix> items) {
    return new Criteria(criteria, ImmutableMap.copyOf(Maps.transformValues(items, Items::new)));
  }

  /** {@return the items that are compared at the lowest level, in declaration order} */
  ImmutableList<String> items();

  /**
   * {@return what each item gains under this level, not yet scaled to sum 1}
   *
   * @param process how weights are derived from each matrix
   * @param synthesis how weights of different levels combine
   */
  ImmutableMap<String, Double> contributions(Ahp process, Synthesis synthesis);

  /**
   * {@return the weights of the items under this level, of sum 1, by item}
   *
   * @param process how weights are derived from each matrix
   * @param synthesis how weights of different levels combine
   */
  default ImmutableMap<String, Double> weigh(Ahp process, Synthesis synthesis) {
    return CriterionWeights.direct(contributions(process, synthesis));
  }

  /**
   * {@return the items by {@link #weigh}, highest first}
   *
   * @param process how weights are derived from each matrix
   * @param synthesis how weights of different levels combine
   */
  default Ranking rank(Ahp process, Synthesis synthesis) {
    return Ranking.of(
        "AHP hierarchy",
        "Σ over criteria of weight × weight of the item",
        weigh(process, synthesis).entrySet().stream()
            .map(entry -> new ScoredItem(
                entry.getKey(), Score.ofRounded(entry.getValue()), ImmutableMap.of()))
            .toList());
  }

  /**
   * A goal or criterion with criteria below it.
   *
   * @param matrix how the criteria compare
   * @param children below each criterion, the next level
   */
  record Criteria(PairwiseMatrix matrix, Map<String, AhpHierarchy> children)
      implements AhpHierarchy {

    /**
     * Checks the levels.
     *
     * @throws IllegalArgumentException if a criterion has no next level or an unknown one has, or not all lowest levels compare the same
     *     items in the same order
     */
    public Criteria {
      children = ImmutableMap.copyOf(children);
      checkArgument(
          children.size() == matrix.size() && children.keySet().containsAll(matrix.items()),
          "children must be one a criterion: %s for criteria %s. Compare the items under each criterion.",
          children.keySet(),
          matrix.items());
      List<String> first = children.values().iterator().next().items();
      for (AhpHierarchy child : children.values()) {
        checkArgument(
            child.items().equals(first),
            "items must be the same under each criterion: %s and %s. Compare all of them, in one order.",
            first,
            child.items());
      }
    }

    @Override
    public ImmutableList<String> items() {
      return children.values().iterator().next().items();
    }

    @Override
    public ImmutableMap<String, Double> contributions(Ahp process, Synthesis synthesis) {
      Map<String, Double> weights = process.weigh(matrix).byItem();
      Map<String, Double> sums = new LinkedHashMap<>();
      children.forEach((criterion, child) -> {
        double weight = weights.getOrDefault(criterion, 0.0);
        child
            .contributions(process, synthesis)
            .forEach((item, part) -> sums.merge(item, weight * part, Double::sum));
      });
      return ImmutableMap.copyOf(sums);
    }

    /** {@return the criteria as they were compared, and what is below each} */
    @Override
    public String toString() {
      return matrix + "\nbelow each: " + children.keySet();
    }
  }

  /**
   * The lowest level: how the items compare under one criterion.
   *
   * @param matrix the judgements
   */
  record Items(PairwiseMatrix matrix) implements AhpHierarchy {

    @Override
    public ImmutableList<String> items() {
      return ImmutableList.copyOf(matrix.items());
    }

    @Override
    public ImmutableMap<String, Double> contributions(Ahp process, Synthesis synthesis) {
      AhpWeights weights = process.weigh(matrix);
      double unit = synthesis == Synthesis.DISTRIBUTIVE ? 1 : Collections.max(weights.weights());
      return ImmutableMap.copyOf(Maps.transformValues(weights.byItem(), weight -> weight / unit));
    }

    /** {@return the items as they were compared} */
    @Override
    public String toString() {
      return matrix.toString();
    }
  }
}
