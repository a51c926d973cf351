package dev.tandem.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.task.Task;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Who stands below whom, against climbing from parent to parent. */
class SummaryTreeProperties {

  @Property
  void isAncestor_randomTree_isFoundByClimbing(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int size,
      @ForAll @IntRange(min = 1, max = 5) int tops) {
    IndexedTasks tasks = randomTree(new Random(seed), size, tops);
    SummaryTree tree = SummaryTree.of(tasks, Set.of());
    for (int above = 0; above < size; above++) {
      for (int below = 0; below < size; below++) {
        assertThat(tree.isAncestor(above, below)).isEqualTo(climbs(tasks, below, above));
      }
    }
  }

  @Property
  void isAncestor_parentLeftOut_standsAtTheTop(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
    Random random = new Random(seed);
    IndexedTasks tasks = randomTree(random, size, 1);
    int top = random.nextInt(size);
    SummaryTree tree = SummaryTree.of(tasks, Set.of(top));
    for (int above = 0; above < size; above++) {
      assertThat(tree.isAncestor(above, top)).isFalse();
      assertThat(tree.isAncestor(top, above)).isEqualTo(climbs(tasks, above, top));
    }
  }

  /** Tasks in any order of declaration; a parent is one of those that were drawn before. */
  private static IndexedTasks randomTree(Random random, int size, int tops) {
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Task task = Task.of("t" + i);
      tasks.add(i < tops ? task : task.withParent("t" + random.nextInt(i)));
    }
    Collections.shuffle(tasks, random);
    return IndexedTasks.copyOf(tasks);
  }

  private static boolean climbs(IndexedTasks tasks, int from, int to) {
    int at = tasks.parents().get(from);
    while (at != IndexedTasks.NONE && at != to) {
      at = tasks.parents().get(at);
    }
    return at == to;
  }
}
