package dev.tandem.scheduling.network.compiled;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A tree whose parts are declared apart: the phase holds a, the inner summary and d; the inner summary holds c; b and e stand at the top.
 */
class WorkBreakdownTest {
  private static final int PHASE = 0;
  private static final int A = 1;
  private static final int B = 2;
  private static final int INNER = 3;
  private static final int C = 4;
  private static final int D = 5;
  private static final int E = 6;

  private final WorkBreakdown tree =
      WorkBreakdown.of(Project.builder("plan", LocalDate.of(2026, 1, 5))
          .summary("phase")
          .task(Task.of("a", workdays(1)).withParent("phase"))
          .task("b", workdays(1))
          .task(Task.summary("inner").withParent("phase"))
          .task(Task.of("c", workdays(1)).withParent("inner"))
          .task(Task.of("d", workdays(1)).withParent("phase"))
          .task("e", workdays(1))
          .build());

  @Test
  void leaf_inOrder_standsWithTheLeavesBelowTheSameSummary() {
    assertThat(tree.leafCount()).isEqualTo(5);
    assertThat(IntStream.range(0, 5).map(tree::leaf)).containsExactly(A, C, D, B, E);
  }

  @Test
  void range_ofEachTask_coversTheLeavesBelowIt() {
    assertRange(PHASE, 0, 3);
    assertRange(INNER, 1, 2);
    assertRange(A, 0, 1);
    assertRange(C, 1, 2);
    assertRange(D, 2, 3);
    assertRange(B, 3, 4);
    assertRange(E, 4, 5);
  }

  private void assertRange(int task, int first, int last) {
    assertThat(tree.first(task)).isEqualTo(first);
    assertThat(tree.last(task)).isEqualTo(last);
  }

  @Test
  void leavesAsDeclared_placesOfLeaves_leaveOutASummaryOfOneLeaf() {
    assertThat(tree.leavesAsDeclared()).containsExactly(0, 3, 1, 2, 4);
  }

  @Test
  void summary_inOrder_comesAfterThoseBelowIt() {
    assertThat(tree.summaryCount()).isEqualTo(2);
    assertThat(tree.summary(0)).isEqualTo(INNER);
    assertThat(tree.summary(1)).isEqualTo(PHASE);
  }

  @Test
  void isBelow_leaves_areThoseBetweenTheEnds() {
    assertThat(IntStream.of(A, B, C, D, E).filter(leaf -> tree.isBelow(leaf, PHASE)))
        .containsExactly(A, C, D);
    assertThat(IntStream.of(A, B, C, D, E).filter(leaf -> tree.isBelow(leaf, INNER)))
        .containsExactly(C);
  }

  @Test
  void parent_eachTask_isTheSummaryDirectlyAbove() {
    assertThat(IntStream.rangeClosed(PHASE, E).map(tree::parent))
        .containsExactly(-1, PHASE, -1, PHASE, INNER, PHASE, -1);
  }

  @Test
  void of_summaryDeclaredBehindItsTasks_holdsThem() {
    WorkBreakdown backwards = WorkBreakdown.of(Project.builder("plan", LocalDate.of(2026, 1, 5))
        .task(Task.of("a", workdays(1)).withParent("phase"))
        .task("b", workdays(1))
        .task(Task.of("c", workdays(1)).withParent("phase"))
        .summary("phase")
        .build());
    assertThat(IntStream.range(0, 3).map(backwards::leaf)).containsExactly(1, 0, 2);
    assertThat(backwards.first(3)).isEqualTo(1);
    assertThat(backwards.last(3)).isEqualTo(3);
  }

  @Test
  void of_emptyProject_hasNeitherLeavesNorSummaries() {
    WorkBreakdown empty =
        WorkBreakdown.of(Project.builder("empty", LocalDate.of(2026, 1, 5)).build());
    assertThat(empty.leafCount()).isZero();
    assertThat(empty.summaryCount()).isZero();
    assertThat(empty.leavesAsDeclared()).isEmpty();
  }
}
