package dev.tandem.metrics.prioritisation.classification;

import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.check.Require;
import java.util.Set;

/**
 * An item with its MoSCoW class, its effort, and what it cannot work without.
 *
 * @param item the item's name
 * @param priority its class
 * @param effort its effort, in the unit of the capacity
 * @param requires the names of the items it depends on
 */
public record MoscowItem(
    String item, MoscowPriority priority, double effort, Set<String> requires) {

  /**
   * Checks the name and the effort.
   *
   * @throws IllegalArgumentException if {@code item} is blank, or {@code effort} is negative, NaN or infinite
   */
  public MoscowItem {
    Require.name(item, "item");
    Require.nonNegative(effort, "effort", item);
    requires = ImmutableSet.copyOf(requires);
  }

  /**
   * {@return an item}
   *
   * @param item the item's name
   * @param priority its class
   * @param effort its effort
   * @param requires the names of the items it depends on
   * @throws IllegalArgumentException if {@code item} is blank, or {@code effort} is negative, NaN or infinite
   */
  public static MoscowItem of(
      String item, MoscowPriority priority, double effort, String... requires) {
    return new MoscowItem(item, priority, effort, ImmutableSet.copyOf(requires));
  }

  /**
   * {@return this item, requiring these as well as what it requires already}
   *
   * @param items the names of the items it depends on
   */
  public MoscowItem requiring(String... items) {
    return new MoscowItem(
        item,
        priority,
        effort,
        ImmutableSet.<String>builder().addAll(requires).add(items).build());
  }
}
