package dev.tandem.examples.generator;

import com.google.common.collect.ImmutableList;
import java.util.Random;

/** Chance with a seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** {@return a number from 0 to 1, all alike} */
  double share() {
    return random.nextDouble();
  }

  /** {@return a number from 0 to 1, most around the middle} */
  double middling() {
    return (share() + share() + share()) / 3;
  }

  /** {@return whether something happens that happens with this probability} */
  boolean happens(double probability) {
    return share() < probability;
  }

  /** {@return a whole number from 0 to {@code bound}, which is excluded} */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** {@return an index, each as likely as its weight says} */
  int index(ImmutableList<Integer> weights) {
    int left = below(weights.stream().mapToInt(Integer::intValue).sum());
    int index = 0;
    while (left >= weights.get(index)) {
      left -= weights.get(index);
      index++;
    }
    return index;
  }
}
