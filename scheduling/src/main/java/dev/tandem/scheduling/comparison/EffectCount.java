package dev.tandem.scheduling.comparison;

import java.util.BitSet;

/**
 * Which tasks a change moved, and which changes moved most. Immutable.
 *
 * <p>Cost: O(tasks + links) to make, as {@link MoveChains}; each question reads them once, a small part of that.
 */
final class EffectCount {
  private final MoveTracer towardsBefore;
  private final MoveChains chainsOfAfter;
  private final MoveChains chainsOfBefore;

  EffectCount(MoveTracer towardsAfter, MoveTracer towardsBefore) {
    this.towardsBefore = towardsBefore;
    this.chainsOfAfter = new MoveChains(towardsAfter);
    this.chainsOfBefore = new MoveChains(towardsBefore);
  }

  /** The positions, in the later plan, of the leaves that a change moved. */
  BitSet movedBy(int number) {
    BitSet moved = chainsOfAfter.movedLeaves(chainsOfAfter.reachedBy(number));
    chainsOfBefore.movedLeaves(chainsOfBefore.reachedBy(number)).stream()
        .forEach(index -> moved.set(towardsBefore.traced.other[index]));
    return moved;
  }

  /**
   * For each change how many ends of tasks have it as the nearest on their first chains: a measure by which to order changes, no count of its
   * effects.
   */
  long[] weights(int changes) {
    long[] weights = new long[changes];
    count(chainsOfAfter.firstChanges(), weights);
    count(chainsOfBefore.firstChanges(), weights);
    return weights;
  }

  private static void count(int[] first, long[] weights) {
    for (int number : first) {
      if (number != PlanDifference.NONE) {
        weights[number]++;
      }
    }
  }
}
