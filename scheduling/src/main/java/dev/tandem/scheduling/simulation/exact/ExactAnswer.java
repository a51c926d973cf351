package dev.tandem.scheduling.simulation.exact;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * An exact answer, or the reasons why there is none. Immutable.
 *
 * @param <T> what is answered
 */
public final class ExactAnswer<T> {
  private final Optional<T> found;
  private final ImmutableList<String> reasons;

  private ExactAnswer(Optional<T> found, List<String> reasons) {
    this.found = found;
    this.reasons = ImmutableList.copyOf(reasons);
  }

  static <T> ExactAnswer<T> of(T value) {
    return new ExactAnswer<>(Optional.of(value), ImmutableList.of());
  }

  static <T> ExactAnswer<T> refused(List<String> reasons) {
    return new ExactAnswer<>(Optional.empty(), reasons);
  }

  /** {@return the answer; empty if there is none} */
  public Optional<T> found() {
    return found;
  }

  /** {@return why there is no answer, a sentence each; empty if there is one} */
  public ImmutableList<String> reasons() {
    return reasons;
  }

  /**
   * {@return the answer}
   *
   * @throws IllegalStateException if there is none; the message says why
   */
  public T orElseThrow() {
    return found.orElseThrow(() -> new IllegalStateException(
        "plan must have an exact answer: " + String.join(" ", reasons) + " Simulate it instead."));
  }

  /** {@return the answer or the reasons, for people} */
  @Override
  public String toString() {
    return found.map(Object::toString).orElseGet(() -> String.join(" ", reasons));
  }
}
