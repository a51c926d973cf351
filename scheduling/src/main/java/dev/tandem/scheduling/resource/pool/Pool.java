package dev.tandem.scheduling.resource.pool;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.resource.ResourceId;
import java.util.Optional;

/**
 * A resource, or a team with all its members: what tasks draw from. Amounts are billionths of a unit.
 *
 * <p>A team has what its members who are there have together, and what is taken of a member is taken of the team.
 */
public final class Pool {
  private final ResourceId id;
  private final String name;
  private final boolean isTeam;
  private final ImmutableList<Hours> hours;
  private final Hours presence;
  private final long[] amounts;
  private final long capacity;

  Pool(ResourceId id, String name, boolean isTeam, ImmutableList<Hours> hours, long[] amounts) {
    this.id = id;
    this.name = name;
    this.isTeam = isTeam;
    this.hours = hours;
    this.presence = hours.size() == 1 ? hours.get(0) : new Hours.Any(hours);
    this.amounts = amounts;
    long sum = 0;
    for (long amount : amounts) {
      sum = Math.addExact(sum, amount);
    }
    this.capacity = sum;
  }

  /** {@return the id of the resource or the team} */
  public ResourceId id() {
    return id;
  }

  /** {@return what people call it} */
  public String name() {
    return name;
  }

  /** {@return whether it is a team} */
  public boolean isTeam() {
    return isTeam;
  }

  /** {@return how much of it there is when all are there} */
  public long capacity() {
    return capacity;
  }

  /**
   * {@return whether all of it follows the same hours as somebody, and so is there whenever they work}
   *
   * @param other the hours, of the same plan
   */
  public boolean follows(Hours other) {
    return hours.stream().allMatch(each -> each == other);
  }

  /**
   * {@return how much of it there is}
   *
   * @param instant when
   */
  public long capacityAt(long instant) {
    long sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      sum += hours.get(i).isWorking(instant) ? amounts[i] : 0;
    }
    return sum;
  }

  /**
   * {@return an instant up to which there is as much of it as at a given one}
   *
   * @param instant the given instant
   */
  public long nextChange(long instant) {
    return presence.nextChange(instant);
  }

  /** {@return the calendar that all of it follows; empty for a team} */
  public Optional<WorkingTime> calendar() {
    return !isTeam && presence instanceof CalendarHours own
        ? Optional.of(own.calendar())
        : Optional.empty();
  }

  /** {@return when somebody of it is there} */
  public Hours presence() {
    return presence;
  }
}
