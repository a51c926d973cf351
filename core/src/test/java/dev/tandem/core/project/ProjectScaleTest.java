package dev.tandem.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.task.Task;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * A project is checked at a cost in proportion to what is written in it.
 *
 * <p>Eight times as many tasks and dependencies, where climbing from each task to the top would cost 64 times. What is too short to be timed
 * on a busy machine counts as some milliseconds.
 */
class ProjectScaleTest {
  private static final int SMALL = 12_500;
  private static final int LARGE = 100_000;
  private static final double MOST = 16;
  private static final long SHORTEST = 50_000_000;

  /** Each summary within the one before, and a dependency to each of them from a summary beside them all. */
  private static ProjectBuilder nested(int size) {
    ProjectBuilder builder = Project.builder("nested", LocalDate.of(2026, 1, 5))
        .task(Task.of("first"))
        .task(Task.of("below first").withParent("first"))
        .task(Task.of("s0"));
    for (int i = 1; i < size; i++) {
      builder.task(Task.of("s" + i).withParent("s" + (i - 1))).dependency("first", "s" + i);
    }
    return builder;
  }

  private static long nanosToBuild(int size) {
    ProjectBuilder builder = nested(size);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long before = System.nanoTime();
      assertThat(builder.build().dependencies()).hasSize(size - 1);
      best = Math.min(best, System.nanoTime() - before);
    }
    return best;
  }

  @Test
  void build_dependenciesIntoADeepWorkBreakdown_costInProportion() {
    long small = Math.max(SHORTEST, nanosToBuild(SMALL));
    assertThat((double) nanosToBuild(LARGE) / small).isLessThan(MOST);
  }

  @Test
  void build_dependencyOnTheHighestSummaryOfADeepWorkBreakdown_throws() {
    assertThatThrownBy(nested(LARGE).dependency("s" + (LARGE - 1), "s0")::build)
        .isInstanceOf(InvalidProjectException.class)
        .hasMessageContaining("dependency must not tie a task to its own summary: s99999 -> s0");
  }
}
