package dev.tandem.metrics.retention;

import dev.tandem.metrics.activity.UserIds;
import dev.tandem.metrics.retention.ConventionCodec.SavedLayout;
import dev.tandem.metrics.retention.RetentionClock.RollingWindows;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.function.LongUnaryOperator;

/** What is remembered of the users' events, enough to fill every cell whatever the order in which events arrive. */
sealed interface RetentionState permits CalendarState, RollingState, GrowingState {

  static RetentionState empty(TableLayout layout, UserIds ids) {
    return layout.convention().clock() instanceof RollingWindows
        ? new RollingState(layout, ids)
        : new CalendarState(layout, ids);
  }

  /** A state of the same layout, or growing range, without events. */
  static RetentionState emptyLike(RetentionState other, UserIds ids) {
    TableLayout layout = other.layout(Instant.EPOCH);
    return other instanceof GrowingState
        ? GrowingState.empty(layout.convention(), ids)
        : empty(layout, ids);
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
      CalendarState.lookAt(in, layout, ids, idsBelow, range);
    }
  }

  void add(long user, long epochMilli, EventKind kind);

  /** An empty state that finds users in the same way. */
  RetentionState emptyFor(TableLayout layout);

  /**
   * Takes over another state of the same convention whose periods are all among these.
   *
   * @param shift what must be added to the number that a period has in the other state
   */
  void combine(RetentionState other, LongUnaryOperator idHere, int shift);

  /** How many events lay after the last period. */
  long eventsAfterRange();

  /** Which cells the table of these events has; {@code otherwise} lies in the only cohort of no events whose range grows with them. */
  TableLayout layout(Instant otherwise);

  /** The events by the periods of a layout that {@link #layout} gave: this one, or a copy. */
  RetentionState over(TableLayout layout);

  CellCounts count(Completeness completeness);

  void forEachMembership(TableLayout layout, MembershipVisitor visitor);

  /** Whether there is an event in the period with this number and in the last one, and none before or after, as far as is remembered. */
  boolean beginsWith(int firstPeriod);

  void writeTo(StateWriter out);

  /** Is told of every cohort of every user; all cohorts of one user come one after the other. */
  @FunctionalInterface
  interface MembershipVisitor {
    /** The bits of {@code returns} are the offsets with enough return events; the array is reused. */
    void visit(long user, int cohort, long[] returns);
  }
}
