package dev.tandem.scheduling.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SampledFinishesTest {
  private static final LocalDateTime PLANNED = LocalDateTime.of(1970, 1, 1, 1, 0);

  private static FinishDistribution of(int... hours) {
    return FinishDistribution.of(
        "build",
        PLANNED,
        new ListedFinishes(ImmutableIntArray.copyOf(hours), hour -> 3_600L * hour));
  }

  @Test
  void finishes_ofAnyKind_haveADistribution() {
    FinishDistribution finish = of(3, 1, 2, 5);
    assertThat(finish.name()).isEqualTo("build");
    assertThat(finish.quantile(0.5)).isEqualTo(PLANNED.plusHours(1));
    assertThat(finish.quantileWork(0.5)).isEqualTo(2 * 3_600);
    assertThat(finish.meanWork()).isEqualTo(11 * 3_600 / 4.0);
    assertThat(finish.probabilityOfPlan()).isEqualTo(new Share(1, 4));
  }

  @Test
  void finishes_ofNoSample_areRefused() {
    assertThatThrownBy(() -> of())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("finishes must hold a sample: those of build hold none. Draw one at least.");
  }
}
