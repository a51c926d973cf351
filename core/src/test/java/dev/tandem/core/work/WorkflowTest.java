package dev.tandem.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.core.problem.Problem;
import org.junit.jupiter.api.Test;

class WorkflowTest {

  @Test
  void states_areFoundById() {
    Workflow workflow = Workflow.simple();
    assertThat(workflow.kindOf(StateId.of("doing"))).contains(StateKind.ACTIVE);
    assertThat(workflow.kindOf(StateId.of("Doing"))).isEmpty();
    assertThat(workflow.positionOf(StateId.of("done"))).isEqualTo(2);
    assertThat(workflow.positionOf(StateId.of("gone"))).isEqualTo(-1);
    assertThat(workflow).hasToString("[todo TO_DO, doing ACTIVE, done DONE]");
  }

  @Test
  void kinds_sayWhereWorkStands() {
    assertThat(StateKind.TO_DO.isInWork() || StateKind.TO_DO.isOver()).isFalse();
    assertThat(StateKind.ACTIVE.isInWork() && StateKind.WAITING.isInWork()).isTrue();
    assertThat(StateKind.DONE.isOver() && StateKind.CANCELLED.isOver()).isTrue();
    assertThat(StateKind.DONE.isInWork()).isFalse();
  }

  @Test
  void build_severalProblems_areToldAtOnce() {
    Workflow.Builder builder = Workflow.builder()
        .state("doing", StateKind.ACTIVE)
        .state("todo", StateKind.TO_DO)
        .state("doing", StateKind.WAITING)
        .state("rejected", StateKind.CANCELLED);
    InvalidWorkException refusal = catchThrowableOfType(InvalidWorkException.class, builder::build);
    assertThat(refusal).hasMessage("""
        workflow has 3 problems:
        - states must come in the order before, in, after work: todo TO_DO comes too late. Move it up.
        - state id must be unique: doing. Leave one of them out.
        - workflow must have a state of kind DONE: it has [doing ACTIVE, todo TO_DO, doing WAITING, rejected CANCELLED]. Say which state means delivered.""");
    assertThat(refusal.problems().stream().map(Problem::rule))
        .containsExactly(WorkRule.STATE_ORDER, WorkRule.DUPLICATE_STATE, WorkRule.NO_DONE_STATE);
  }

  @Test
  void build_blankState_isRefused() {
    assertThatThrownBy(() -> Workflow.builder().state(" ", StateKind.DONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("state id must not be blank: \" \". Give the id that the tool uses.");
  }
}
