package dev.tandem.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Agreement with numbers from elsewhere; {@code docs/testing.md} lists what each test allows. */
public final class Agreement {

  private Agreement() {}

  /** Asserts that a number differs from the expected one by at most this share of it; 0 must be 0. */
  public static void assertClose(double tolerance, double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(tolerance * Math.abs(expected)));
  }
}
