package dev.tandem.scheduling.resource;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.resource.pool.Units;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import dev.tandem.scheduling.roadmap.Roadmap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one more unit of a resource is worth in a period: by how much earlier the plan finishes if it is levelled again with it.
 *
 * <p>The unit works when the resource does; one of a resource that names no calendar whenever a task asks for it, one of a team when any of its
 * members does. A unit of a resource is one of each of its teams, too, at its hours. The plan is levelled by the same rules and the same search,
 * with the same seed; where that finds nothing better, the plan stays as it was levelled, which is feasible all the same. So the value is what
 * this search makes of the unit, and {@link #atMost()} what no search can exceed. What is better is judged by what the plan was levelled for. Levelled for
 * the earliest finish, the value is 0 rather than negative, save where a task that was unresolved finds its resources now, and the plan finishes later for
 * it; levelled for anything else, a plan may finish later and lose less. The values of two units do not add up.
 *
 * @param period the resource, and when there is a unit more
 * @param finish when the plan finishes with it
 * @param earlier by how much working time of the plan's calendar that is earlier
 * @param earlierOnClock by how much time on the clock that is earlier
 * @param atMost by how much working time of the plan's calendar the plan could finish earlier with it at most; {@code earlier} if that is proven
 * @param unresolved how many tasks still cannot be put where their resources are free
 * @param saved by how much less the features lose, for each currency, in the schedule that finishes then; nothing if no portfolio was given
 */
public record UnitValue(
    ResourcePeriod period,
    LocalDateTime finish,
    WorkDuration earlier,
    Duration earlierOnClock,
    WorkDuration atMost,
    int unresolved,
    Map<Currency, Double> saved) {

  /** Copies the amounts. */
  public UnitValue {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(finish, "finish");
    Objects.requireNonNull(earlier, "earlier");
    Objects.requireNonNull(earlierOnClock, "earlierOnClock");
    Objects.requireNonNull(atMost, "atMost");
    saved = ImmutableMap.copyOf(saved);
  }

  /**
   * {@return the values of one more unit in some periods, one by one}
   *
   * <p>Cost: for each period one levelling as that of the schedule; {@link ResourcePeriod#weeksOfWaiting} has the periods that are worth it, of which as many
   * can be taken as there is time for. Each depends on the period alone, so that several threads may ask for some of them each.
   *
   * @param levelled the levelled schedule
   * @param periods the resources or teams, and when there is a unit more
   * @throws IllegalArgumentException if the plan has no such resource or team; it names all of them
   */
  public static ImmutableList<UnitValue> of(
      LevelledSchedule levelled, Collection<ResourcePeriod> periods) {
    return of(levelled, periods, Optional.empty());
  }

  /**
   * {@return the values of one more unit in some periods, one by one, with what the features of a portfolio lose less}
   *
   * @param levelled the levelled schedule of the portfolio
   * @param periods the resources or teams, and when there is a unit more
   * @param portfolio whose features say what a delay costs, as its {@link Roadmap} does
   * @throws IllegalArgumentException if the plan has no such resource or team, or not the tasks of a feature; it names all of them
   */
  public static ImmutableList<UnitValue> of(
      LevelledSchedule levelled, Collection<ResourcePeriod> periods, Portfolio portfolio) {
    return of(levelled, periods, Optional.of(portfolio));
  }

  private static ImmutableList<UnitValue> of(
      LevelledSchedule levelled,
      Collection<ResourcePeriod> periods,
      Optional<Portfolio> portfolio) {
    List<ResourceId> unknown = periods.stream()
        .map(ResourcePeriod::resource)
        .filter(id ->
            levelled.plan().resources().stream().noneMatch(each -> each.id().equals(id))
                && levelled.plan().teams().stream().noneMatch(each -> each.id().equals(id)))
        .distinct()
        .toList();
    checkArgument(
        unknown.isEmpty(),
        "resources must be those of the plan \"%s\": it does not have %s. Name its resources and teams.",
        levelled.plan().name(),
        unknown);
    return periods.stream()
        .map(period -> of(levelled, period, portfolio))
        .collect(ImmutableList.toImmutableList());
  }

  private static UnitValue of(
      LevelledSchedule levelled, ResourcePeriod period, Optional<Portfolio> portfolio) {
    LevelledSchedule again = levelled
        .levelling()
        .run(
            levelled.before(),
            problem -> problem.with(
                period.resource(),
                Units.of(1),
                Instants.of(period.from()),
                Instants.of(period.until())));
    LevelledSchedule best = isBetter(again, levelled) ? again : levelled;
    LocalDateTime finish = best.schedule().finish();
    long earlier = levelled.workingSeconds(finish, levelled.schedule().finish());
    long atMost =
        levelled.workingSeconds(again.bound().finish(), levelled.schedule().finish());
    return new UnitValue(
        period,
        finish,
        duration(levelled, earlier),
        Duration.between(finish, levelled.schedule().finish()),
        duration(levelled, Math.max(earlier, atMost)),
        best.unresolved().size(),
        saved(levelled, best, portfolio));
  }

  /** Whether a schedule leaves fewer tasks unresolved, or as many and is better by what the levelling is for, or as good and finishes earlier. */
  private static boolean isBetter(LevelledSchedule again, LevelledSchedule levelled) {
    return Comparator.<LevelledSchedule>comparingInt(each -> each.unresolved().size())
            .thenComparing(
                UnitValue::amounts,
                Comparators.lexicographical(Comparator.<BigDecimal>naturalOrder()))
            .thenComparing(each -> each.schedule().finish())
            .compare(again, levelled)
        < 0;
  }

  private static List<BigDecimal> amounts(LevelledSchedule levelled) {
    return levelled.objectives().stream().map(ObjectiveValue::after).toList();
  }

  private static Map<Currency, Double> saved(
      LevelledSchedule before, LevelledSchedule after, Optional<Portfolio> portfolio) {
    if (portfolio.isEmpty()) {
      return Map.of();
    }
    Map<Currency, Double> lost =
        Roadmap.of(portfolio.orElseThrow(), before.schedule()).cost();
    Map<Currency, Double> now =
        Roadmap.of(portfolio.orElseThrow(), after.schedule()).cost();
    ImmutableMap.Builder<Currency, Double> saved = ImmutableMap.builder();
    lost.forEach((currency, cost) -> saved.put(currency, cost - now.getOrDefault(currency, 0.0)));
    return saved.buildOrThrow();
  }

  private static WorkDuration duration(LevelledSchedule levelled, long seconds) {
    return WorkDuration.ofSeconds(seconds, levelled.plan().workday());
  }

  /** {@return whether it is proven that no plan with this unit finishes earlier} */
  public boolean isProven() {
    return earlier.equals(atMost);
  }

  /** {@return for example {@code 1 more of ann from 2027-05-31T00:00 to 2027-06-07T00:00: 1d earlier, at most 1d}} */
  @Override
  public String toString() {
    return "1 more of " + period + ": " + earlier + " earlier, at most " + atMost
        + (saved.isEmpty() ? "" : ", saves " + saved);
  }
}
