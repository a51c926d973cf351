package dev.tandem.metrics.prioritisation.comparison;

/**
 * The places of an item in two rankings, counted among the items that both have.
 *
 * @param item the item's name
 * @param first its competition rank in the first ranking, from 1
 * @param second its competition rank in the second
 */
public record Places(String item, int first, int second) {

  /** {@return by how many places the item stands better in the second ranking; negative if it stands worse} */
  public int gained() {
    return first - second;
  }

  /** {@return the places, for example {@code search: 1, then 3}} */
  @Override
  public String toString() {
    return item + ": " + first + ", then " + second;
  }
}
