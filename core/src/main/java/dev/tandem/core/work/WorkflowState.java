package dev.tandem.core.work;

import java.util.Objects;

/**
 * A state of a workflow and what it means.
 *
 * @param id the state's id in the tool
 * @param kind before, in, or after work
 */
public record WorkflowState(StateId id, StateKind kind) {

  /** Checks that both are there. */
  public WorkflowState {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
  }

  /** {@return for example {@code review WAITING}} */
  @Override
  public String toString() {
    return id + " " + kind;
  }
}
