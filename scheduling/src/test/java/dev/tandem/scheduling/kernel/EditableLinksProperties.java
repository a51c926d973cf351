package dev.tandem.scheduling.kernel;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Editable links beside a list of pairs. */
class EditableLinksProperties {

  private record Ends(int link, int from, int to) {}

  private static EditableLinks links(int nodes, Random random, List<Ends> compiled) {
    ProjectBuilder project = Project.builder("plan", LocalDate.of(2026, 1, 5));
    for (int i = 0; i < nodes; i++) {
      project.task("t" + i, workdays(1));
    }
    for (int i = 1; i < nodes; i++) {
      for (int k = random.nextInt(3); k > 0; k--) {
        project.dependency("t" + random.nextInt(i), "t" + i);
      }
    }
    Links columns =
        CompiledPlan.of(project.build(), SchedulingPolicy.standard()).network().links;
    for (int link = 0; link < columns.size; link++) {
      compiled.add(new Ends(link, columns.from[link], columns.to[link]));
    }
    return new EditableLinks(columns);
  }

  private static List<Integer> walk(EditableLinks links, int node, boolean out) {
    List<Integer> found = new ArrayList<>();
    for (int link = links.first(node, out); link >= 0; link = links.next(link, node, out)) {
      found.add(link);
    }
    return found;
  }

  @Property(tries = 300)
  void walk_afterAnyEdits_meetsEachLinkOnce(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int nodes) {
    Random random = new Random(seed);
    List<Ends> kept = new ArrayList<>();
    EditableLinks links = links(nodes, random, kept);
    List<Ends> gone = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      if (random.nextInt(3) > 0) {
        int from = random.nextInt(nodes);
        int to = random.nextInt(nodes);
        kept.add(new Ends(links.add(from, to), from, to));
      } else if (!kept.isEmpty() && random.nextInt(4) > 0) {
        Ends chosen = kept.remove(random.nextInt(kept.size()));
        links.remove(chosen.link());
        if (links.isCompiled(chosen.link())) {
          gone.add(chosen);
        }
      } else if (!gone.isEmpty()) {
        Ends chosen = gone.remove(random.nextInt(gone.size()));
        links.restore(chosen.link());
        kept.add(chosen);
      }
      assertSame(links, nodes, kept);
    }
  }

  private static void assertSame(EditableLinks links, int nodes, List<Ends> kept) {
    for (int node = 0; node < nodes; node++) {
      int at = node;
      assertThat(walk(links, node, true))
          .containsExactlyInAnyOrderElementsOf(
              kept.stream().filter(each -> each.from() == at).map(Ends::link).toList());
      assertThat(walk(links, node, false))
          .containsExactlyInAnyOrderElementsOf(
              kept.stream().filter(each -> each.to() == at).map(Ends::link).toList());
    }
    for (Ends each : kept) {
      assertThat(links.from(each.link())).isEqualTo(each.from());
      assertThat(links.to(each.link())).isEqualTo(each.to());
    }
  }

  @Test
  void add_afterRemovingMany_takesAllTheirPlacesAgain() {
    EditableLinks links = links(5, new Random(1), new ArrayList<>());
    List<Integer> first = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      first.add(links.add(0, 1));
    }
    first.forEach(links::remove);
    List<Integer> second = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      second.add(links.add(1, 2));
    }
    assertThat(second).containsExactlyInAnyOrderElementsOf(first);
  }

  @Test
  void add_afterRemoving_takesTheSamePlace() {
    EditableLinks links = links(5, new Random(1), new ArrayList<>());
    int before = links.columns().size();
    for (int cycle = 0; cycle < 10_000; cycle++) {
      int one = links.add(0, 1);
      int other = links.add(1, 2);
      links.remove(one);
      links.remove(other);
    }
    assertThat(links.columns().size()).isEqualTo(before);
  }
}
