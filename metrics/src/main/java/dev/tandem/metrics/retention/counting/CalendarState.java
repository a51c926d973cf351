package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.activity.EventBatch;
import dev.tandem.metrics.activity.EventBatch.After;
import dev.tandem.metrics.activity.UserBlock;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.dictionary.UserIds;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.counting.LaterReturns.Enough;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongUnaryOperator;

/**
 * A bit for each user and period, in {@link UserMasks}.
 *
 * <p>Masks of returns come in levels: level j has the periods with at least j return events, up to the minimum that is asked for. As long
 * as every event is start and return, the first level is the mask of starts as well; the first other event gives starts their own.
 */
final class CalendarState implements RetentionState {

  private final TableLayout layout;
  private final PeriodAxis axis;
  private final UserMasks masks;
  private final int levels;
  private UserTable table;
  private final EventBatch batch;
  private final LaterReturns laterReturns;
  private boolean startsApart;
  private long after;

  CalendarState(TableLayout layout, UserIds ids) {
    this(layout, UserTable.of(ids, masks(layout).allWords(false)));
  }

  private CalendarState(TableLayout layout, UserTable table) {
    this.layout = layout;
    this.axis = layout.axis();
    this.levels = layout.convention().minimumOccurrences();
    this.masks = masks(layout);
    this.table = table;
    this.batch = new EventBatch(
        axis, 1, layout.keepsLaterReturns() ? After.IS_ONE_PERIOD : After.IS_DROPPED);
    this.laterReturns = new LaterReturns(layout.convention());
  }

  private static UserMasks masks(TableLayout layout) {
    return UserMasks.of(layout.convention(), layout.axis().count());
  }

  @Override
  public RetentionState emptyFor(TableLayout other) {
    return new CalendarState(other, table.emptyOf(masks(other).allWords(false)));
  }

  @Override
  public long outsideRange() {
    drain();
    return after;
  }

  @Override
  public void add(long user, long epochMilli, EventKind kind) {
    if (kind == EventKind.START_AND_RETURN && levels == 1 && !startsApart) {
      if (batch.add(user, epochMilli)) {
        drain();
      }
    } else {
      addNow(user, epochMilli, kind);
    }
  }

  private void drain() {
    after = Math.addExact(after, batch.drainTo(table));
  }

  private void addNow(long user, long epochMilli, EventKind kind) {
    int period = axis.indexOf(epochMilli);
    if (period == axis.count()) {
      after = Math.incrementExact(after);
      addLater(user, epochMilli, kind);
      return;
    }
    if (kind != EventKind.START_AND_RETURN) {
      if (!startsApart) {
        separateStarts();
      }
      if (period < 0 && kind == EventKind.RETURN) {
        return;
      }
    }
    int row = table.row(user);
    long[] words = table.words();
    int bit = period + 1;
    long mask = 1L << bit;
    int at = row + (bit >>> 6);
    if (kind.starts() && startsApart) {
      words[at + masks.startsAt(true)] |= mask;
    }
    if (kind.returns()) {
      masks.raise(words, at, mask);
    }
  }

  private void addLater(long user, long epochMilli, EventKind kind) {
    if (!layout.keepsLaterReturns() || !kind.returns()) {
      return;
    }
    if (kind == EventKind.RETURN && !startsApart) {
      separateStarts();
    }
    if (!hasLater(user) && laterReturns.isEnough(user, epochMilli)) {
      setLater(user);
    }
  }

  private boolean hasLater(long user) {
    return (table.words()[wordOfLater(user)] >>> masks.laterBit() & 1) != 0;
  }

  private void setLater(long user) {
    int at = wordOfLater(user);
    table.words()[at] |= 1L << masks.laterBit();
    laterReturns.forget(user);
  }

  private int wordOfLater(long user) {
    return table.row(user) + masks.returnsAt() + (masks.laterBit() >>> 6);
  }

  private void separateStarts() {
    drain();
    UserTable wider = table.emptyOf(masks.allWords(true));
    wider.reserveFor(table);
    UserTable old = table;
    old.forEach((user, row) -> {
      int to = wider.row(user);
      int starts = to + masks.startsAt(true);
      System.arraycopy(old.words(), row, wider.words(), to, masks.allWords(false));
      System.arraycopy(old.words(), row, wider.words(), starts, masks.words());
      masks.dropLater(wider.words(), starts);
    });
    table = wider;
    startsApart = true;
  }

  @Override
  public void combine(RetentionState other, LongUnaryOperator idHere, int shift) {
    CalendarState that = (CalendarState) other;
    drain();
    that.drain();
    long ignored = Math.addExact(after, that.after);
    if (that.startsApart && !startsApart) {
      separateStarts();
    }
    table.reserveFor(that.table);
    long[] theirs = new long[masks.allWords(true)];
    that.table.forEach((user, from) -> {
      Arrays.fill(theirs, 0);
      for (int mask = 0; mask < that.numberOfMasks(); mask++) {
        int at = from + mask * that.masks.words();
        that.masks.copy(that.table.words(), at, theirs, mask * masks.words(), shift);
      }
      long here = idHere.applyAsLong(user);
      int to = table.row(here);
      masks.takeOver(theirs, that.startsApart, table.words(), to, startsApart);
      if (layout.keepsLaterReturns() && hasLater(here)) {
        laterReturns.forget(here);
      }
    });
    laterReturns.addAll(that.laterReturns, idHere, new Enough() {
      @Override
      public boolean has(long user) {
        return hasLater(user);
      }

      @Override
      public void gets(long user) {
        setLater(user);
      }
    });
    after = ignored;
  }

  private int numberOfMasks() {
    return levels + (startsApart ? 1 : 0);
  }

  @Override
  public TableLayout layout(Instant otherwise) {
    return layout;
  }

  @Override
  public RetentionState over(TableLayout wanted) {
    return this;
  }

  @Override
  public boolean beginsWith(int firstPeriod) {
    drain();
    BitSet periods = new BitSet();
    table.forEach((user, row) -> {
      for (int word = 0; word < masks.allWords(startsApart); word++) {
        int firstBit = word % masks.words() * Long.SIZE;
        long bits = table.words()[row + word];
        BitSet.valueOf(new long[] {bits}).stream().forEach(bit -> periods.set(firstBit + bit));
      }
    });
    int cohorts = layout.cohorts();
    return periods.isEmpty()
        ? firstPeriod == cohorts
        : periods.nextSetBit(0) == firstPeriod + 1 && periods.length() == cohorts + 1;
  }

  @Override
  public CellCounts count(Completeness completeness) {
    drain();
    BlockCounter counter = new BlockCounter(completeness);
    UserBlock starts = new UserBlock(masks.words());
    UserBlock returns =
        masks.startsAt(startsApart) == masks.returnsAt() ? starts : new UserBlock(masks.words());
    table.forEach((user, row) -> {
      starts.add(table.words(), row + masks.startsAt(startsApart));
      if (returns != starts) {
        returns.add(table.words(), row + masks.returnsAt());
      }
      if (starts.isFull()) {
        flush(counter, starts, returns);
      }
    });
    flush(counter, starts, returns);
    return counter.counts();
  }

  private static void flush(BlockCounter counter, UserBlock starts, UserBlock returns) {
    counter.count(starts, returns);
    starts.clear();
    returns.clear();
  }

  @Override
  public void forEachMembership(TableLayout wanted, MembershipVisitor visitor) {
    drain();
    long[] starts = new long[masks.words()];
    long[] returns = new long[masks.words()];
    long[] offsets = new long[masks.words()];
    boolean firstOnly = wanted.convention().cohorts() == CohortRule.FIRST_TIME;
    table.forEach((user, row) -> {
      System.arraycopy(table.words(), row + masks.startsAt(startsApart), starts, 0, masks.words());
      System.arraycopy(table.words(), row + masks.returnsAt(), returns, 0, masks.words());
      if (firstOnly && (starts[0] & 1) != 0) {
        return;
      }
      for (int cohort = 0; cohort < wanted.cohorts(); cohort++) {
        if ((starts[(cohort + 1) >>> 6] >>> (cohort + 1) & 1) != 0) {
          UserMasks.shift(returns, cohort + 1, offsets);
          visitor.visit(user, cohort, offsets);
          if (firstOnly) {
            return;
          }
        }
      }
    });
  }

  @Override
  public void writeTo(StateWriter out) {
    drain();
    out.putBoolean(startsApart);
    out.putLong(after);
    table.writeTo(out);
    laterReturns.writeTo(out);
  }

  static CalendarState readFrom(StateReader in, TableLayout layout, UserIds ids) {
    boolean startsApart = in.getBoolean();
    long after = in.getLong();
    CalendarState state = new CalendarState(layout, UserTable.readFrom(in, ids));
    state.startsApart = startsApart;
    state.after = after;
    state.laterReturns.readFrom(in);
    return state;
  }
}
