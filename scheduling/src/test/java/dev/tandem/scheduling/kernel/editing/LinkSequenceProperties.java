package dev.tandem.scheduling.kernel.editing;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Ints;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.kernel.EditableLinks;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Links by the ranks of their targets, beside the ranks themselves. */
class LinkSequenceProperties {

  private static EditableLinks links(int nodes, Random random) {
    ProjectBuilder project = Project.builder("plan", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < nodes; i++) {
      project.task("t" + i, workdays(1));
    }
    for (int i = 1; i < nodes; i++) {
      for (int k = random.nextInt(3); k > 0; k--) {
        project.dependency("t" + random.nextInt(i), "t" + i);
      }
    }
    return new EditableLinks(
        CompiledPlan.of(project.build(), SchedulingPolicy.standard()).network().links);
  }

  @Property(tries = 300)
  void links_afterAnyAdditions_hasAllLinksOfEachRankBehindThoseBefore(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int nodes) {
    Random random = new Random(seed);
    EditableLinks links = links(nodes, random);
    TopologicalRanks ranks = new TopologicalRanks(nodes, links);
    LinkSequence sequence = new LinkSequence(links, ranks);
    for (int step = 0; step < 30; step++) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      if (from != to && ranks.admit(from, to)) {
        links.add(from, to);
        sequence.outdate();
      }
      assertInOrder(sequence, links, ranks);
    }
  }

  private static void assertInOrder(
      LinkSequence sequence, EditableLinks links, TopologicalRanks ranks) {
    int[] order = sequence.links();
    for (int rank = 0; rank < ranks.size(); rank++) {
      int node = ranks.nodeAt(rank);
      List<Integer> into = new ArrayList<>();
      for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
        into.add(link);
        assertThat(ranks.rankOf(links.from(link))).isLessThan(rank);
      }
      int[] found = Arrays.copyOfRange(order, sequence.begin(rank), sequence.begin(rank + 1));
      assertThat(Ints.asList(found)).containsExactlyInAnyOrderElementsOf(into);
    }
    for (int place = 0; place < sequence.begin(ranks.size()); place++) {
      assertThat(sequence.from()[place]).isEqualTo(links.from(order[place]));
      assertThat(sequence.to()[place]).isEqualTo(links.to(order[place]));
    }
  }
}
