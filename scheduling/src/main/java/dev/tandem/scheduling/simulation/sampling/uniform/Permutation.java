package dev.tandem.scheduling.simulation.sampling.uniform;

/**
 * A random order of the numbers from 0 to n − 1 of which any place can be had without the others.
 *
 * <p>Numbers of as many bits as n needs are mixed by steps that can be undone; what comes out at n or above is mixed again until it is below
 * (cycle walking, fewer than two rounds on average), so the numbers below n are permuted among themselves.
 *
 * <p>Source: Black, Rogaway (2002), Ciphers with arbitrary finite domains; Kensler (2013), Correlated multi-jittered sampling.
 */
final class Permutation {
  private final int size;
  private final int mask;
  private final int shift;
  private final long multipliers;
  private final long summands;

  Permutation(long key, int size) {
    this.size = size;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
    this.mask = (int) ((1L << bits) - 1);
    this.shift = (bits + 1) / 2;
    this.multipliers = Hash.at(key, 0);
    this.summands = Hash.at(key, 1);
  }

  int at(int place) {
    int number = place;
    do {
      number = mixed(number);
    } while (number >= size);
    return number;
  }

  /** Four rounds: carried upwards by an odd factor, folded downwards by the shift. */
  private int mixed(int place) {
    int x = step(place, (int) multipliers, (int) summands);
    x = step(x, (int) (multipliers >>> 32), (int) (summands >>> 32));
    x = step(x, (int) (multipliers >>> 16), (int) (summands >>> 16));
    return step(x, (int) ((multipliers >>> 48) | (multipliers << 16)), (int) (summands >>> 48));
  }

  private int step(int number, int multiplier, int summand) {
    int x = (number * (multiplier | 1) + summand) & mask;
    return x ^ (x >>> shift);
  }
}
