package dev.tandem.scheduling.resource.pool;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Booleans;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.resource.ResourceId;
import java.util.Optional;

/**
 * A resource, or a team with all its members: what tasks draw from. Amounts are billionths of a unit.
 *
 * <p>A team has what its members who are there have together, and what is taken of a member is taken of the team. Who has no calendar of their own
 * is there by the plan's calendar, and whenever a task asks for them.
 */
public final class Pool {
  private final ResourceId id;
  private final String name;
  private final boolean isTeam;
  private final ImmutableList<Hours> hours;
  private final Hours presence;
  private final long[] amounts;
  /** Who is there whenever asked. */
  private final boolean[] isFlexible;

  private final long capacity;
  /** How much more of it there is for a while, at whose hours, and from when to when. */
  private final long more;

  private final Hours moreHours;
  private final boolean isMoreFlexible;

  private final long moreFrom;
  private final long moreUntil;

  Pool(
      ResourceId id,
      String name,
      boolean isTeam,
      ImmutableList<Hours> hours,
      long[] amounts,
      boolean[] isFlexible) {
    this.id = id;
    this.name = name;
    this.isTeam = isTeam;
    this.hours = hours;
    this.presence = hours.size() == 1 ? hours.get(0) : new Hours.Any(hours);
    this.amounts = amounts;
    this.isFlexible = isFlexible;
    long sum = 0;
    for (long amount : amounts) {
      sum = Math.addExact(sum, amount);
    }
    this.capacity = sum;
    this.more = 0;
    this.moreHours = presence;
    this.isMoreFlexible = false;
    this.moreFrom = FOREVER;
    this.moreUntil = FOREVER;
  }

  private Pool(Pool own, long more, Pool whose, long from, long until) {
    this.id = own.id;
    this.name = own.name;
    this.isTeam = own.isTeam;
    this.hours = own.hours;
    this.presence = own.presence;
    this.amounts = own.amounts;
    this.isFlexible = own.isFlexible;
    this.capacity = Math.addExact(own.capacity, more);
    this.more = more;
    this.moreHours = whose.presence;
    this.isMoreFlexible = whose.isFlexible();
    this.moreFrom = from;
    this.moreUntil = until;
  }

  /** The same pool with more of it for a while, whenever somebody of a pool is there: of itself, or of one of its members. */
  Pool with(long units, Pool whose, long from, long until) {
    return new Pool(this, units, whose, from, until);
  }

  /** Whether there is more of it for a while. */
  boolean hasMore() {
    return more > 0;
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
   * {@return whether all of it is there whenever somebody works}
   *
   * @param other the hours of somebody, of the same plan
   */
  public boolean follows(Hours other) {
    for (int i = 0; i < amounts.length; i++) {
      if (!isFlexible[i] && hours.get(i) != other) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether some of it is there whenever asked, also outside its hours} */
  public boolean isFlexible() {
    return Booleans.contains(isFlexible, true);
  }

  /**
   * {@return how much of it there is if nobody asks}
   *
   * @param instant when
   */
  public long capacityAt(long instant) {
    long sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      sum += hours.get(i).isWorking(instant) ? amounts[i] : 0;
    }
    return isMoreAt(instant) && moreHours.isWorking(instant) ? sum + more : sum;
  }

  private boolean isMoreAt(long instant) {
    return moreFrom <= instant && instant < moreUntil;
  }

  /**
   * {@return how much of it there is if a task asks for it}
   *
   * @param instant when
   */
  public long capacityAsked(long instant) {
    long sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      sum += isFlexible[i] || hours.get(i).isWorking(instant) ? amounts[i] : 0;
    }
    return isMoreAt(instant) && (isMoreFlexible || moreHours.isWorking(instant)) ? sum + more : sum;
  }

  /**
   * {@return an instant up to which there is as much of it as at a given one}
   *
   * @param instant the given instant
   */
  public long nextChange(long instant) {
    long next = presence.nextChange(instant);
    if (instant < moreFrom) {
      return Math.min(next, moreFrom);
    }
    return instant < moreUntil ? Math.min(next, moreUntil) : next;
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
