package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.counting.RetentionState.MembershipVisitor;
import java.util.Arrays;

/** Counts cells user by user; it also says whether one membership is retained in a column. */
public final class MembershipCounter implements MembershipVisitor {

  private final TableLayout layout;
  private final Completeness completeness;
  private final CellCounts counts;
  private final boolean[] member;
  private final boolean[] retained;
  private long current;
  private boolean started;

  MembershipCounter(Completeness completeness) {
    this.layout = completeness.layout();
    this.completeness = completeness;
    this.counts = new CellCounts(layout);
    this.member = new boolean[layout.columns().size()];
    this.retained = new boolean[layout.columns().size()];
  }

  /**
   * {@return whether a member counts as retained}
   *
   * @param layout which cells there are
   * @param cohort the number of the cohort, from 0
   * @param column the number of the column, from 0
   * @param returns the offsets with enough return events, as bits
   */
  public static boolean isRetained(TableLayout layout, int cohort, int column, long[] returns) {
    OffsetRange range = layout.columns().get(column);
    return layout.isWholeCohort(column)
        || (layout.needsEveryOffset()
            ? everyBit(returns, range)
            : anyBit(returns, range.from(), Math.min(range.to(), layout.lastOffset(cohort))));
  }

  static boolean anyBitFrom(long[] bits, int first) {
    return nextBit(bits, first) >= 0;
  }

  private static boolean everyBit(long[] bits, OffsetRange range) {
    int bit = range.from();
    while (bit <= range.to() && nextBit(bits, bit) == bit) {
      bit++;
    }
    return bit > range.to();
  }

  private static boolean anyBit(long[] bits, int first, int last) {
    int next = nextBit(bits, first);
    return next >= 0 && next <= last;
  }

  private static int nextBit(long[] bits, int from) {
    int word = from >>> 6;
    if (word >= bits.length) {
      return -1;
    }
    long rest = bits[word] & (-1L << from);
    while (rest == 0 && ++word < bits.length) {
      rest = bits[word];
    }
    return rest == 0 ? -1 : word * Long.SIZE + Long.numberOfTrailingZeros(rest);
  }

  @Override
  public void visit(long user, int cohort, long[] returns) {
    if (started && user != current) {
      pool();
    }
    started = true;
    current = user;
    counts.addMembers(cohort, 1);
    int cells = layout.cells(cohort);
    for (int column = 0; column < cells; column++) {
      boolean back = isRetained(layout, cohort, column, returns);
      counts.addRetained(cohort, column, back ? 1 : 0);
      if (completeness.isComplete(cohort, column)) {
        member[column] = true;
        retained[column] |= back;
      }
    }
  }

  private void pool() {
    for (int column = 0; column < member.length; column++) {
      counts.addPooled(column, member[column] ? 1 : 0, retained[column] ? 1 : 0);
    }
    Arrays.fill(member, false);
    Arrays.fill(retained, false);
  }

  CellCounts counts() {
    pool();
    return counts;
  }
}
