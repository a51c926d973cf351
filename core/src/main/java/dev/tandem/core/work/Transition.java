package dev.tandem.core.work;

import java.time.Instant;
import java.util.Objects;

/**
 * A work item enters a state.
 *
 * @param time when
 * @param state the state that it enters
 */
public record Transition(Instant time, StateId state) {

  /** Checks that both are there. */
  public Transition {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(state, "state");
  }

  /**
   * {@return a transition}
   *
   * @param time when
   * @param state the id of the state that the item enters
   * @throws IllegalArgumentException if {@code state} is blank
   */
  public static Transition of(Instant time, String state) {
    return new Transition(time, StateId.of(state));
  }
}
