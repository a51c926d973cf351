package dev.tandem.metrics.prioritisation.sequencing.profile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import dev.tandem.core.product.Feature;
import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeliveryClock;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.item.FeatureEffort;
import dev.tandem.metrics.prioritisation.item.RequiredFeatures;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

/**
 * Something to deliver whose delay does not cost the same every period: a deadline, a season, a decaying market.
 *
 * <p>Periods are the unit of the profile's time: days, unless the profile is stated otherwise.
 *
 * @param id the item's name in results and messages
 * @param duration periods of work for one team, more than 0
 * @param profile what is lost in all if it is delivered at a given time
 * @param requires ids of the items that must be finished before this one starts
 */
public record ProfiledItem(
    String id, BigDecimal duration, CostOfDelay profile, Set<String> requires) {

  /** What durations are called where they are rounded. */
  static final String DURATIONS = "durations";

  /**
   * Checks the id and the duration, and writes equal durations alike.
   *
   * @throws IllegalArgumentException if the id is blank or the duration is not positive
   */
  public ProfiledItem {
    checkArgument(
        !id.isBlank(), "id must not be blank: \"%s\". Give the item a name or a number.", id);
    checkArgument(
        duration.signum() > 0,
        "duration must be positive: %s, item \"%s\". State the work in periods; for something already done, drop the item.",
        duration,
        id);
    Objects.requireNonNull(profile, "profile");
    duration = ScaledAmounts.plain(duration);
    requires = ImmutableSet.copyOf(requires);
  }

  /**
   * {@return an item that requires nothing}
   *
   * @param id the item's name
   * @param duration periods of work, more than 0; the shortest decimal that reads back as this double
   * @param profile what is lost if it is delivered at a given time
   * @throws IllegalArgumentException if the duration is not finite or not positive
   */
  public static ProfiledItem of(String id, double duration, CostOfDelay profile) {
    checkArgument(
        Double.isFinite(duration),
        "duration must be finite: %s, item \"%s\". State a number.",
        duration,
        id);
    return new ProfiledItem(id, BigDecimal.valueOf(duration), profile, ImmutableSet.of());
  }

  /**
   * {@return a feature as an item: its effort in working days of the clock, its cost of delay by working days, all that it requires}
   *
   * <p>Losses are then those of calendar time: what {@link ProfileSequencing} loses is what a schedule that follows its order loses.
   *
   * @param feature the feature; it has an effort of more than 0
   * @param clock from when, on which calendar and with what capacity the features are delivered
   * @throws IllegalArgumentException if the feature has no effort, or one of 0
   */
  public static ProfiledItem of(Feature feature, DeliveryClock clock) {
    return new ProfiledItem(
        feature.id().toString(),
        FeatureEffort.workdays(feature, clock),
        feature.costOfDelay().inWorkingTime(clock),
        RequiredFeatures.ids(feature));
  }

  /** {@return this item with its duration rounded} */
  ProfiledItem rounded(AmountRounding rounding) {
    return rounding.isNone()
        ? this
        : new ProfiledItem(id, rounding.roundedToPositive(DURATIONS, duration), profile, requires);
  }

  /**
   * {@return this item, requiring these as well as what it requires already}
   *
   * @param ids ids of the items that must be finished before this one starts
   */
  public ProfiledItem requiring(String... ids) {
    return new ProfiledItem(
        id,
        duration,
        profile,
        ImmutableSet.<String>builder().addAll(requires).add(ids).build());
  }

  /** {@return for example {@code sso: duration 3, requires [login]}} */
  @Override
  public String toString() {
    return id + ": duration " + duration.toPlainString() + ", requires " + requires;
  }
}
