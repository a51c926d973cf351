package dev.tandem.scheduling.resource;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.scheduling.resource.reason.LevellingMove;
import dev.tandem.scheduling.resource.reason.MoveReason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A resource or team for a while.
 *
 * @param resource the resource or team
 * @param from from when on
 * @param until until when; later
 */
public record ResourcePeriod(ResourceId resource, LocalDateTime from, LocalDateTime until) {

  /**
   * Checks that it lasts.
   *
   * @throws IllegalArgumentException if {@code until} is not after {@code from}
   */
  public ResourcePeriod {
    Objects.requireNonNull(resource, "resource");
    checkArgument(
        until.isAfter(from),
        "period must end after it begins: %s to %s. Give the end that it lasts up to.",
        from,
        until);
  }

  /**
   * {@return a week of a resource, from Monday to the next}
   *
   * @param resource the resource or team
   * @param day a day of the week
   */
  public static ResourcePeriod week(ResourceId resource, LocalDate day) {
    LocalDateTime monday =
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
    return new ResourcePeriod(resource, monday, monday.plusWeeks(1));
  }

  /**
   * {@return the weeks in which delayed tasks wait for a resource, each with the resource: from the week in which a task had too little of it to the
   *     one before it has enough; by the starts of the tasks}
   *
   * <p>A task waits for the resource that was free last; what else it waited for before is not among them.
   *
   * @param levelled the levelled schedule
   */
  public static ImmutableList<ResourcePeriod> weeksOfWaiting(LevelledSchedule levelled) {
    Set<ResourcePeriod> weeks = new LinkedHashSet<>();
    for (LevellingMove move : levelled.moves()) {
      Optional<MoveReason.ResourceWait> waiting = move.reason()
          .fold(Optional::of, follows -> Optional.empty(), smoother -> Optional.empty());
      waiting.ifPresent(wait -> addWeeks(wait, weeks));
    }
    return ImmutableList.copyOf(weeks);
  }

  private static void addWeeks(MoveReason.ResourceWait wait, Set<ResourcePeriod> weeks) {
    LocalDateTime first =
        wait.from().isBefore(wait.startWithMore()) ? wait.from() : wait.startWithMore();
    ResourcePeriod week = week(wait.resource(), first.toLocalDate());
    while (week.from.isBefore(wait.until())) {
      weeks.add(week);
      week = new ResourcePeriod(wait.resource(), week.until, week.until.plusWeeks(1));
    }
  }

  /** {@return for example {@code ann from 2027-05-31T00:00 to 2027-06-07T00:00}} */
  @Override
  public String toString() {
    return resource + " from " + from + " to " + until;
  }
}
