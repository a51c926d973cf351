package dev.tandem.metrics.retention;

import dev.tandem.metrics.activity.EventBatch;
import dev.tandem.metrics.activity.UserBlock;
import dev.tandem.metrics.activity.UserIds;
import dev.tandem.metrics.activity.UserTable;
import dev.tandem.metrics.period.PeriodAxis;
import dev.tandem.metrics.retention.ConventionCodec.SavedLayout;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * A bit for each user and period: bit 0 for any time before the range, bit p + 1 for period p.
 *
 * <p>Masks of returns come in levels: level j has the periods with at least j return events, up to the minimum that is asked for. As long
 * as every event is start and return, the first level is the mask of starts as well; the first other event gives starts their own.
 */
final class CalendarState implements RetentionState {

  private final PeriodAxis axis;
  private final int levels;
  private final int maskWords;
  private UserTable table;
  private final EventBatch batch;
  private boolean startsApart;
  private long after;

  CalendarState(TableLayout layout, UserIds ids) {
    this(
        layout,
        UserTable.of(
            ids,
            layout.convention().minimumOccurrences() * maskWords(layout.axis().count())));
  }

  private CalendarState(TableLayout layout, UserTable table) {
    this.axis = layout.axis();
    this.levels = layout.convention().minimumOccurrences();
    this.maskWords = maskWords(axis.count());
    this.table = table;
    this.batch = new EventBatch(axis, 1);
  }

  private static int maskWords(int periods) {
    return periods / Long.SIZE + 1;
  }

  @Override
  public RetentionState emptyFor(TableLayout layout) {
    return new CalendarState(
        layout, table.emptyOf(levels * maskWords(layout.axis().count())));
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
    after += batch.drainTo(table);
  }

  private void addNow(long user, long epochMilli, EventKind kind) {
    int period = axis.indexOf(epochMilli);
    if (period == axis.count()) {
      after++;
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
    });
    table = wider;
    startsApart = true;
  }

  @Override
  public void combine(RetentionState other, LongUnaryOperator idHere) {
    CalendarState that = (CalendarState) other;
    drain();
    that.drain();
    if (that.startsApart && !startsApart) {
      separateStarts();
    }
    table.reserveFor(that.table);
    that.table.forEach((user, from) -> {
      int to = table.row(idHere.applyAsLong(user));
      long[] words = table.words();
      for (int word = 0; word < that.maskWords; word++) {
        addLevels(that, from + word, words, to + word);
        if (startsApart) {
          int start = that.startsApart ? levels * that.maskWords : 0;
          words[to + word + levels * maskWords] |= that.table.words()[from + word + start];
        }
      }
    });
    after += that.after;
  }

  /** At least j events together: at least i on one side and at least j - i on the other, for some i. */
  private void addLevels(CalendarState that, int from, long[] words, int to) {
    long[] theirs = that.table.words();
    for (int level = levels; level >= 1; level--) {
      long sum = theirs[from + (level - 1) * that.maskWords];
      for (int ours = level; ours >= 1; ours--) {
        long mine = words[to + (ours - 1) * maskWords];
        sum |= ours == level ? mine : mine & theirs[from + (level - ours - 1) * that.maskWords];
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
  public CellCounts count(TableLayout layout, Instant asOf) {
    drain();
    BlockCounter counter = new BlockCounter(layout, asOf);
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
  public void forEachMembership(TableLayout layout, MembershipVisitor visitor) {
    drain();
    long[] starts = new long[maskWords];
    long[] returns = new long[maskWords];
    long[] offsets = new long[maskWords];
    boolean firstOnly = layout.convention().cohorts() == CohortRule.FIRST_TIME;
    table.forEach((user, row) -> {
      System.arraycopy(table.words(), row + startsAt(), starts, 0, maskWords);
      System.arraycopy(table.words(), row + returnsAt(), returns, 0, maskWords);
      if (firstOnly && (starts[0] & 1) != 0) {
        return;
      }
      for (int cohort = 0; cohort < layout.cohorts(); cohort++) {
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
  }

  static CalendarState readFrom(StateReader in, TableLayout layout, UserIds ids) {
    boolean startsApart = in.getBoolean();
    long after = in.getLong();
    CalendarState state = new CalendarState(layout, UserTable.readFrom(in, ids));
    state.startsApart = startsApart;
    state.after = after;
    return state;
  }

  static void lookAt(StateReader in, SavedLayout layout, UserIds ids, long idsBelow) {
    boolean startsApart = in.getBoolean();
    in.getCount("events after the range");
    int periods = layout.axis().count();
    int levels = layout.convention().minimumOccurrences();
    int width = (levels + (startsApart ? 1 : 0)) * maskWords(periods);
    UserTable.lookAt(in, ids, width, (user, words) -> {
      in.check(ids == UserIds.ARBITRARY || user < idsBelow, "have ids of its users only");
      in.check(
          isPossible(words, levels, periods), "have bits of its periods, fewer for more returns");
    });
  }

  /** Whether each mask fits the periods, more returns are in no more periods, and all returns before the range began a cohort there. */
  private static boolean isPossible(long[] words, int levels, int periods) {
    int mask = maskWords(periods);
    for (int from = 0; from < words.length; from += mask) {
      if (!UserTable.fit(words, from, periods + 1)) {
        return false;
      }
    }
    for (int word = mask; word < levels * mask; word++) {
      if ((words[word] & ~words[word - mask]) != 0) {
        return false;
      }
    }
    int starts = words.length - mask;
    return words.length == levels * mask || (words[0] & ~words[starts] & 1) == 0;
  }
}
