package dev.tandem.metrics.prioritisation.sequencing.jobs;

import com.google.common.math.LongMath;
import java.math.RoundingMode;

/**
 * What {@link LastJobSearch} knows of a block: a lower bound and the best order found. Costs are in units, counted from the block's start.
 *
 * <p>No initial set of the block has a ratio above its own, so that the bounds by ratio hold.
 */
final class BlockNode {

  private final int[] members;
  private final long duration;
  private final long costOfDelay;
  private long bound;
  private long cost = Long.MAX_VALUE;
  private int[] order = new int[0];

  BlockNode(JobNetwork jobs, int[] members) {
    this.members = members;
    long duration = 0;
    long costOfDelay = 0;
    long own = 0;
    long squares = 0;
    for (int job : members) {
      long length = jobs.durations()[job];
      duration += length;
      costOfDelay += jobs.costsOfDelay()[job];
      own += jobs.costsOfDelay()[job] * length;
      squares += length * length;
    }
    this.duration = duration;
    this.costOfDelay = costOfDelay;
    this.bound = ratioBound(own, squares);
    if (members.length == 1) {
      improve(members, own);
    }
  }

  /** Rounded up, because costs are whole; without the squares where they are too large for a long. */
  private long ratioBound(long own, long squares) {
    boolean fits = duration <= Integer.MAX_VALUE
        && (costOfDelay == 0 || squares <= Long.MAX_VALUE / costOfDelay);
    long spread = fits ? LongMath.divide(costOfDelay * squares, duration, RoundingMode.UP) : 0;
    return LongMath.divide(costOfDelay * duration + Math.max(spread, own), 2, RoundingMode.UP);
  }

  int[] members() {
    return members;
  }

  long duration() {
    return duration;
  }

  long costOfDelay() {
    return costOfDelay;
  }

  /** No order of the members costs less. */
  long bound() {
    return bound;
  }

  /** The cost of the best order found; the greatest long if none has been. */
  long cost() {
    return cost;
  }

  int[] order() {
    return order;
  }

  boolean isSolved() {
    return bound >= cost;
  }

  void improve(int[] better, long itsCost) {
    if (itsCost < cost) {
      order = better;
      cost = itsCost;
    }
  }

  void raise(long higher) {
    bound = Math.max(bound, higher);
  }
}
