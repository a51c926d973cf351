package dev.tandem.metrics.prioritisation.comparison;

/**
 * Two items of which one is strictly ahead in one ranking and strictly behind in another.
 *
 * <p>Two methods reverse pairs because they ask different things. One method does so if an item was added or left out and its
 * normalisation looks at all items, as that of TOPSIS does, although nothing about the two changed. Source: Valerie Belton and Tony Gear
 * (1983), On a short-coming of Saaty's method of analytic hierarchies.
 *
 * @param before the item that is ahead in the first ranking
 * @param after the item that is ahead in the second
 */
public record RankReversal(String before, String after) {

  /** {@return the pair, for example {@code search before export, then behind it}} */
  @Override
  public String toString() {
    return before + " before " + after + ", then behind it";
  }
}
