package dev.tandem.metrics.prioritisation.check;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks of single judgements. Each returns what it was given; each message names the role, the rule, the value and the item. The
 * conditions are stated positively, so that NaN fails all of them.
 */
public final class Require {

  private static final String ESTIMATE = "Estimate it, or leave the item out.";

  private Require() {}

  /**
   * {@return {@code name}, which identifies something}
   *
   * @param name the name
   * @param role what it names
   * @throws IllegalArgumentException if it is blank
   */
  public static String name(String name, String role) {
    checkArgument(
        !name.isBlank(), "%s must not be blank: \"%s\". Give it a short name.", role, name);
    return name;
  }

  /**
   * Checks that each name is used once.
   *
   * @param names the names, in declaration order
   * @param role what they name
   * @throws IllegalArgumentException if one repeats
   */
  public static void unique(Collection<String> names, String role) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      checkArgument(
          seen.add(name), "%s must be unique: %s. Rename or remove one of them.", role, name);
    }
  }

  /**
   * Checks that all items were judged alike, and names the first that was not.
   *
   * @param <T> the kind of item
   * @param items the items, in declaration order
   * @param convention what must be the same: a scale, a period
   * @param name an item's name
   * @param role what the convention is called
   * @param remedy what to do about it
   * @throws IllegalArgumentException if one differs from the first
   */
  public static <T> void same(
      List<T> items,
      Function<T, ?> convention,
      Function<T, String> name,
      String role,
      String remedy) {
    for (T item : items) {
      T first = items.get(0);
      checkArgument(
          convention.apply(item).equals(convention.apply(first)),
          "%s must be the same: %s, item %s, but %s, item %s. %s",
          role,
          convention.apply(item),
          name.apply(item),
          convention.apply(first),
          name.apply(first),
          remedy);
    }
  }

  /**
   * Checks that there is something to work on.
   *
   * @param values the values
   * @param role what they are
   * @throws IllegalArgumentException if there is none
   */
  public static void notEmpty(Collection<?> values, String role) {
    checkArgument(!values.isEmpty(), "%s must not be empty: []. State at least one.", role);
  }

  /**
   * Checks that there is one value for each item.
   *
   * @param values the values
   * @param items how many items there are
   * @param role what the values state
   * @throws IllegalArgumentException if there is another number of values
   */
  public static void oneEach(Collection<?> values, int items, String role) {
    checkArgument(
        values.size() == items,
        "%s must be one an item: %s for %s items. State one for each.",
        role,
        values.size(),
        items);
  }

  /**
   * Checks that nothing found exceeds what is said to bound it.
   *
   * @param bound the bound
   * @param value the value found
   * @throws IllegalArgumentException if the value is above the bound
   */
  public static void upperBound(BigDecimal bound, BigDecimal value) {
    checkArgument(
        value.compareTo(bound) <= 0,
        "bound must be at least the value: %s, the value is %s. State a bound that holds.",
        bound,
        value);
  }

  /**
   * Checks that nothing found falls short of what is said to bound it.
   *
   * @param bound the bound
   * @param cost the cost found
   * @throws IllegalArgumentException if the cost is below the bound
   */
  public static void lowerBound(BigDecimal bound, BigDecimal cost) {
    checkArgument(
        cost.compareTo(bound) >= 0,
        "bound must be at most the cost: %s, the cost is %s. State a bound that holds.",
        bound,
        cost);
  }

  /**
   * Checks numbers that were computed.
   *
   * @param values the numbers
   * @param role what they state
   * @throws IllegalArgumentException if one is NaN or infinite
   */
  public static void allFinite(Collection<Double> values, String role) {
    for (double value : values) {
      checkArgument(
          Double.isFinite(value), "%s must be finite: %s, of %s. Correct it.", role, value, values);
    }
  }

  /**
   * {@return {@code value}, a number}
   *
   * @param value the value
   * @param role what it states
   * @param item about which item
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static double finite(double value, String role, String item) {
    checkArgument(
        Double.isFinite(value), "%s must be finite: %s, item %s. %s", role, value, item, ESTIMATE);
    return value;
  }

  /**
   * {@return {@code value}, at least zero}
   *
   * @param value the value
   * @param role what it states
   * @param item about which item
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public static double nonNegative(double value, String role, String item) {
    checkArgument(
        value >= 0 && value <= Double.MAX_VALUE,
        "%s must be finite and at least 0: %s, item %s. %s",
        role,
        value,
        item,
        ESTIMATE);
    return value;
  }

  /**
   * {@return {@code value}, above zero}
   *
   * @param value the value
   * @param role what it states
   * @param item about which item
   * @throws IllegalArgumentException if it is zero, negative, NaN or infinite
   */
  public static double positive(double value, String role, String item) {
    checkArgument(
        value > 0 && value <= Double.MAX_VALUE,
        "%s must be finite and above 0: %s, item %s. %s",
        role,
        value,
        item,
        ESTIMATE);
    return value;
  }

  /**
   * {@return {@code value}, within a scale}
   *
   * @param value the value
   * @param low the least value allowed
   * @param high the greatest value allowed
   * @param role what it states
   * @param item about which item
   * @throws IllegalArgumentException if it is outside, or NaN
   */
  public static double within(double value, double low, double high, String role, String item) {
    checkArgument(
        value >= low && value <= high,
        "%s must be from %s to %s: %s, item %s. Use that scale.",
        role,
        low,
        high,
        value,
        item);
    return value;
  }

  /**
   * {@return {@code value}, a probability}
   *
   * @param value the value
   * @param role what it states
   * @param item about which item
   * @throws IllegalArgumentException if it is outside 0 to 1, or NaN
   */
  public static double fraction(double value, String role, String item) {
    checkArgument(
        value >= 0 && value <= 1,
        "%s must be a fraction from 0 to 1: %s, item %s. Write 80 % as 0.8.",
        role,
        value,
        item);
    return value;
  }
}
