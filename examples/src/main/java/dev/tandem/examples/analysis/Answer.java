package dev.tandem.examples.analysis;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What was computed, or why it could not be: a plan without features, say, has nothing at stake.
 *
 * @param <T> what was asked for
 * @param value the answer; empty if there is none
 * @param whyNot why there is none; empty if there is one
 */
public record Answer<T>(Optional<T> value, String whyNot) {

  /**
   * {@return what a computation gives, or what it says when it refuses the plan}
   *
   * @param <T> what is asked for
   * @param computation the computation
   */
  static <T> Answer<T> of(Supplier<T> computation) {
    try {
      return new Answer<>(Optional.of(computation.get()), "");
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return none(String.valueOf(e.getMessage()));
    }
  }

  static <T> Answer<T> none(String whyNot) {
    return new Answer<>(Optional.empty(), whyNot);
  }
}
