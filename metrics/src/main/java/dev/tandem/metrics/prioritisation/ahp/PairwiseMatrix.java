package dev.tandem.metrics.prioritisation.ahp;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A reciprocal matrix of judgements: how many times more important the row's item is than the column's, on Saaty's scale from 1, equal,
 * to 9, extreme.
 *
 * @param items the items, in declaration order
 * @param rows n rows of n judgements above 0; the diagonal is 1, and mirrored judgements are reciprocal
 */
public record PairwiseMatrix(List<String> items, List<List<Double>> rows) {

  /** How far a product of mirrored judgements may be from 1: 0.33 is accepted as the reciprocal of 3, 0.3 is not. */
  private static final Score RECIPROCAL_TOLERANCE = Score.of(0.01);

  /**
   * Checks the matrix.
   *
   * @throws IllegalArgumentException if there is no item, one is blank or appears twice, the matrix is not square, a judgement is not
   *     above 0, the diagonal is not 1, or mirrored judgements are not reciprocal to within 1 %
   */
  public PairwiseMatrix {
    items = ImmutableList.copyOf(items);
    rows = rows.stream()
        .<List<Double>>map(ImmutableList::copyOf)
        .collect(ImmutableList.toImmutableList());
    Require.notEmpty(items, "items");
    items.forEach(item -> Require.name(item, "item"));
    Require.unique(items, "item");
    int n = items.size();
    checkArgument(
        rows.size() == n && rows.stream().allMatch(row -> row.size() == n),
        "rows must be %s of %s judgements, items %s. Compare every item with every item.",
        n,
        n,
        items);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        Score product = Score.of(Require.positive(rows.get(i).get(j), "judgement", items.get(i)))
            .times(Score.of(Require.positive(rows.get(j).get(i), "judgement", items.get(j))));
        checkArgument(
            i == j ? rows.get(i).get(i) == 1 : isAboutOne(product),
            "judgements must be reciprocal: %s of %s to %s, but %s of %s to %s. State one as 1 over the other.",
            rows.get(i).get(j),
            items.get(i),
            items.get(j),
            rows.get(j).get(i),
            items.get(j),
            items.get(i));
      }
    }
  }

  /**
   * {@return the matrix with these judgements above the diagonal}
   *
   * @param items the items, in declaration order
   * @param upper the judgements row by row, right of the diagonal: first to second, first to third, …, second to third, …
   * @throws IllegalArgumentException if there is no item, one is blank or appears twice, the number of judgements is not n(n − 1)/2, or
   *     a judgement is not above 0
   */
  public static PairwiseMatrix ofUpper(List<String> items, double... upper) {
    int n = items.size();
    checkArgument(
        upper.length == n * (n - 1) / 2,
        "judgements must be one a pair: %s for %s items. Compare each pair once.",
        upper.length,
        n);
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(new ArrayList<>(Collections.nCopies(n, 1.0)));
    }
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double judgement = Require.positive(upper[next++], "judgement", items.get(i));
        rows.get(i).set(j, judgement);
        rows.get(j).set(i, 1 / judgement);
      }
    }
    return new PairwiseMatrix(items, rows);
  }

  private static boolean isAboutOne(Score product) {
    Score excess = product.minus(Score.ONE);
    Score distance = excess.signum() < 0 ? Score.ZERO.minus(excess) : excess;
    return distance.compareTo(RECIPROCAL_TOLERANCE) <= 0;
  }

  /** {@return how many items are compared} */
  public int size() {
    return items.size();
  }

  /** {@return a row and a column for each item} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("");
    items.forEach(table::numbers);
    for (int row = 0; row < size(); row++) {
      table.row(Stream.concat(Stream.of(items.get(row)), rows.get(row).stream()).toArray());
    }
    return table.toString();
  }

  /** {@return the matrix times a vector} */
  double[] times(double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += rows.get(i).get(j) * vector[j];
      }
    }
    return product;
  }
}
