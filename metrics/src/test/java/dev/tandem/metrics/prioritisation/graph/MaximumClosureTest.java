package dev.tandem.metrics.prioritisation.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaximumClosureTest {

  /** Two features that share an enabler; the second needs another one as well. */
  private static final int[][] REQUIRES = {{2}, {2, 3}, {}, {}};

  private static final long[] WEIGHTS = {5, 4, -6, -1};

  @Test
  void maximise_otherWeightsAfterwards_startsAnew() {
    MaximumClosure closure = new MaximumClosure(new int[][] {{1}, {}});
    assertThat(closure.maximise(new long[] {5, -3})).isEqualTo(2);
    assertThat(closure.largest()).containsExactly(true, true);
    // What flowed from 0 to 1 before must not be pushed back now.
    assertThat(closure.maximise(new long[] {-5, 3})).isEqualTo(3);
    assertThat(closure.largest()).containsExactly(false, true);
  }

  @Test
  void maximise_withoutLimit_isMaximalAfterAKnownEffort() {
    MaximumClosure closure = new MaximumClosure(REQUIRES);
    assertThat(closure.maximise(WEIGHTS)).isEqualTo(2);
    assertThat(closure.isMaximal()).isTrue();
    assertThat(closure.steps()).isEqualTo(12);
    assertThat(closure.maximise(WEIGHTS)).isEqualTo(2);
    assertThat(closure.steps()).isEqualTo(24);
  }

  @Test
  void maximise_noEffort_boundsByAllThatIsGained() {
    MaximumClosure closure = new MaximumClosure(REQUIRES);
    assertThat(closure.maximise(WEIGHTS, 0)).isEqualTo(9);
    assertThat(closure.isMaximal()).isFalse();
    // Counted from here on, so that looking for levels alone is within two limits, and all in one.
    long levels = closure.steps();
    assertThat(closure.maximise(WEIGHTS, levels)).isEqualTo(9);
    assertThat(closure.isMaximal()).isFalse();
    assertThat(closure.maximise(WEIGHTS, levels + 1)).isLessThan(9);
  }

  @Test
  void maximise_nothingToGain_needsNoEffort() {
    MaximumClosure closure = new MaximumClosure(REQUIRES);
    assertThat(closure.maximise(new long[] {0, 0, -6, -1}, 0)).isZero();
    assertThat(closure.isMaximal()).isTrue();
    assertThat(closure.steps()).isZero();
  }
}
