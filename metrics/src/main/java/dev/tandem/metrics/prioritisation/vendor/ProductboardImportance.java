package dev.tandem.metrics.prioritisation.vendor;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.prioritisation.Ranking;
import dev.tandem.metrics.prioritisation.Score;
import dev.tandem.metrics.prioritisation.ScoredItem;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Productboard's customer importance score, also called user impact score: the sum over distinct customers of the importance each gave
 * last.
 *
 * <p>A customer who asks five times counts once. A note without a stated importance counts 1, also when it is the customer's latest.
 *
 * <p>Source: Productboard Support, article 360058215013, User impact score.
 *
 * @param item the item's name
 * @param customers each customer's latest importance, in the order in which they first spoke
 */
public record ProductboardImportance(String item, Map<String, Importance> customers) {

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if {@code item} or a customer is blank
   */
  public ProductboardImportance {
    Require.name(item, "item");
    customers = ImmutableMap.copyOf(customers);
    customers
        .keySet()
        .forEach(customer -> checkArgument(
            !customer.isBlank(),
            "customer must not be blank: \"%s\", item %s. Name the customer.",
            customer,
            item));
  }

  /**
   * {@return the importance of an item as its notes tell}
   *
   * @param item the item's name
   * @param notes the notes about it, oldest first
   * @throws IllegalArgumentException if {@code item} or a customer is blank
   */
  public static ProductboardImportance of(String item, List<Note> notes) {
    Map<String, Importance> latest = new LinkedHashMap<>();
    notes.forEach(note -> latest.put(note.customer(), note.importance()));
    return new ProductboardImportance(item, latest);
  }

  /** {@return the sum of the customers' points} */
  public int score() {
    return customers.values().stream().mapToInt(Importance::points).sum();
  }

  /**
   * {@return the items by score, highest first}
   *
   * @param items the items, in declaration order
   * @throws IllegalArgumentException if an item appears twice
   */
  public static Ranking rank(List<ProductboardImportance> items) {
    return Ranking.of(
        "Productboard",
        "Σ over customers of the latest importance",
        items.stream()
            .map(item -> new ScoredItem(
                item.item, Score.of(item.score()), ImmutableMap.of("customers", (double)
                    item.customers.size())))
            .toList());
  }

  /**
   * What one customer said about an item.
   *
   * @param customer the customer's name
   * @param importance how important the item is to them
   */
  public record Note(String customer, Importance importance) {}

  /** Productboard's levels of importance. */
  public enum Importance {
    /** No importance stated: 1. */
    UNSET(1),
    /** Not important: 0. */
    NOT_IMPORTANT(0),
    /** Nice to have: 1. */
    NICE_TO_HAVE(1),
    /** Important: 2. */
    IMPORTANT(2),
    /** Critical: 3. */
    CRITICAL(3);

    private final int points;

    Importance(int points) {
      this.points = points;
    }

    /** {@return what the level adds to the score} */
    public int points() {
      return points;
    }
  }
}
