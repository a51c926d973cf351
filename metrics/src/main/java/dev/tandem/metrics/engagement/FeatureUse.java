package dev.tandem.metrics.engagement;

import dev.tandem.metrics.state.StateReader;
import dev.tandem.metrics.state.StateWriter;

/** One user's use of one feature. */
final class FeatureUse {

  private final long[] days;
  private long first = Long.MAX_VALUE;
  private long uses;

  FeatureUse(int dayCount) {
    this.days = new long[(dayCount + Long.SIZE - 1) / Long.SIZE];
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
    in.check(
        days() <= uses && (uses == 0) == (days() == 0),
        "hold a use for each day and a day for the uses");
  }
}
