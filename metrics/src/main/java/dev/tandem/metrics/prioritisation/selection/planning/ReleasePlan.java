package dev.tandem.metrics.prioritisation.selection.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.Finding;
import dev.tandem.metrics.prioritisation.SearchResult;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.check.Require;
import dev.tandem.metrics.prioritisation.item.ListedIds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What comes in which release, what is postponed, and how far from the best there is the plan can be.
 *
 * @param releases the releases, in order, with the features of each in the order in which they were listed
 * @param postponed the features in none of them
 * @param bound a value that no plan exceeds
 * @param rounding how amounts were rounded to be compared exactly; features and releases here have the rounded ones
 */
public record ReleasePlan(
    List<Contents> releases,
    List<PlannedFeature> postponed,
    BigDecimal bound,
    AmountRounding rounding)
    implements SearchResult {

  /**
   * Copies the lists and checks that the bound is one.
   *
   * @throws IllegalArgumentException if the bound is below the plan's value
   */
  public ReleasePlan {
    Objects.requireNonNull(rounding, "rounding");
    releases = ImmutableList.copyOf(releases);
    postponed = ImmutableList.copyOf(postponed);
    Require.upperBound(bound, value(releases));
  }

  /**
   * One release and what comes in it.
   *
   * @param release the release
   * @param features its features
   */
  public record Contents(PlannedRelease release, List<PlannedFeature> features) {

    /** Copies the list. */
    public Contents {
      features = ImmutableList.copyOf(features);
    }

    /** {@return the ids of its features} */
    public ImmutableList<String> ids() {
      return ReleasePlan.ids(features);
    }

    /** {@return what its features are worth here: the release's weight times the sum of their values} */
    public BigDecimal value() {
      return ReleasePlan.value(List.of(this));
    }

    /** {@return what each team of the release has left, by the team's name} */
    public ImmutableMap<String, BigDecimal> capacityLeft() {
      ImmutableMap.Builder<String, BigDecimal> left = ImmutableMap.builder();
      for (Map.Entry<String, BigDecimal> entry : release.capacity().entrySet()) {
        ImmutableList.Builder<BigDecimal> amounts = ImmutableList.builder();
        amounts.add(entry.getValue());
        for (PlannedFeature feature : features) {
          amounts.add(
              feature.effort().getOrDefault(entry.getKey(), BigDecimal.ZERO).negate());
        }
        left.put(entry.getKey(), ScaledAmounts.sum(amounts.build()));
      }
      return left.build();
    }

    /** {@return for example {@code spring: sso, export}} */
    @Override
    public String toString() {
      return release.name() + ": " + String.join(", ", ids());
    }
  }

  /** {@return what the plan is worth: the sum over the releases of weight times values} */
  public BigDecimal value() {
    return value(releases);
  }

  static BigDecimal value(List<Contents> releases) {
    ImmutableList.Builder<BigDecimal> values = ImmutableList.builder();
    ImmutableList.Builder<BigDecimal> weights = ImmutableList.builder();
    for (Contents contents : releases) {
      for (PlannedFeature feature : contents.features()) {
        values.add(feature.value());
        weights.add(contents.release().weight());
      }
    }
    return ScaledAmounts.sumOfProducts(values.build(), weights.build());
  }

  /** {@return the ids of the features in no release} */
  public ImmutableList<String> postponedIds() {
    return ids(postponed);
  }

  @Override
  public boolean isProvenOptimal() {
    return bound.compareTo(value()) == 0;
  }

  @Override
  public double gap() {
    return ScaledAmounts.gap(value(), bound);
  }

  /**
   * {@return what keeps features out whatever they are worth, in the order in which these were listed among the postponed}
   *
   * <p>A feature that needs a team for which no release states a capacity, as after a misspelt name; and one that takes more of a team
   * than any release has.
   */
  public ImmutableList<Finding> findings() {
    return PlanFindings.of(Lists.transform(releases, Contents::release), postponed);
  }

  /** {@return the plan's value and proof, one line a release with what its teams have left, what is postponed, and the findings} */
  public String explain() {
    StringBuilder text = new StringBuilder("value ").append(ScaledAmounts.text(value()));
    text.append(isProvenOptimal() ? ", proven optimal" : ", at most " + ScaledAmounts.text(bound));
    text.append(rounding.remark());
    for (Contents contents : releases) {
      text.append('\n').append(contents.release().name()).append(": ");
      text.append(ListedIds.text(contents.ids()));
      contents
          .capacityLeft()
          .forEach((team, left) ->
              text.append("; left of ").append(team).append(": ").append(ScaledAmounts.text(left)));
    }
    text.append("\npostponed: ").append(ListedIds.text(postponedIds()));
    findings().forEach(finding -> text.append('\n').append(finding));
    return text.toString();
  }

  private static ImmutableList<String> ids(List<PlannedFeature> features) {
    return features.stream().map(PlannedFeature::id).collect(ImmutableList.toImmutableList());
  }

  /** {@return what {@link #explain()} says} */
  @Override
  public String toString() {
    return explain();
  }
}
