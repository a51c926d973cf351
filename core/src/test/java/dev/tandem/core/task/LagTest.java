package dev.tandem.core.task;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.calendar.WorkDuration.workseconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class LagTest {

  private static String kind(Lag lag) {
    return lag.fold(
        working -> "working " + working.time(),
        elapsed -> "elapsed " + elapsed.time(),
        percent -> "percent " + percent.percent(),
        percent -> "elapsed percent " + percent.percent());
  }

  @Test
  void fold_eachKind_appliesItsFunction() {
    assertThat(kind(Lag.lag(workhours(3)))).isEqualTo("working 3h");
    assertThat(kind(Lag.elapsed(Duration.ofHours(5)))).isEqualTo("elapsed PT5H");
    assertThat(kind(Lag.percent(50))).isEqualTo("percent 50.0");
    assertThat(kind(Lag.elapsedPercent(25))).isEqualTo("elapsed percent 25.0");
  }

  @Test
  void toString_eachKind_isInWords() {
    assertThat(Lag.lag(workhours(3))).hasToString("3h");
    assertThat(Lag.lag(workseconds(90))).hasToString("90s");
    assertThat(Lag.lead(workhours(3))).hasToString("-3h");
    assertThat(Lag.elapsed(Duration.ofHours(5))).hasToString("PT5H elapsed");
    assertThat(Lag.percent(50)).hasToString("50.0%");
    assertThat(Lag.elapsedPercent(-25)).hasToString("-25.0% elapsed");
    assertThat(Lag.lag(workhours(0))).isSameAs(Lag.NONE);
  }

  @Test
  void amounts_thatAreNone_throw() {
    for (double percent : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      for (DoubleFunction<Lag> lag :
          List.<DoubleFunction<Lag>>of(Lag::percent, Lag::elapsedPercent)) {
        assertThatThrownBy(() -> lag.apply(percent))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("percent must be a finite number: " + percent + ". Write 50 for half.");
      }
    }
    assertThatThrownBy(() -> Lag.lead(workhours(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lead must not be negative: -1h. Use lag for time after the predecessor.");
    assertThatThrownBy(() -> Lag.elapsed(Duration.ofMillis(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("elapsed lag must be whole seconds: PT0.001S. Round it to seconds.");
  }
}
