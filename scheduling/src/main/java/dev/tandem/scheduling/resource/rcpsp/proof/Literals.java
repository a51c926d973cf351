package dev.tandem.scheduling.resource.rcpsp.proof;

import java.util.Arrays;

/**
 * Literals in a row, each a quantity and a bound: "quantity is at least bound".
 *
 * <p>An activity j has two quantities, its start 2 j and the negative of its start 2 j + 1, so that every literal is a lower bound: "start
 * at most t" is "quantity 2 j + 1 is at least −t". The opposite of (q, b) is (q ^ 1, 1 − b).
 */
final class Literals {
  private int[] pairs = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int quantity, int bound) {
    if (2 * size == pairs.length) {
      pairs = Arrays.copyOf(pairs, 2 * pairs.length);
    }
    pairs[2 * size] = quantity;
    pairs[2 * size + 1] = bound;
    size++;
  }

  void addAll(Literals others) {
    for (int i = 0; i < others.size; i++) {
      add(others.quantity(i), others.bound(i));
    }
  }

  int size() {
    return size;
  }

  int quantity(int place) {
    return pairs[2 * place];
  }

  int bound(int place) {
    return pairs[2 * place + 1];
  }

  /** Keeps the first literals alone. */
  void cut(int count) {
    size = count;
  }

  /** The quantity that grows when an activity's start is bounded from below. */
  static int start(int activity) {
    return 2 * activity;
  }

  /** The quantity that grows when an activity's start is bounded from above. */
  static int negativeStart(int activity) {
    return 2 * activity + 1;
  }
}
