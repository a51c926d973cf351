package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that nonsense is refused, with a message that names what is wrong. */
public final class Refusals {

  private Refusals() {}

  /** Asserts that a call throws an {@link IllegalArgumentException} whose message starts with a text. */
  @SuppressWarnings(
      "exports") // Tests run on the class path; the assertion library is in no exported module.
  public static void refuses(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }
}
