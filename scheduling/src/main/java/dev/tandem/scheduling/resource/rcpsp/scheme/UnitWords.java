package dev.tandem.scheduling.resource.rcpsp.scheme;

import java.util.function.IntUnaryOperator;

/**
 * How units of several resources are packed into words, so that one subtraction takes them all and one mask tells whether all sufficed.
 *
 * <p>A word has four lanes of 16 bits where no capacity exceeds 15 bits, else two lanes of 32. The highest bit of each lane is its guard:
 * it is set in every word of free units. Demands leave it clear; when they are subtracted, it stays set exactly if the lane had enough, and
 * the lane never borrows from its neighbour. That is the multi-word comparison of Lamport (1975), "Multiple byte processing with full-word
 * instructions", Communications of the ACM 18(8).
 */
final class UnitWords {
  private static final long GUARD_OF_FOUR = 0x8000_8000_8000_8000L;
  private static final long GUARD_OF_TWO = 0x8000_0000_8000_0000L;

  private final int resources;
  private final int lanes;

  /** A layout for some resources, none of which ever has more units than {@code most}. */
  UnitWords(int resources, int most) {
    this.resources = resources;
    this.lanes = most <= Short.MAX_VALUE ? 4 : 2;
  }

  /** How many words hold all resources; one if there are none. */
  int count() {
    return Math.max(1, (resources + lanes - 1) / lanes);
  }

  /** The guards of all lanes of a word. */
  long guard() {
    return lanes == 4 ? GUARD_OF_FOUR : GUARD_OF_TWO;
  }

  /** Writes units into words, guards clear. */
  void pack(IntUnaryOperator units, long[] words, int from) {
    for (int word = 0; word < count(); word++) {
      words[from + word] = 0;
    }
    for (int resource = 0; resource < resources; resource++) {
      words[from + resource / lanes] |=
          (long) units.applyAsInt(resource) << (resource % lanes * (Long.SIZE / lanes));
    }
  }
}
