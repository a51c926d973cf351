package dev.tandem.scheduling.simulation.exact;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * An exact answer, or the reasons why there is none.
 *
 * @param <T> what is answered
 */
public sealed interface ExactAnswer<T> {

  /** {@return the answer; empty if there is none} */
  Optional<T> found();

  /** {@return why there is no answer; empty if there is one} */
  ImmutableList<String> reasons();

  /**
   * {@return the answer}
   *
   * @throws IllegalStateException if there is none; the message says why
   */
  default T orElseThrow() {
    return found()
        .orElseThrow(() -> new IllegalStateException("plan must have an exact answer: "
            + String.join(" ", reasons()) + " Simulate it instead."));
  }

  /**
   * An answer.
   *
   * @param value the answer
   * @param <T> what is answered
   */
  record Found<T>(T value) implements ExactAnswer<T> {

    @Override
    public Optional<T> found() {
      return Optional.of(value);
    }

    @Override
    public ImmutableList<String> reasons() {
      return ImmutableList.of();
    }
  }

  /**
   * No answer.
   *
   * @param reasons why, one sentence each
   * @param <T> what is not answered
   */
  record Refused<T>(ImmutableList<String> reasons) implements ExactAnswer<T> {

    /**
     * {@return no answer, for some reasons}
     *
     * @param reasons why, one sentence each
     * @param <T> what is not answered
     */
    static <T> Refused<T> because(List<String> reasons) {
      return new Refused<>(ImmutableList.copyOf(reasons));
    }

    @Override
    public Optional<T> found() {
      return Optional.empty();
    }
  }
}
