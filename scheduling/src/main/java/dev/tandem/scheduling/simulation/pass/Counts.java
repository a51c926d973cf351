package dev.tandem.scheduling.simulation.pass;

import com.google.common.primitives.Ints;
import java.util.Arrays;

/**
 * What samples have come to: the finish of each target in each sample, and how often each of the {@link CountedNodes} was critical for each
 * target. Integers alone, so that parts add up to the same whatever their order. Not thread-safe.
 */
public final class Counts {
  private final int[][] finishes;
  private final long[][] critical;

  /**
   * Makes room for some samples.
   *
   * @param samples how many samples
   * @param counted for each target how many nodes are counted; 0 where criticality is not counted
   */
  public Counts(int samples, int[] counted) {
    finishes = new int[counted.length][samples];
    critical = new long[counted.length][];
    Arrays.setAll(critical, target -> new long[counted[target]]);
  }

  private Counts(int[][] finishes, long[][] critical) {
    this.finishes = finishes;
    this.critical = critical;
  }

  /** {@return how many targets there are} */
  public int targets() {
    return finishes.length;
  }

  /** {@return counts for another thread: the same place for finishes, and counts of its own, which {@link #add} takes in} */
  public Counts part() {
    long[][] own = new long[critical.length][];
    Arrays.setAll(own, target -> new long[critical[target].length]);
    return new Counts(finishes, own);
  }

  /**
   * Adds the counts of a part, or of other samples of the same network.
   *
   * @param part the part
   */
  public void add(Counts part) {
    for (int target = 0; target < critical.length; target++) {
      for (int place = 0; place < critical[target].length; place++) {
        critical[target][place] += part.critical[target][place];
      }
    }
  }

  /**
   * {@return these samples and then those of another range}
   *
   * @param next the other range, of the same network
   */
  public Counts followedBy(Counts next) {
    int[][] joined = new int[finishes.length][];
    Arrays.setAll(joined, target -> Ints.concat(finishes[target], next.finishes[target]));
    Counts all = new Counts(joined, critical).part();
    all.add(this);
    all.add(next);
    return all;
  }

  /**
   * {@return the finishes of a target by sample, as positions that only the pass can read; not a copy}
   *
   * @param target the target
   */
  public int[] finishes(int target) {
    return finishes[target];
  }

  /**
   * {@return for each counted node of a target in how many samples it was critical for it; not a copy}
   *
   * @param target the target
   */
  public long[] critical(int target) {
    return critical[target];
  }
}
