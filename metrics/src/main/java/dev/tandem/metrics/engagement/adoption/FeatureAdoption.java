package dev.tandem.metrics.engagement.adoption;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.activity.UserCounts;
import dev.tandem.metrics.engagement.WaitingTimes;
import dev.tandem.metrics.period.TimePeriod;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who uses a feature in a window of days, how much, and how long it took to get there.
 *
 * @param feature the name of the feature's event
 * @param first the first day of the window
 * @param last the last day of the window
 * @param asOf up to when the events are known to be there
 * @param knownUsers users with any event up to the end of the window
 * @param activeUsers users with any event in the window
 * @param everAdopters users of the feature up to the end of the window
 * @param newAdopters users whose first use ever lies in the window
 * @param uses how often the feature was used in the window
 * @param adoptersByDays at position d the users who used the feature on exactly d days of the window; position 0 is not used and holds 0
 * @param timeToAdopt calendar days from a user's first event to the first use, over all history; open are known users without use, watched to
 *     the end of the window or as of
 */
public record FeatureAdoption(
    String feature,
    TimePeriod first,
    TimePeriod last,
    Instant asOf,
    long knownUsers,
    long activeUsers,
    long everAdopters,
    long newAdopters,
    long uses,
    List<Long> adoptersByDays,
    WaitingTimes timeToAdopt) {

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if the counts contradict each other, or adopters by days are negative
   * @throws ArithmeticException if the adopters do not fit a long
   */
  public FeatureAdoption {
    Objects.requireNonNull(feature, "feature");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(timeToAdopt, "timeToAdopt");
    adoptersByDays = ImmutableList.copyOf(adoptersByDays);
    for (long users : adoptersByDays) {
      checkArgument(users >= 0, "adopters must be at least 0: %s. Count users.", users);
    }
    long adopters = UserCounts.sum(adoptersByDays);
    checkArgument(
        newAdopters >= 0
            && newAdopters <= adopters
            && adopters <= Math.min(activeUsers, everAdopters)
            && Math.max(activeUsers, everAdopters) <= knownUsers
            && adopters <= uses,
        "users must satisfy new adopters <= adopters <= active and ever adopters <= known:"
            + " %s, %s, %s, %s, %s. Count all from the same events.",
        newAdopters,
        adopters,
        activeUsers,
        everAdopters,
        knownUsers);
  }

  /** {@return whether the window was over as of the statement's instant; if not, there is no rate} */
  public boolean complete() {
    return last.isOver(asOf);
  }

  /** {@return the users of the feature in the window} */
  public long adopters() {
    return repeatAdopters(1);
  }

  /**
   * {@return the users who used the feature on at least so many distinct days of the window}
   *
   * @param days how many days, at least 1
   * @throws IllegalArgumentException if {@code days} is less than 1
   */
  public long repeatAdopters(int days) {
    checkArgument(
        days >= 1,
        "days must be at least 1: %s. State on how many days the feature was used.",
        days);
    return UserCounts.sum(
        adoptersByDays.subList(Math.min(days, adoptersByDays.size()), adoptersByDays.size()));
  }

  /** {@return users of the feature among the users active in the window: the adoption rate; empty if the window is not over} */
  public Optional<Proportion> rate() {
    return complete() ? Optional.of(Proportion.of(adopters(), activeUsers)) : Optional.empty();
  }

  /** {@return users who ever used the feature among all known users; empty if the window is not over} */
  public Optional<Proportion> everRate() {
    return complete() ? Optional.of(Proportion.of(everAdopters, knownUsers)) : Optional.empty();
  }

  /** {@return how often an adopter used the feature in the window, on average; undefined without adopters or if the window is not over} */
  public Figure usesPerAdopter() {
    MethodStatement measure = MethodStatement.of("uses per adopter")
        .with("feature", feature)
        .with("window", first + " to " + last);
    return complete()
        ? Figure.ratio(measure, (double) uses, (double) adopters(), "number of adopters")
        : Figure.undefined(measure, last + " is not over");
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return MethodStatement.of("feature adoption")
        .with("feature", feature)
        .with("window", first + " to " + last)
        .with("rate", "adopters among active users")
        .with("state", complete() ? "over" : "not over")
        .with("as of", asOf);
  }

  /** {@return the statement, and a row for each kind of user} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("users")
        .numbers("number")
        .row("known", knownUsers)
        .row("active in the window", activeUsers)
        .row("adopters ever", everAdopters)
        .row("adopters in the window", adopters())
        .row("new adopters in the window", newAdopters);
    return statement() + "\n" + table + "\n" + uses + " uses; days to adopt: " + timeToAdopt;
  }
}
