package dev.tandem.metrics.prioritisation.selection.planning;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.product.Feature;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.item.FeatureWorth;
import dev.tandem.metrics.prioritisation.item.RequiredFeatures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A feature to be put into one of several releases: what it is worth and what each team has to do for it.
 *
 * @param id the feature's name in results and messages
 * @param value what releasing it is worth, at least 0
 * @param effort what it takes of each team, by the team's name, at least 0
 * @param requires ids of the features that must be released no later than this one
 */
public record PlannedFeature(
    String id, BigDecimal value, Map<String, BigDecimal> effort, Set<String> requires) {

  /** What values are called where they are rounded. */
  static final String VALUES = "values";

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the id is blank, or the value or an effort is negative
   */
  public PlannedFeature {
    checkArgument(
        !id.isBlank(), "id must not be blank: \"%s\". Give the feature a name or a number.", id);
    checkArgument(
        value.signum() >= 0,
        "value must be at least 0: %s, feature \"%s\". Leave out what does harm.",
        value,
        id);
    for (Map.Entry<String, BigDecimal> entry : effort.entrySet()) {
      checkArgument(
          entry.getValue().signum() >= 0,
          "effort must be at least 0: %s of team \"%s\", feature \"%s\". State the work in the team's unit.",
          entry.getValue(),
          entry.getKey(),
          id);
    }
    value = ScaledAmounts.plain(value);
    effort = ImmutableMap.copyOf(effort);
    requires = ImmutableSet.copyOf(requires);
  }

  /**
   * {@return a feature for a single team, which {@link PlannedRelease#of(String, double, double)} has too}
   *
   * @param id the feature's name
   * @param value what releasing it is worth, at least 0
   * @param effort what it takes, at least 0
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public static PlannedFeature of(String id, double value, double effort) {
    return new PlannedFeature(
        id,
        PlannedRelease.decimal("value", value),
        ImmutableMap.of(PlannedRelease.ONLY_TEAM, PlannedRelease.decimal("effort", effort)),
        ImmutableSet.of());
  }

  /**
   * {@return a feature of a product for a single team: what is lost by not having it for some days, its effort in workdays, all that it
   * requires}
   *
   * @param feature the feature; it has an effort
   * @param days for how many calendar days its value counts: what it would lose by being delivered that much later
   * @param workday how long a day of effort is
   * @throws IllegalArgumentException if the feature has no effort, or {@code days} is negative, infinite or NaN
   */
  public static PlannedFeature of(Feature feature, double days, Workday workday) {
    return new PlannedFeature(
        feature.id().toString(),
        FeatureWorth.value(feature, days),
        ImmutableMap.of(PlannedRelease.ONLY_TEAM, FeatureWorth.effort(feature, workday)),
        RequiredFeatures.ids(feature));
  }

  /**
   * {@return a feature on which several teams work}
   *
   * @param id the feature's name
   * @param value what releasing it is worth, at least 0
   * @param effort what it takes of each team, by the team's name, at least 0; a team left out has nothing to do
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public static PlannedFeature of(String id, double value, Map<String, Double> effort) {
    return new PlannedFeature(
        id,
        PlannedRelease.decimal("value", value),
        PlannedRelease.decimals("effort", effort),
        ImmutableSet.of());
  }

  /**
   * {@return this feature, worth what its votes say: Σ weight · value · urgency (Greer and Ruhe 2004)}
   *
   * @param votes one vote a stakeholder
   */
  public PlannedFeature valuedBy(List<Vote> votes) {
    BigDecimal sum = votes.stream()
        .map(vote -> BigDecimal.valueOf(vote.weight())
            .multiply(BigDecimal.valueOf(vote.value()))
            .multiply(BigDecimal.valueOf(vote.urgency())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new PlannedFeature(id, sum, effort, requires);
  }

  /**
   * {@return this feature, requiring these as well as what it requires already}
   *
   * @param ids ids of the features that must be released no later than this one
   */
  public PlannedFeature requiring(String... ids) {
    return new PlannedFeature(
        id,
        value,
        effort,
        ImmutableSet.<String>builder().addAll(requires).add(ids).build());
  }

  /** {@return for example {@code sso: value 5, effort {work=3}, requires [login]}} */
  @Override
  public String toString() {
    return id + ": value " + value.toPlainString() + ", effort " + effort + ", requires "
        + requires;
  }

  /** {@return this feature with its amounts rounded} */
  PlannedFeature rounded(AmountRounding rounding) {
    return rounding.isNone()
        ? this
        : new PlannedFeature(
            id,
            rounding.rounded(VALUES, value),
            Maps.transformValues(effort, amount -> rounding.roundedUp(PlannedRelease.WORK, amount)),
            requires);
  }
}
