package dev.tandem.metrics.prioritisation.selection;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.product.Feature;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.item.FeatureWorth;
import dev.tandem.metrics.prioritisation.item.RequiredFeatures;
import java.math.BigDecimal;
import java.util.Set;

/**
 * Something that can be taken or left: what it is worth, what it costs, and what must be taken with it.
 *
 * <p>An enabler has value 0. A customer's request for several features is a candidate too, one that costs nothing and requires them:
 * see {@link #request(String, double, String...)}. Candidates that can only be taken together are coupled, see {@link
 * NextRelease#withCoupled(String...)}; requirements in a circle are refused.
 *
 * @param id the candidate's name in results and messages
 * @param value what taking it is worth, in any one unit; negative for a nuisance
 * @param cost what taking it costs, at least 0
 * @param requires ids of the candidates that must be taken with it
 */
public record Candidate(String id, BigDecimal value, BigDecimal cost, Set<String> requires) {

  /** What the amounts are called where they are rounded; capacities count as costs. */
  static final String VALUES = "values";

  static final String COSTS = "costs";

  /**
   * Checks the id and the cost, and writes equal amounts alike (2.50 as 2.5).
   *
   * @throws IllegalArgumentException if the id is blank or the cost is negative
   */
  public Candidate {
    checkArgument(
        !id.isBlank(), "id must not be blank: \"%s\". Give the candidate a name or a number.", id);
    checkArgument(
        cost.signum() >= 0,
        "cost must be at least 0: %s, candidate \"%s\". State a gain as value.",
        cost,
        id);
    value = ScaledAmounts.plain(value);
    cost = ScaledAmounts.plain(cost);
    requires = ImmutableSet.copyOf(requires);
  }

  /**
   * {@return a candidate that requires nothing}
   *
   * <p>A double stands for the shortest decimal that reads back as the same double: 0.1 is exactly one tenth.
   *
   * @param id the candidate's name
   * @param value what it is worth
   * @param cost what it costs, at least 0
   * @throws IllegalArgumentException if an amount is not finite or the cost is negative
   */
  public static Candidate of(String id, double value, double cost) {
    return new Candidate(
        id, decimal("value", value, id), decimal("cost", cost, id), ImmutableSet.of());
  }

  /**
   * {@return a feature as a candidate: what is lost by not having it for some days, its effort in workdays, all that it requires}
   *
   * @param feature the feature; it has an effort
   * @param days for how many calendar days its value counts: what it would lose by being delivered that much later
   * @param workday how long a day of effort is
   * @throws IllegalArgumentException if the feature has no effort, or {@code days} is negative, infinite or NaN
   */
  public static Candidate of(Feature feature, double days, Workday workday) {
    return new Candidate(
        feature.id().toString(),
        FeatureWorth.value(feature, days),
        FeatureWorth.effort(feature, workday),
        RequiredFeatures.ids(feature));
  }

  /**
   * {@return a customer's request: worth its profit, free of cost by itself, satisfied by these candidates}
   *
   * @param id the customer's name
   * @param profit what satisfying the customer is worth
   * @param ids ids of the candidates the customer asks for
   * @throws IllegalArgumentException if the profit is not finite
   */
  public static Candidate request(String id, double profit, String... ids) {
    return of(id, profit, 0).requiring(ids);
  }

  /**
   * {@return this candidate, requiring these as well as what it requires already}
   *
   * @param ids ids of the candidates that must be taken with it
   */
  public Candidate requiring(String... ids) {
    return new Candidate(
        id,
        value,
        cost,
        ImmutableSet.<String>builder().addAll(requires).add(ids).build());
  }

  /** {@return this candidate with its amounts rounded} */
  Candidate rounded(AmountRounding rounding) {
    return rounding.isNone()
        ? this
        : new Candidate(
            id, rounding.rounded(VALUES, value), rounding.roundedUp(COSTS, cost), requires);
  }

  private static BigDecimal decimal(String role, double amount, String id) {
    checkArgument(
        Double.isFinite(amount),
        "%s must be finite: %s, candidate \"%s\". State a number.",
        role,
        amount,
        id);
    return BigDecimal.valueOf(amount);
  }
}
