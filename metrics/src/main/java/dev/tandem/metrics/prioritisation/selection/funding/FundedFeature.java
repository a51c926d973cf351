package dev.tandem.metrics.prioritisation.selection.funding;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.metrics.prioritisation.item.RequiredFeatures;
import java.time.Duration;
import java.util.Collections;
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
   * {@return a feature of a product that is paid for while it is built and then earns what its delay would lose}
   *
   * <p>It is built in as many whole periods as the clock needs for its effort alone. From then on each period brings what one more period of
   * delay would lose at that time: with a steady cost of delay, the rate times the days of a period.
   *
   * @param feature the feature; it has an effort of more than 0
   * @param clock from when, on which calendar and with what capacity it is built
   * @param periodDays how many calendar days a period has, at least 1
   * @param costOfPeriod what the team costs in a period, at least 0
   * @param earningPeriods for how many periods it earns, at least 0
   * @throws IllegalArgumentException if the feature has no effort or one of 0, or a number is out of its range
   */
  public static FundedFeature of(
      Feature feature,
      DeliveryClock clock,
      int periodDays,
      double costOfPeriod,
      int earningPeriods) {
    checkArgument(
        periodDays >= 1, "periodDays must be at least 1: %s. Use 7 for weeks.", periodDays);
    checkArgument(
        costOfPeriod >= 0 && Double.isFinite(costOfPeriod),
        "costOfPeriod must be a finite number of at least 0: %s. State what the team costs.",
        costOfPeriod);
    checkArgument(
        earningPeriods >= 0,
        "earningPeriods must be at least 0: %s. State for how long it earns.",
        earningPeriods);
    WorkDuration effort = feature.effort().orElse(WorkDuration.ZERO);
    checkArgument(
        !effort.isZero(),
        "effort of feature \"%s\" must be more than 0: %s. State the work it takes, or drop it if it is done.",
        feature.id(),
        feature.effort().isEmpty() ? "none is stated" : effort);
    long seconds =
        Duration.between(clock.start(), clock.after(clock.work(effort))).toSeconds();
    long period = Duration.ofDays(periodDays).toSeconds();
    int building = Math.toIntExact((seconds + period - 1) / period);
    ImmutableList.Builder<Double> cash = ImmutableList.builder();
    cash.addAll(Collections.nCopies(building, -costOfPeriod));
    for (int i = 0; i < earningPeriods; i++) {
      cash.add(feature.costOfDelay().costOfSlip((double) i * periodDays, periodDays));
    }
    return new FundedFeature(
        feature.id().toString(), building, cash.build(), RequiredFeatures.ids(feature));
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
