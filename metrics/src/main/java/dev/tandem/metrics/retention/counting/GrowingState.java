package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.activity.GrowingAxis;
import dev.tandem.metrics.activity.SavedAxis;
import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.TableShape;
import dev.tandem.metrics.retention.counting.ConventionCodec.SavedLayout;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.function.LongUnaryOperator;

/**
 * Events whose range is not known beforehand: kept over periods with room on both sides, which are moved when the room does not suffice.
 *
 * <p>Everything that is asked is asked of a copy over exactly the periods of the data; so the answers are those of a stated range.
 */
final class GrowingState implements RetentionState {

  private final RetentionConvention convention;
  private final GrowingAxis axis;
  private RetentionState inner;

  private GrowingState(RetentionConvention convention, GrowingAxis axis, RetentionState inner) {
    this.convention = convention;
    this.axis = axis;
    this.inner = inner;
  }

  static GrowingState empty(RetentionConvention convention, UserIds ids) {
    GrowingAxis axis = GrowingAxis.of(convention.clock().calendar());
    return new GrowingState(
        convention, axis, RetentionState.empty(roomFor(convention, axis.room()), ids));
  }

  /** A layout that remembers the given periods. */
  private static TableLayout roomFor(RetentionConvention convention, PeriodAxis room) {
    return new TableLayout(
        convention.withShape(TableShape.TRIANGLE), new CohortRange(room.first(), room.count(), 1));
  }

  @Override
  public void add(long user, long epochMilli, EventKind kind) {
    axis.include(epochMilli, this::move);
    inner.add(user, epochMilli, kind);
  }

  private void move(PeriodAxis room, int shift) {
    RetentionState moved = inner.emptyFor(roomFor(convention, room));
    moved.combine(inner, user -> user, shift);
    inner = moved;
  }

  /** Takes over another state that grows, too. */
  @Override
  public void combine(RetentionState other, LongUnaryOperator idHere, int shift) {
    GrowingState that = (GrowingState) other;
    axis.includeAll(that.axis, this::move);
    inner.combine(that.inner, idHere, axis.shiftFrom(that.axis));
  }

  @Override
  public RetentionState emptyFor(TableLayout layout) {
    return inner.emptyFor(layout);
  }

  @Override
  public long outsideRange() {
    return 0;
  }

  @Override
  public TableLayout layout(Instant otherwise) {
    PeriodAxis exact = axis.exact(otherwise);
    return new TableLayout(
        convention, new CohortRange(exact.first(), exact.count(), exact.count()));
  }

  @Override
  public RetentionState over(TableLayout layout) {
    RetentionState exact = inner.emptyFor(layout);
    exact.combine(inner, user -> user, axis.shiftToExact());
    return exact;
  }

  @Override
  public CellCounts count(Completeness completeness) {
    return over(completeness.layout()).count(completeness);
  }

  @Override
  public void forEachMembership(TableLayout layout, MembershipVisitor visitor) {
    over(layout).forEachMembership(layout, visitor);
  }

  @Override
  public boolean beginsWith(int firstPeriod) {
    return over(layout(Instant.EPOCH)).beginsWith(firstPeriod);
  }

  @Override
  public void writeTo(StateWriter out) {
    out.putInt(axis.firstOfExact());
    over(layout(Instant.EPOCH)).writeTo(out);
  }

  /** Reads what {@link #writeTo} wrote for the given layout. */
  static GrowingState readFrom(StateReader in, TableLayout layout, UserIds ids) {
    RetentionConvention convention = layout.convention();
    int cohorts = layout.cohorts();
    PeriodAxis exact =
        PeriodAxis.of(convention.clock().calendar(), layout.range().first(), cohorts);
    int first = in.getInt();
    GrowingAxis axis = GrowingAxis.of(exact, first, cohorts - 1);
    RetentionState events = RetentionState.readFrom(in, layout, ids);
    in.check(
        axis.exact(Instant.EPOCH).equals(exact) && events.beginsWith(first),
        "have the range of its events");
    RetentionState inner = events.emptyFor(roomFor(convention, exact));
    inner.combine(events, user -> user, 0);
    return new GrowingState(convention, axis, inner);
  }

  /** Refuses a first period or a range that no accumulator has, and returns what the events must fit. */
  static SavedRange lookAtRange(StateReader in, SavedLayout layout) {
    int first = in.getInt();
    CohortRange range = layout.range();
    in.check(
        first >= 0 && first <= range.cohorts() && range.cohorts() - first <= GrowingAxis.MOST,
        "have a first period with events");
    GrowingAxis.lookAt(
        in,
        new SavedAxis(layout.convention().clock().calendar(), range.first(), range.cohorts()),
        first,
        range.cohorts() - 1);
    in.check(
        range.offsets() == range.cohorts()
            && layout
                .convention()
                .clock()
                .calendar()
                .firstDate(range.first())
                .equals(range.first()),
        "have as many offsets as cohorts");
    return new SavedRange(true, first);
  }
}
