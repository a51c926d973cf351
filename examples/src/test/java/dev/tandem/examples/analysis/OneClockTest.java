package dev.tandem.examples.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.product.delay.CostOfDelay;
import dev.tandem.core.product.delay.DeadlineStep;
import dev.tandem.core.product.delay.DeadlineThenLinear;
import dev.tandem.core.product.delay.Exponential;
import dev.tandem.core.product.delay.Linear;
import dev.tandem.core.product.delay.PeakUnaffected;
import dev.tandem.core.product.delay.TriangularWindow;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class OneClockTest {
  private static final int LATER = 31;

  private static final List<CostOfDelay> PROFILES = List.of(
      CostOfDelay.none(),
      new Linear(6000),
      new DeadlineStep(75_000, 61),
      new DeadlineThenLinear(2571, 16),
      new PeakUnaffected(900, 182),
      Exponential.ofHalfLife(260_000, 140),
      new TriangularWindow(500, 30, 120));

  @Test
  void later_anyProfile_losesNothingBeforeAndTheSameAfterwards() {
    for (CostOfDelay profile : PROFILES) {
      CostOfDelay later = OneClock.later(profile, LATER);
      assertThat(later.cost(LATER)).as(profile.toString()).isZero();
      for (int day = 0; day < 400; day += 7) {
        assertThat(later.cost(LATER + day))
            .as("%s, day %s", profile, day)
            .isCloseTo(profile.cost(day), Assertions.within(1e-6));
      }
    }
  }

  @Test
  void later_byNoDay_isTheProfileItself() {
    PROFILES.forEach(profile -> assertThat(OneClock.later(profile, 0)).isSameAs(profile));
  }
}
