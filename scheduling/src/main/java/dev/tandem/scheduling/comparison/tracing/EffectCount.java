package dev.tandem.scheduling.comparison.tracing;

import java.util.BitSet;

/**
 * Which tasks a change moved, and which changes moved most. Immutable.
 *
 * <p>Cost: O(tasks + links) to make, as {@link MoveChains}; each question reads them once, a small part of that.
 */
public final class EffectCount {
  private final MoveTracer towardsBefore;
  private final MoveChains chainsOfAfter;
  private final MoveChains chainsOfBefore;

  /**
   * Counts for two plans.
   *
   * @param towardsAfter traces moves towards the later schedule
   * @param towardsBefore traces moves towards the earlier schedule
   */
  public EffectCount(MoveTracer towardsAfter, MoveTracer towardsBefore) {
    this.towardsBefore = towardsBefore;
    this.chainsOfAfter = new MoveChains(towardsAfter);
    this.chainsOfBefore = new MoveChains(towardsBefore);
  }

  /**
   * {@return the positions, in the later plan, of the leaves that a change moved}
   *
   * @param number the number of the change
   */
  public BitSet movedBy(int number) {
    BitSet moved = chainsOfAfter.movedLeaves(chainsOfAfter.reachedBy(number));
    chainsOfBefore.movedLeaves(chainsOfBefore.reachedBy(number)).stream()
        .forEach(index -> moved.set(towardsBefore.traced.other[index]));
    return moved;
  }

  /**
   * {@return for each change how many ends of tasks have it as the nearest on their first chains: a measure by which to order changes, no
   * count of its effects}
   *
   * @param changes how many changes there are
   */
  public long[] weights(int changes) {
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
