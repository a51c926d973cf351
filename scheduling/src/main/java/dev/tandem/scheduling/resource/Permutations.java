package dev.tandem.scheduling.resource;

import java.util.Arrays;

/**
 * All sequences of some things, one after another in lexicographic order. Not thread-safe. Source: Knuth, "The Art of Computer Programming"
 * 4A, algorithm 7.2.1.2 L.
 */
final class Permutations {
  private final int[] sequence;

  /** Begins with the things as they are numbered. */
  Permutations(int size) {
    this.sequence = new int[size];
    Arrays.setAll(sequence, place -> place);
  }

  /** How many there are of so many things, or the largest number if it is above a limit. */
  static long count(int size, long limit) {
    long count = 1;
    for (int factor = 2; factor <= size; factor++) {
      if (count > limit / factor) {
        return Long.MAX_VALUE;
      }
      count *= factor;
    }
    return count;
  }

  /** The thing at each place now. */
  int[] sequence() {
    return sequence;
  }

  /** Goes on to the next sequence; returns false if there is none. */
  boolean advance() {
    int place = sequence.length - 2;
    while (place >= 0 && sequence[place] > sequence[place + 1]) {
      place--;
    }
    if (place < 0) {
      return false;
    }
    int other = sequence.length - 1;
    while (sequence[other] < sequence[place]) {
      other--;
    }
    exchange(place, other);
    for (int i = place + 1, j = sequence.length - 1; i < j; i++, j--) {
      exchange(i, j);
    }
    return true;
  }

  private void exchange(int one, int other) {
    int thing = sequence[one];
    sequence[one] = sequence[other];
    sequence[other] = thing;
  }
}
