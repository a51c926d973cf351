package dev.tandem.scheduling.criticalpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Branches come off by slack, and where that is equal by their order. */
class BranchHeapTest {

  private record Branch(long slack, int order, int node) {}

  private static List<Integer> polled(BranchHeap heap) {
    List<Integer> nodes = new ArrayList<>();
    while (!heap.isEmpty()) {
      nodes.add(heap.poll());
    }
    return nodes;
  }

  @Test
  void poll_severalBranches_givesTheLeastSlackFirst() {
    BranchHeap heap = new BranchHeap();
    heap.add(7, 1, 10);
    heap.add(2, 2, 20);
    heap.add(9, 3, 30);
    heap.add(0, 4, 40);
    assertThat(heap.slack()).isZero();
    assertThat(heap.poll()).isEqualTo(40);
    assertThat(heap.slack()).isEqualTo(2);
    assertThat(polled(heap)).containsExactly(20, 10, 30);
  }

  @Test
  void poll_equalSlack_givesTheFirstDeclared() {
    BranchHeap heap = new BranchHeap();
    heap.add(5, 3, 30);
    heap.add(5, 1, 10);
    heap.add(5, 2, 20);
    assertThat(polled(heap)).containsExactly(10, 20, 30);
  }

  @Test
  void isEmpty_beforeAndAfter_says() {
    BranchHeap heap = new BranchHeap();
    assertThat(heap.isEmpty()).isTrue();
    heap.add(1, 1, 1);
    assertThat(heap.isEmpty()).isFalse();
    heap.poll();
    assertThat(heap.isEmpty()).isTrue();
  }

  @Property(tries = 100)
  void poll_amongAnyAdditions_givesWhatASortedQueueGives(
      @ForAll @IntRange(min = 1, max = 400) int steps, @ForAll long seed) {
    Random random = new Random(seed);
    BranchHeap heap = new BranchHeap();
    PriorityQueue<Branch> expected = new PriorityQueue<>(
        Comparator.comparingLong(Branch::slack).thenComparingInt(Branch::order));
    for (int step = 0; step < steps; step++) {
      if (expected.isEmpty() || random.nextInt(3) > 0) {
        Branch branch = new Branch(random.nextInt(20), step, random.nextInt());
        heap.add(branch.slack(), branch.order(), branch.node());
        expected.add(branch);
      } else {
        assertThat(heap.slack()).isEqualTo(expected.element().slack());
        assertThat(heap.poll()).isEqualTo(expected.remove().node());
      }
    }
    while (!expected.isEmpty()) {
      assertThat(heap.poll()).isEqualTo(expected.remove().node());
    }
    assertThat(heap.isEmpty()).isTrue();
  }
}
