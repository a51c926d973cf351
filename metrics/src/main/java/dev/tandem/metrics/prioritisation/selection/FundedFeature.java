package dev.tandem.metrics.prioritisation.selection;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;

/**
 * A feature that is worth releasing by itself, or a piece of architecture that others need, with the cash it takes and brings.
 *
 * @param id the feature's name in results and messages
 * @param developmentPeriods for how many periods it takes the team, at least 1
 * @param cash cash in each period from the first one of its development on: negative while it is built, then what it earns
 * @param requires ids of the features that must be developed before it
 */
public record FundedFeature(
    String id, int developmentPeriods, List<Double> cash, Set<String> requires) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the id is blank, there is no period of development, or a cash flow is not finite
   */
  public FundedFeature {
    checkArgument(
        !id.isBlank(), "id must not be blank: \"%s\". Give the feature a name or a number.", id);
    checkArgument(
        developmentPeriods >= 1,
        "developmentPeriods must be at least 1: %s, feature \"%s\". State how long it takes the team.",
        developmentPeriods,
        id);
    for (double flow : cash) {
      checkArgument(
          Double.isFinite(flow),
          "cash must be finite: %s, feature \"%s\". State a number for each period.",
          flow,
          id);
    }
    cash = ImmutableList.copyOf(cash);
    requires = ImmutableSet.copyOf(requires);
  }

  /**
   * {@return a feature that requires nothing}
   *
   * @param id the feature's name
   * @param developmentPeriods for how many periods it takes the team, at least 1
   * @param cash cash in each period from the first one of its development on
   */
  public static FundedFeature of(String id, int developmentPeriods, List<Double> cash) {
    return new FundedFeature(id, developmentPeriods, cash, ImmutableSet.of());
  }

  /**
   * {@return this feature, requiring these as well as what it requires already}
   *
   * @param ids ids of the features that must be developed before it
   */
  public FundedFeature requiring(String... ids) {
    return new FundedFeature(
        id,
        developmentPeriods,
        cash,
        ImmutableSet.<String>builder().addAll(requires).add(ids).build());
  }
}
