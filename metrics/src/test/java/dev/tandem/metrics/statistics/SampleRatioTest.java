package dev.tandem.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SampleRatioTest {

  @Test
  void interval_threeCustomers_isTheLinearisedOne() {
    // Paid 100, 100 and 200, pay 100, 0 and 300: R = 1, residuals 0, -100 and 100; t(2) = 4.302653
    SampleRatio ratio = new SampleRatio(3, 400, 400, 20_000);
    assertThat(ratio.ratio()).isEqualTo(1);
    assertThat(ratio.standardError().orElseThrow())
        .isCloseTo(Math.sqrt(1.5 * 20_000) / 400, within(1e-15));
    assertThat(ratio.interval().orElseThrow().upper())
        .isCloseTo(1 + 4.302652729749464 * Math.sqrt(1.5 * 20_000) / 400, within(1e-12));
    assertThat(ratio.interval().orElseThrow())
        .hasToString("[-0.8631, 2.8631] (95 % linearised ratio)");
  }

  @Test
  void interval_oneUnitOrNoSpread_isEmptyOrHasNoWidth() {
    assertThat(new SampleRatio(1, 3, 4, 0).standardError()).isEmpty();
    assertThat(new SampleRatio(1, 3, 4, 0).interval()).isEmpty();
    assertThat(new SampleRatio(9, 3, 4, 0).interval().orElseThrow().width()).isZero();
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @Test
  void constructor_numbersThatCannotBe_throws() {
    refuses(
        () -> new SampleRatio(0, 1, 1, 0), "count must be at least 1: 0. A ratio needs a unit.");
    for (double zero : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      refuses(
          () -> new SampleRatio(1, 1, zero, 0),
          "denominator must be finite and above 0: " + zero + ". Leave the ratio out.");
    }
    refuses(
        () -> new SampleRatio(1, 1e300, 1e-300, 0),
        "numerator must be finite, and its ratio to 1.0E-300 too: 1.0E300. Check the unit.");
    refuses(
        () -> new SampleRatio(1, 1, 1, Double.NaN),
        "squaredResiduals must be finite and at least 0: NaN. Sum the squares.");
    refuses(
        () -> new SampleRatio(1, 1, 1, -1),
        "squaredResiduals must be finite and at least 0: -1.0. Sum the squares.");
  }
}
