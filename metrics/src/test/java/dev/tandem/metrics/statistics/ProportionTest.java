package dev.tandem.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionTest {

  @Test
  void interval_default_isWilsonAt95Percent() {
    assertThat(Proportion.of(81, 263).interval().orElseThrow())
        .hasToString("[0.2553, 0.3662] (95 % Wilson score)");
  }

  @Test
  void shareAndInterval_noTrials_areEmpty() {
    Proportion nobody = Proportion.of(0, 0);
    assertThat(nobody.share()).isEmpty();
    assertThat(nobody.interval()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "WALD", mode = EnumSource.Mode.EXCLUDE)
  void interval_noneOrAll_touchesTheEndAndHasWidth(ProportionIntervalMethod method) {
    Interval none =
        Proportion.of(0, 20).interval(method, ConfidenceLevel.DEFAULT).orElseThrow();
    Interval all =
        Proportion.of(20, 20).interval(method, ConfidenceLevel.DEFAULT).orElseThrow();
    assertThat(none.lower()).isZero();
    assertThat(none.upper()).isBetween(0.11, 0.21);
    assertThat(all.upper()).isEqualTo(1);
    assertThat(all.lower()).isCloseTo(1 - none.upper(), within(1e-12));
  }

  @Test
  void plusAndFailures_addCounts() {
    Proportion both = Proportion.of(3, 10).plus(Proportion.of(1, 5));
    assertThat(both).isEqualTo(Proportion.of(4, 15)).hasToString("4 of 15");
    assertThat(both.failures()).isEqualTo(11);
  }

  @Test
  void plus_beyondLong_throws() {
    Proportion huge = Proportion.of(0, Long.MAX_VALUE);
    assertThatThrownBy(() -> huge.plus(Proportion.of(0, 1)))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "6, 5", "0, -1"})
  void of_successesOutsideTrials_throws(long successes, long trials) {
    assertThatThrownBy(() -> Proportion.of(successes, trials))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes must be from 0 to the trials: " + successes + " of " + trials
            + ". Count each trial once.");
  }

  @Test
  void interval_moreTrialsThanAnInt_throws() {
    assertThatThrownBy(() -> Proportion.of(1, 3_000_000_000L).interval())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trials must be at most 2147483647 for an interval or a test: 3000000000."
            + " Take a sample.");
  }
}
