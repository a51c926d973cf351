package dev.tandem.metrics.prioritisation.selection.planning;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.tandem.metrics.prioritisation.AmountRounding;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A release to be filled: how much a feature's value counts if it comes in this one, and what each team can do for it.
 *
 * @param name the release's name
 * @param weight by what a feature's value counts, at least 0; usually less for a later release
 * @param capacity what each team can do, by the team's name, at least 0; a team left out can do nothing
 */
public record PlannedRelease(String name, BigDecimal weight, Map<String, BigDecimal> capacity) {

  /** What weights, and efforts and capacities, are called where they are rounded. */
  static final String WEIGHTS = "weights";

  static final String WORK = "efforts and capacities";

  /** The name under which the single team of {@link #of(String, double, double)} is kept. */
  static final String ONLY_TEAM = "team";

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the name is blank, or the weight or a capacity is negative
   */
  public PlannedRelease {
    checkArgument(
        !name.isBlank(), "name must not be blank: \"%s\". Give the release a name.", name);
    checkArgument(
        weight.signum() >= 0,
        "weight must be at least 0: %s, release \"%s\". Use 1 for the first release and less for later ones.",
        weight,
        name);
    for (Map.Entry<String, BigDecimal> entry : capacity.entrySet()) {
      checkArgument(
          entry.getValue().signum() >= 0,
          "capacity must be at least 0: %s of team \"%s\", release \"%s\". State what the team can do.",
          entry.getValue(),
          entry.getKey(),
          name);
    }
    capacity = ImmutableMap.copyOf(capacity);
  }

  /**
   * {@return a release by a single team, which {@link PlannedFeature#of(String, double, double)} has too}
   *
   * @param name the release's name
   * @param weight by what a feature's value counts, at least 0
   * @param capacity what the team can do, at least 0
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public static PlannedRelease of(String name, double weight, double capacity) {
    return new PlannedRelease(
        name, decimal("weight", weight), ImmutableMap.of(ONLY_TEAM, decimal("capacity", capacity)));
  }

  /**
   * {@return a release by several teams}
   *
   * @param name the release's name
   * @param weight by what a feature's value counts, at least 0
   * @param capacity what each team can do, by the team's name, at least 0; a team left out can do nothing
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public static PlannedRelease of(String name, double weight, Map<String, Double> capacity) {
    return new PlannedRelease(name, decimal("weight", weight), decimals("capacity", capacity));
  }

  /** {@return for example {@code spring: weight 1, capacity {work=10}}} */
  @Override
  public String toString() {
    return name + ": weight " + weight.toPlainString() + ", capacity " + capacity;
  }

  /** {@return this release with its amounts rounded} */
  PlannedRelease rounded(AmountRounding rounding) {
    return rounding.isNone()
        ? this
        : new PlannedRelease(
            name,
            rounding.rounded(WEIGHTS, weight),
            Maps.transformValues(capacity, amount -> rounding.roundedDown(WORK, amount)));
  }

  static ImmutableMap<String, BigDecimal> decimals(String role, Map<String, Double> numbers) {
    return ImmutableMap.copyOf(Maps.transformValues(numbers, number -> decimal(role, number)));
  }

  static BigDecimal decimal(String role, double number) {
    checkArgument(Double.isFinite(number), "%s must be finite: %s. State a number.", role, number);
    return BigDecimal.valueOf(number);
  }
}
