package dev.tandem.core.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Small plans with a level of summaries at random, judged by their dependencies spread over the leaves. */
class DependencyCycleProperties {
  private static final int NONE = -1;

  /** Tasks {@code t0 …}, of which the first ones are summaries; each dependency is a pair of tasks. */
  private record Plan(List<Integer> parents, int summaries, List<int[]> dependencies) {

    static Plan random(Random random, int summaries, int leaves, int dependencies) {
      List<Integer> parents = new ArrayList<>();
      for (int task = 0; task < summaries + leaves; task++) {
        // Each summary has one leaf at least; the others stand anywhere.
        int leaf = task - summaries;
        parents.add(leaf < 0 ? NONE : leaf < summaries ? leaf : random.nextInt(summaries + 1) - 1);
      }
      List<int[]> pairs = new ArrayList<>();
      for (int k = 0; k < dependencies; k++) {
        int from = random.nextInt(parents.size());
        int to = random.nextInt(parents.size());
        if (from != to && parents.get(from) != to && parents.get(to) != from) {
          pairs.add(new int[] {from, to});
        }
      }
      return new Plan(parents, summaries, pairs);
    }

    boolean isWithin(int leaf, int task) {
      return leaf == task || parents.get(leaf) == task;
    }

    boolean has(int from, int to) {
      return dependencies.stream().anyMatch(pair -> pair[0] == from && pair[1] == to);
    }

    boolean isCyclic() {
      boolean[][] waits = new boolean[parents.size()][parents.size()];
      for (int k = summaries - 1; k < parents.size(); k++) {
        for (int i = summaries; i < parents.size(); i++) {
          for (int j = summaries; j < parents.size(); j++) {
            waits[i][j] |= k < summaries ? isTied(i, j) : waits[i][k] && waits[k][j];
          }
        }
      }
      for (int i = summaries; i < parents.size(); i++) {
        if (waits[i][i]) {
          return true;
        }
      }
      return false;
    }

    private boolean isTied(int i, int j) {
      return dependencies.stream().anyMatch(pair -> isWithin(i, pair[0]) && isWithin(j, pair[1]));
    }
  }

  @Property
  void build_anyPlan_refusesExactlyCyclesAndNamesThemInTheDirectionOfDependencies(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 3) int summaries,
      @ForAll @IntRange(min = 3, max = 6) int leaves,
      @ForAll @IntRange(min = 0, max = 8) int dependencies) {
    Plan plan = Plan.random(new Random(seed), summaries, leaves, dependencies);
    List<ImmutableList<TaskId>> cycles = cycles(plan);
    assertThat(!cycles.isEmpty()).isEqualTo(plan.isCyclic());
    for (ImmutableList<TaskId> cycle : cycles) {
      for (int i = 0; i < cycle.size(); i++) {
        int from = number(cycle.get(i));
        int to = number(cycle.get((i + 1) % cycle.size()));
        // Down into a summary, up out of it, or along a dependency; one leaf alone may close a
        // cycle through its summary.
        assertThat(plan.has(from, to) || plan.isWithin(from, to) || plan.isWithin(to, from))
            .as("%s -> %s", from, to)
            .isTrue();
      }
    }
  }

  private static int number(TaskId id) {
    return Integer.parseInt(id.toString().substring(1));
  }

  private static List<ImmutableList<TaskId>> cycles(Plan plan) {
    ProjectBuilder builder = Project.builder("plan", LocalDate.of(2026, 1, 5));
    for (int task = 0; task < plan.parents().size(); task++) {
      Task drawn = Task.of("t" + task);
      builder.task(
          plan.parents().get(task) == NONE
              ? drawn
              : drawn.withParent("t" + plan.parents().get(task)));
    }
    plan.dependencies().forEach(pair -> builder.dependency("t" + pair[0], "t" + pair[1]));
    try {
      assertThat(builder.build().tasks()).hasSize(plan.parents().size());
      return List.of();
    } catch (CyclicDependencyException e) {
      return e.cycles();
    }
  }
}
