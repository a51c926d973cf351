package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionClock.RollingWindows;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.counting.ConventionCodec.SavedLayout;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.function.LongUnaryOperator;

/** What is remembered of the users' events, enough to fill every cell whatever the order in which events arrive. */
public sealed interface RetentionState permits CalendarState, RollingState, GrowingState {

  /**
   * {@return a state without events for a stated range}
   *
   * @param layout which cells there are
   * @param ids what the users' numbers are like
   */
  static RetentionState empty(TableLayout layout, UserIds ids) {
    return layout.convention().clock() instanceof RollingWindows
        ? new RollingState(layout, ids)
        : new CalendarState(layout, ids);
  }

  /**
   * {@return a state without events whose range follows them}
   *
   * @param convention the choices
   * @param ids what the users' numbers are like
   */
  static RetentionState growing(RetentionConvention convention, UserIds ids) {
    return GrowingState.empty(convention, ids);
  }

  /**
   * {@return a state without events, of the same layout, or whose range follows them, too}
   *
   * @param other the state to be like
   * @param ids what the users' numbers are like
   */
  static RetentionState emptyLike(RetentionState other, UserIds ids) {
    TableLayout layout = other.layout(Instant.EPOCH);
    return other.grows() ? growing(layout.convention(), ids) : empty(layout, ids);
  }

  /** Reads what {@link #writeTo} wrote and {@link #lookAt} has looked at. */
  static RetentionState readFrom(StateReader in, TableLayout layout, UserIds ids) {
    return layout.convention().clock() instanceof RollingWindows
        ? RollingState.readFrom(in, layout, ids)
        : CalendarState.readFrom(in, layout, ids);
  }

  /** Refuses what {@link #writeTo} does not write, or dense ids that are not below a limit. */
  static void lookAt(
      StateReader in, SavedLayout layout, UserIds ids, long idsBelow, SavedRange range) {
    if (layout.convention().clock() instanceof RollingWindows) {
      RollingState.lookAt(in, layout, ids, idsBelow, range);
    } else {
      CalendarLook.at(in, layout, ids, idsBelow, range);
    }
  }

  /** {@return whether the range follows the events} */
  default boolean grows() {
    return this instanceof GrowingState;
  }

  /**
   * Takes in an event.
   *
   * @param user the user's number
   * @param epochMilli when, in milliseconds since 1970-01-01T00:00Z
   * @param kind what the event means
   */
  void add(long user, long epochMilli, EventKind kind);

  /**
   * {@return an empty state that finds users in the same way}
   *
   * @param layout which cells there are
   */
  RetentionState emptyFor(TableLayout layout);

  /**
   * Takes over another state of the same convention whose periods are all among these.
   *
   * @param other the other state
   * @param idHere gives the number here of a user of the other state
   * @param shift what must be added to the number that a period has in the other state
   */
  void combine(RetentionState other, LongUnaryOperator idHere, int shift);

  /** {@return how many events lay after the last period} */
  long outsideRange();

  /**
   * {@return which cells the table of these events has}
   *
   * @param otherwise lies in the only cohort of no events whose range grows with them
   */
  TableLayout layout(Instant otherwise);

  /**
   * {@return the events by the periods of a layout that {@link #layout} gave: this one, or a copy}
   *
   * @param layout which cells there are
   */
  RetentionState over(TableLayout layout);

  /**
   * {@return how many users are in each cell}
   *
   * @param completeness which cells are complete
   */
  CellCounts count(Completeness completeness);

  /**
   * Hands over every cohort of every user.
   *
   * @param layout which cells there are
   * @param visitor is told of each
   */
  void forEachMembership(TableLayout layout, MembershipVisitor visitor);

  /**
   * {@return whether there is an event in a period and in the last one, and none before or after, as far as is remembered}
   *
   * @param firstPeriod the number of the period
   */
  boolean beginsWith(int firstPeriod);

  /**
   * Writes the events.
   *
   * @param out where to write
   */
  void writeTo(StateWriter out);

  /** Is told of every cohort of every user; all cohorts of one user come one after the other. */
  @FunctionalInterface
  interface MembershipVisitor {
    /**
     * Is told of one cohort of a user.
     *
     * @param user the user's number
     * @param cohort the number of the cohort, from 0
     * @param returns the offsets with enough return events, as bits; the array is reused
     */
    void visit(long user, int cohort, long[] returns);
  }
}
