package dev.tandem.metrics.retention;

import dev.tandem.metrics.activity.BitSpan;
import dev.tandem.metrics.activity.EventBatch;
import dev.tandem.metrics.activity.EventBatch.After;
import dev.tandem.metrics.activity.UserBlock;
import dev.tandem.metrics.activity.UserIds;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.retention.ConventionCodec.SavedLayout;
import dev.tandem.metrics.retention.LaterReturns.Enough;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongUnaryOperator;

/**
 * A bit for each user and period: bit 0 for any time before the range, bit p + 1 for period p, and where a column has no end, one more for
 * all time after the last period.
 *
 * <p>Masks of returns come in levels: level j has the periods with at least j return events, up to the minimum that is asked for. As long
 * as every event is start and return, the first level is the mask of starts as well; the first other event gives starts their own.
 */
final class CalendarState implements RetentionState {

  private final TableLayout layout;
  private final PeriodAxis axis;
  private final int levels;
  private final int maskWords;
  private UserTable table;
  private final EventBatch batch;
  private final LaterReturns laterReturns;
  private boolean startsApart;
  private long after;

  CalendarState(TableLayout layout, UserIds ids) {
    this(
        layout,
        UserTable.of(
            ids,
            layout.convention().minimumOccurrences()
                * maskWords(layout.convention(), layout.axis().count())));
  }

  private CalendarState(TableLayout layout, UserTable table) {
    this.layout = layout;
    this.axis = layout.axis();
    this.levels = layout.convention().minimumOccurrences();
    this.maskWords = maskWords(layout.convention(), axis.count());
    this.table = table;
    this.batch = new EventBatch(
        axis, 1, layout.keepsLaterReturns() ? After.IS_ONE_PERIOD : After.IS_DROPPED);
    this.laterReturns = new LaterReturns(layout.convention());
  }

  /** Stands for all time after the last period, where it matters. */
  private int laterBit() {
    return axis.count() + 1;
  }

  private static int maskWords(RetentionConvention convention, int periods) {
    return (bits(convention, periods) - 1) / Long.SIZE + 1;
  }

  /** Before the range, each period, and where it matters, later. */
  private static int bits(RetentionConvention convention, int periods) {
    return periods + (TableLayout.keepsLaterReturns(convention) ? 2 : 1);
  }

  @Override
  public RetentionState emptyFor(TableLayout other) {
    return new CalendarState(
        other, table.emptyOf(levels * maskWords(other.convention(), other.axis().count())));
  }

  @Override
  public long eventsAfterRange() {
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
      words[at + levels * maskWords] |= mask;
    }
    if (kind.returns()) {
      raise(words, at, mask);
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
    int at = table.row(user) + returnsAt() + (laterBit() >>> 6);
    return (table.words()[at] >>> laterBit() & 1) != 0;
  }

  private void setLater(long user) {
    int at = table.row(user) + returnsAt() + (laterBit() >>> 6);
    table.words()[at] |= 1L << laterBit();
    laterReturns.forget(user);
  }

  private void raise(long[] words, int first, long mask) {
    long rising = mask;
    int at = first;
    for (int level = 0; level < levels && rising != 0; level++) {
      long had = words[at] & rising;
      words[at] |= rising;
      rising = had;
      at += maskWords;
    }
  }

  private void separateStarts() {
    drain();
    UserTable wider = table.emptyOf((levels + 1) * maskWords);
    wider.reserveFor(table);
    UserTable old = table;
    old.forEach((user, row) -> {
      int to = wider.row(user);
      System.arraycopy(old.words(), row, wider.words(), to, levels * maskWords);
      System.arraycopy(old.words(), row, wider.words(), to + levels * maskWords, maskWords);
      dropLater(wider.words(), to + levels * maskWords);
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
    long[] theirs = new long[(levels + 1) * maskWords];
    that.table.forEach((user, from) -> {
      Arrays.fill(theirs, 0);
      for (int mask = 0; mask < that.masks(); mask++) {
        that.copyMask(from + mask * that.maskWords, theirs, mask * maskWords, shift);
      }
      long here = idHere.applyAsLong(user);
      takeOver(theirs, that.startsApart, table.row(here));
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

  private int masks() {
    return levels + (startsApart ? 1 : 0);
  }

  /** Copies one mask into another of as many periods or more, all bits but the first moved on. */
  private void copyMask(int from, long[] target, int to, int shift) {
    for (int word = 0; word < maskWords; word++) {
      for (long rest = table.words()[from + word]; rest != 0; rest &= rest - 1) {
        int bit = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        int moved = bit == 0 ? 0 : bit + shift;
        target[to + (moved >>> 6)] |= 1L << moved;
      }
    }
  }

  private void takeOver(long[] theirs, boolean theirStartsApart, int to) {
    long[] words = table.words();
    for (int word = 0; word < maskWords; word++) {
      addLevels(theirs, word, words, to + word);
      if (startsApart) {
        int start = theirStartsApart ? levels * maskWords : 0;
        words[to + word + levels * maskWords] |= theirs[word + start];
      }
    }
    if (startsApart) {
      dropLater(words, to + levels * maskWords);
    }
  }

  /** Starts after the last period do not matter, so that no mask of starts has that bit. */
  private void dropLater(long[] words, int starts) {
    if (layout.keepsLaterReturns()) {
      words[starts + (laterBit() >>> 6)] &= ~(1L << laterBit());
    }
  }

  /** At least j events together: at least i on one side and at least j - i on the other, for some i. */
  private void addLevels(long[] theirs, int from, long[] words, int to) {
    for (int level = levels; level >= 1; level--) {
      long sum = theirs[from + (level - 1) * maskWords];
      for (int ours = level; ours >= 1; ours--) {
        long mine = words[to + (ours - 1) * maskWords];
        sum |= ours == level ? mine : mine & theirs[from + (level - ours - 1) * maskWords];
      }
      words[to + (level - 1) * maskWords] = sum;
    }
  }

  private int startsAt() {
    return startsApart ? levels * maskWords : 0;
  }

  private int returnsAt() {
    return (levels - 1) * maskWords;
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
      for (int word = 0; word < masks() * maskWords; word++) {
        int firstBit = word % maskWords * Long.SIZE;
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
    UserBlock starts = new UserBlock(maskWords);
    UserBlock returns = startsAt() == returnsAt() ? starts : new UserBlock(maskWords);
    table.forEach((user, row) -> {
      starts.add(table.words(), row + startsAt());
      if (returns != starts) {
        returns.add(table.words(), row + returnsAt());
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
    long[] starts = new long[maskWords];
    long[] returns = new long[maskWords];
    long[] offsets = new long[maskWords];
    boolean firstOnly = wanted.convention().cohorts() == CohortRule.FIRST_TIME;
    table.forEach((user, row) -> {
      System.arraycopy(table.words(), row + startsAt(), starts, 0, maskWords);
      System.arraycopy(table.words(), row + returnsAt(), returns, 0, maskWords);
      if (firstOnly && (starts[0] & 1) != 0) {
        return;
      }
      for (int cohort = 0; cohort < wanted.cohorts(); cohort++) {
        if ((starts[(cohort + 1) >>> 6] >>> (cohort + 1) & 1) != 0) {
          shift(returns, cohort + 1, offsets);
          visitor.visit(user, cohort, offsets);
          if (firstOnly) {
            return;
          }
        }
      }
    });
  }

  private static void shift(long[] bits, int by, long[] shifted) {
    Arrays.fill(shifted, 0);
    int words = by >>> 6;
    for (int word = words; word < bits.length; word++) {
      shifted[word - words] = bits[word] >>> by;
      if ((by & 63) != 0 && word + 1 < bits.length) {
        shifted[word - words] |= bits[word + 1] << -by;
      }
    }
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

  static void lookAt(
      StateReader in, SavedLayout layout, UserIds ids, long idsBelow, SavedRange range) {
    boolean startsApart = in.getBoolean();
    in.getCount("events after the range");
    int levels = layout.convention().minimumOccurrences();
    int mask = maskWords(layout.convention(), layout.axis().count());
    BitSpan used = new BitSpan();
    UserTable.lookAt(in, ids, (levels + (startsApart ? 1 : 0)) * mask, (user, words) -> {
      in.check(ids == UserIds.ARBITRARY || user < idsBelow, "have ids of its users only");
      in.check(isPossible(words, layout), "have bits of its periods, fewer for more returns");
      for (int from = 0; from < words.length; from += mask) {
        used.include(words, from, mask);
      }
    });
    in.check(range.fits(layout, used.first() - 1, used.last() - 1), "have the range of its events");
    LaterReturns.lookAt(in, layout, ids, idsBelow);
  }

  /**
   * Whether each mask fits the periods, more returns are in no more periods, and all returns before the range began a cohort there. Only
   * the mask of enough returns has a bit for later ones.
   */
  private static boolean isPossible(long[] words, SavedLayout layout) {
    int periods = layout.axis().count();
    int levels = layout.convention().minimumOccurrences();
    int mask = maskWords(layout.convention(), periods);
    int enough = (levels - 1) * mask;
    for (int from = 0; from < words.length; from += mask) {
      int bits = from == enough ? bits(layout.convention(), periods) : periods + 1;
      if (!fit(words, from, bits, mask)) {
        return false;
      }
    }
    for (int word = mask; word < levels * mask; word++) {
      long inFewer = words[word] & ~words[word - mask];
      boolean mayBeLater = word == enough + (periods + 1) / Long.SIZE;
      if ((mayBeLater ? inFewer & ~(1L << (periods + 1)) : inFewer) != 0) {
        return false;
      }
    }
    int starts = words.length - mask;
    return words.length == levels * mask || (words[0] & ~words[starts] & 1) == 0;
  }

  /** Whether no bit from some number on is set in a mask, which may have a word more than those bits need. */
  private static boolean fit(long[] words, int from, int bits, int mask) {
    boolean empty = true;
    for (int word = (bits - 1) / Long.SIZE + 1; word < mask; word++) {
      empty &= words[from + word] == 0;
    }
    return empty && UserTable.fit(words, from, bits);
  }
}
