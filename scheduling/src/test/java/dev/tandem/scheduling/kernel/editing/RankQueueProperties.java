package dev.tandem.scheduling.kernel.editing;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.kernel.EditableLinks;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The queue gives what a sorted set would. */
class RankQueueProperties {
  @Property(tries = 200)
  void poll_afterAnyAdditions_givesTheNodesOfASortedSet(
      @ForAll @IntRange(min = 1, max = 9000) int nodes,
      @ForAll boolean ascending,
      @ForAll long seed) {
    Random random = new Random(seed);
    TopologicalRanks ranks = shuffledRanks(nodes, random);
    RankQueue queue = new RankQueue(ranks, ascending);
    Comparator<Integer> byRank = Comparator.comparing(ranks::rankOf);
    TreeSet<Integer> expected = new TreeSet<>(ascending ? byRank : byRank.reversed());
    for (int step = 0; step < 200; step++) {
      if (random.nextInt(50) == 0) {
        queue.addAll();
        for (int node = 0; node < nodes; node++) {
          expected.add(node);
        }
      } else if (random.nextBoolean()) {
        int node = random.nextInt(nodes);
        queue.add(node);
        expected.add(node);
      } else if (!expected.isEmpty()) {
        assertThat(queue.poll()).isEqualTo(expected.pollFirst());
      }
      assertThat(queue.isEmpty()).isEqualTo(expected.isEmpty());
    }
    while (!expected.isEmpty()) {
      assertThat(queue.poll()).isEqualTo(expected.pollFirst());
    }
    assertThat(queue.isEmpty()).isTrue();
  }

  /** Ranks that links against the order of declaration have moved. */
  private static TopologicalRanks shuffledRanks(int nodes, Random random) {
    ProjectBuilder project = Project.builder("plan", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < nodes; i++) {
      project.task("t" + i, workdays(1));
    }
    EditableLinks links = new EditableLinks(
        CompiledPlan.of(project.build(), SchedulingPolicy.standard()).network().links);
    TopologicalRanks ranks = new TopologicalRanks(nodes, links);
    for (int i = 0; i < 20; i++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      if (from != to && ranks.admit(from, to)) {
        links.add(from, to);
      }
    }
    return ranks;
  }
}
