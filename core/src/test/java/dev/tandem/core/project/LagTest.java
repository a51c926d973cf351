package dev.tandem.core.project;

import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    assertThat(kind(new Lag.ElapsedPercentOfPredecessor(25))).isEqualTo("elapsed percent 25.0");
  }
}
