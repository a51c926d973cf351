package dev.tandem.metrics.engagement.adoption;

import dev.tandem.metrics.activity.BitSpan;
import dev.tandem.metrics.activity.EpochMilli;
import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;
import java.util.BitSet;

/** One user's use of one feature. */
final class FeatureUse {

  private final long[] days;
  private long first = Long.MAX_VALUE;
  private long uses;

  FeatureUse(int dayCount) {
    this.days = new long[words(dayCount)];
  }

  static int words(int dayCount) {
    return (dayCount + Long.SIZE - 1) / Long.SIZE;
  }

  void add(long epochMilli, int day) {
    first = Math.min(first, epochMilli);
    if (day >= 0) {
      uses++;
      days[day >>> 6] |= 1L << day;
    }
  }

  /** Adds another use, of not more days. */
  void addAll(FeatureUse other) {
    first = Math.min(first, other.first);
    uses += other.uses;
    for (int word = 0; word < other.days.length; word++) {
      days[word] |= other.days[word];
    }
  }

  /** The same use among so many days, all days moved on. */
  FeatureUse moved(int dayCount, int shift) {
    FeatureUse moved = new FeatureUse(dayCount);
    moved.first = first;
    moved.uses = uses;
    BitSet.valueOf(days).stream()
        .map(day -> day + shift)
        .forEach(day -> moved.days[day >>> 6] |= 1L << day);
    return moved;
  }

  /** Marks the days on which it was used. */
  void mark(BitSet used) {
    used.or(BitSet.valueOf(days));
  }

  /** When the feature was used for the first time ever. */
  long first() {
    return first;
  }

  /** How often it was used in the window. */
  long uses() {
    return uses;
  }

  /** On how many days of the window it was used. */
  int days() {
    int count = 0;
    for (long word : days) {
      count += Long.bitCount(word);
    }
    return count;
  }

  void writeTo(StateWriter out) {
    out.putLong(first);
    out.putLong(uses);
    for (long word : days) {
      out.putLong(word);
    }
  }

  void readFrom(StateReader in) {
    first = in.getLong();
    uses = in.getLong();
    for (int word = 0; word < days.length; word++) {
      days[word] = in.getLong();
    }
  }

  /** Looks at what {@link #writeTo} wrote of a window of days that begins and ends at these milliseconds, and returns the uses. */
  static long lookAt(StateReader in, int dayCount, long start, long end, BitSpan used) {
    long first = in.getLong();
    long uses = in.getCount("uses");
    long days = 0;
    long last = 0;
    for (int word = 0; word < words(dayCount); word++) {
      last = in.getLong();
      used.include(last, word * Long.SIZE);
      days += Long.bitCount(last);
    }
    in.check(
        days <= uses && (uses == 0) == (days == 0),
        "hold a use for each day and a day for the uses");
    in.check(
        (dayCount & (Long.SIZE - 1)) == 0 || last >>> dayCount == 0,
        "hold days of its window only");
    in.check(
        first >= -EpochMilli.MOST && first < (days == 0 ? start : end),
        "have a first use that was not later than all others");
    return uses;
  }
}
