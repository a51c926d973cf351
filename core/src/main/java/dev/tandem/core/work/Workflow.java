package dev.tandem.core.work;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the states of a team's tools mean, and in which order work goes through them.
 *
 * <p>States before work come first, then those in work, then those after it; the order is that of the cumulative flow diagram. Several ids
 * may mean the same step, as after a tool was replaced: state them one after the other.
 *
 * <pre>{@code
 * Workflow workflow = Workflow.builder()
 *     .state("backlog", StateKind.TO_DO)
 *     .state("doing", StateKind.ACTIVE)
 *     .state("review", StateKind.WAITING)
 *     .state("done", StateKind.DONE)
 *     .state("rejected", StateKind.CANCELLED)
 *     .build();
 * }</pre>
 *
 * @param states the states in the order of the work
 */
public record Workflow(List<WorkflowState> states) {

  /**
   * Copies the states and checks that they make a workflow.
   *
   * @throws InvalidWorkException if two states have one id, one stands before a state of an earlier stage, or none is done; it names all
   *     such problems
   */
  public Workflow {
    states = ImmutableList.copyOf(states);
    Problems problems = problems(states);
    if (!problems.all().isEmpty()) {
      throw new InvalidWorkException("workflow", problems.all());
    }
  }

  /** {@return a builder without states} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return three states: {@code todo}, {@code doing} and {@code done}} */
  public static Workflow simple() {
    return builder()
        .state("todo", StateKind.TO_DO)
        .state("doing", StateKind.ACTIVE)
        .state("done", StateKind.DONE)
        .build();
  }

  private static Problems problems(List<WorkflowState> states) {
    Problems problems = new Problems();
    Set<StateId> ids = new HashSet<>();
    int stage = 0;
    for (WorkflowState state : states) {
      String element = "state " + state.id();
      if (!ids.add(state.id())) {
        problems.report(
            WorkRule.DUPLICATE_STATE,
            element,
            "Leave one of them out.",
            "state id must be unique: %s.",
            state.id());
      }
      if (state.kind().stage() < stage) {
        problems.report(
            WorkRule.STATE_ORDER,
            element,
            "Move it up.",
            "states must come in the order before, in, after work: %s comes too late.",
            state);
      }
      stage = Math.max(stage, state.kind().stage());
    }
    if (states.stream().noneMatch(state -> state.kind() == StateKind.DONE)) {
      problems.report(
          WorkRule.NO_DONE_STATE,
          "workflow",
          "Say which state means delivered.",
          "workflow must have a state of kind DONE: it has %s.",
          states);
    }
    return problems;
  }

  /**
   * {@return what a state means; empty if the workflow does not have it}
   *
   * @param state the state's id
   */
  public Optional<StateKind> kindOf(StateId state) {
    return states.stream()
        .filter(each -> each.id().equals(state))
        .map(WorkflowState::kind)
        .findFirst();
  }

  /**
   * {@return the position of a state in the order of the work, from 0; −1 if the workflow does not have it}
   *
   * @param state the state's id
   */
  public int positionOf(StateId state) {
    return IntStream.range(0, states.size())
        .filter(i -> states.get(i).id().equals(state))
        .findFirst()
        .orElse(-1);
  }

  /** {@return the states and what they mean} */
  @Override
  public String toString() {
    return states.toString();
  }

  /**
   * Collects the states of a workflow.
   *
   * <p>A builder is for one thread: two that use it at the same time may lose states. What it builds is immutable; it can go on and build more.
   */
  public static final class Builder {
    private final ImmutableList.Builder<WorkflowState> states = ImmutableList.builder();

    private Builder() {}

    /**
     * Adds a state behind those so far.
     *
     * @param id the state's id in the tool; not blank
     * @param kind what it means
     * @return this builder
     * @throws IllegalArgumentException if {@code id} is blank
     */
    public Builder state(String id, StateKind kind) {
      states.add(new WorkflowState(StateId.of(id), kind));
      return this;
    }

    /**
     * {@return the workflow}
     *
     * @throws InvalidWorkException if the states do not make one; it names all problems
     */
    public Workflow build() {
      return new Workflow(states.build());
    }
  }
}
