package dev.tandem.metrics.flow.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.api.Test;

class AgeingForecastTest {
  private static final ImmutableDoubleArray NONE = ImmutableDoubleArray.of();
  private static final AgeingForecast FINISHED =
      new AgeingForecast("days", ImmutableDoubleArray.of(1, 2, 4, 8), NONE);

  @Test
  void remaining_nothingOpen_isTheQuantileOfThoseThatTookLonger() {
    assertThat(FINISHED.remaining(0, 0.5).value()).hasValue(2);
    assertThat(FINISHED.remaining(0, 0.75).value()).hasValue(4);
    // Of the two that took longer than 2 days, one was done at 4 and one at 8.
    assertThat(FINISHED.remaining(2, 0.5).value()).hasValue(2);
    assertThat(FINISHED.remaining(2, 0.51).value()).hasValue(6);
  }

  /** By hand: at 1 of 5 at risk 1, at 2 of 4 (one left at 1.5) none is censored later than … 4 of 2: S = 0.8, 0.8·2/3, that half. */
  @Test
  void remaining_openItems_makeItLonger() {
    AgeingForecast open = new AgeingForecast(
        "days", ImmutableDoubleArray.of(1, 2, 4, 8), ImmutableDoubleArray.of(3, 9));
    assertThat(open.remaining(0, 0.5).value()).hasValue(4);
    assertThat(FINISHED.remaining(0, 0.5).value()).hasValue(2);
    assertThat(open.remaining(0, 0.85).undefinedBecause())
        .isEqualTo("too few items took longer than that to say");
    assertThat(open.statement())
        .hasToString(
            "time an item in progress will still take: finished 4, in progress, censored 2,"
                + " unit days, method Kaplan-Meier, given the age");
    assertThat(open).hasToString(open.statement().toString());
  }

  @Test
  void remaining_olderThanAll_isUndefined() {
    assertThat(FINISHED.remaining(8, 0.5).undefinedBecause())
        .isEqualTo("no item that was finished took longer");
    assertThat(new AgeingForecast("days", NONE, NONE).remaining(1, 0.5).isDefined())
        .isFalse();
  }

  @Test
  void nonsense_isRefused() {
    assertThatThrownBy(() -> FINISHED.remaining(-1, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("age must be at least 0 and finite: -1.0. Measure it as the cycle times are.");
    assertThatThrownBy(() -> FINISHED.remaining(1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be above 0 and below 1: 1.0. Write 0.85 for 85 %.");
    assertThatThrownBy(() -> new AgeingForecast("days", ImmutableDoubleArray.of(2, 1), NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cycle times must be from 0 and in ascending order: 1.0 after 2.0. Sort them.");
    assertThatThrownBy(() -> new AgeingForecast("days", NONE, ImmutableDoubleArray.of(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ages must be from 0 and in ascending order: -1.0 after 0.0. Sort them.");
    assertThatThrownBy(() -> new AgeingForecast(" ", NONE, NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit must not be blank. Say what a time counts.");
  }
}
