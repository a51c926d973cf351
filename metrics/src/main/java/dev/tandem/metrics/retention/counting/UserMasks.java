package dev.tandem.metrics.retention.counting;

import dev.tandem.metrics.retention.convention.RetentionConvention;
import java.util.Arrays;

/**
 * Where the masks of a user lie in the user's words, and how they are joined.
 *
 * <p>A mask has bit 0 for any time before the range, bit p + 1 for period p, and where a column has no end, one more for all time after the
 * last period. First come the masks of returns, level j with the periods of at least j return events, then the mask of starts if it is
 * another than the first.
 */
final class UserMasks {

  private final int levels;
  private final int periods;
  private final boolean keepsLater;
  private final int words;

  private UserMasks(int levels, int periods, boolean keepsLater) {
    this.levels = levels;
    this.periods = periods;
    this.keepsLater = keepsLater;
    this.words = (bits() - 1) / Long.SIZE + 1;
  }

  static UserMasks of(RetentionConvention convention, int periods) {
    return new UserMasks(
        convention.minimumOccurrences(), periods, TableLayout.keepsLaterReturns(convention));
  }

  /** How many words a mask has. */
  int words() {
    return words;
  }

  /** How many words all masks of a user have. */
  int allWords(boolean startsApart) {
    return (levels + (startsApart ? 1 : 0)) * words;
  }

  /** Before the range, each period, and where it matters, later. */
  int bits() {
    return periods + (keepsLater ? 2 : 1);
  }

  /** Stands for all time after the last period, where it matters. */
  int laterBit() {
    return periods + 1;
  }

  int startsAt(boolean startsApart) {
    return startsApart ? levels * words : 0;
  }

  /** The mask of enough returns. */
  int returnsAt() {
    return (levels - 1) * words;
  }

  /** Takes in one return: the bit rises by one level. */
  void raise(long[] user, int first, long bit) {
    long rising = bit;
    int at = first;
    for (int level = 0; level < levels && rising != 0; level++) {
      long had = user[at] & rising;
      user[at] |= rising;
      rising = had;
      at += words;
    }
  }

  /** Takes over the masks that a user has elsewhere. */
  void takeOver(long[] theirs, boolean theirStartsApart, long[] user, int to, boolean startsApart) {
    for (int word = 0; word < words; word++) {
      addLevels(theirs, word, user, to + word);
      if (startsApart) {
        user[to + word + startsAt(true)] |= theirs[word + startsAt(theirStartsApart)];
      }
    }
    if (startsApart) {
      dropLater(user, to + startsAt(true));
    }
  }

  /** At least j events together: at least i on one side and at least j - i on the other, for some i. */
  private void addLevels(long[] theirs, int from, long[] user, int to) {
    for (int level = levels; level >= 1; level--) {
      long sum = theirs[from + (level - 1) * words];
      for (int ours = level; ours >= 1; ours--) {
        long mine = user[to + (ours - 1) * words];
        sum |= ours == level ? mine : mine & theirs[from + (level - ours - 1) * words];
      }
      user[to + (level - 1) * words] = sum;
    }
  }

  /** Starts after the last period do not matter, so that no mask of starts has that bit. */
  void dropLater(long[] user, int starts) {
    if (keepsLater) {
      user[starts + (laterBit() >>> 6)] &= ~(1L << laterBit());
    }
  }

  /** Copies one mask into another of as many periods or more, all bits but the first moved on. */
  void copy(long[] from, int first, long[] to, int toFirst, int shift) {
    for (int word = 0; word < words; word++) {
      for (long rest = from[first + word]; rest != 0; rest &= rest - 1) {
        int bit = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        int moved = bit == 0 ? 0 : bit + shift;
        to[toFirst + (moved >>> 6)] |= 1L << moved;
      }
    }
  }

  /** Moves all bits of a mask to lower numbers. */
  static void shift(long[] bits, int by, long[] shifted) {
    Arrays.fill(shifted, 0);
    int words = by >>> 6;
    for (int word = words; word < bits.length; word++) {
      shifted[word - words] = bits[word] >>> by;
      if ((by & 63) != 0 && word + 1 < bits.length) {
        shifted[word - words] |= bits[word + 1] << -by;
      }
    }
  }
}
