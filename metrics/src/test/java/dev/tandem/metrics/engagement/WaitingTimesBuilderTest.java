package dev.tandem.metrics.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.primitives.ImmutableDoubleArray;
import org.junit.jupiter.api.Test;

class WaitingTimesBuilderTest {

  @Test
  void build_timesInAnyOrder_areAscending() {
    WaitingTimesBuilder builder =
        WaitingTimes.builder("days").addDone(3).addOpen(9).addDone(1).addOpen(2);
    assertThat(builder.build())
        .isEqualTo(
            new WaitingTimes("days", ImmutableDoubleArray.of(1, 3), ImmutableDoubleArray.of(2, 9)));
  }

  @Test
  void build_laterTimes_doNotChangeWhatWasBuilt() {
    WaitingTimesBuilder builder = WaitingTimes.builder("days").addDone(1);
    WaitingTimes before = builder.build();
    assertThat(builder.addDone(2).build().done().asList()).containsExactly(1.0, 2.0);
    assertThat(before.done().asList()).containsExactly(1.0);
  }

  @Test
  void build_negativeOrNotFinite_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WaitingTimes.builder("days").addDone(-1).build())
        .withMessage("done must hold times from 0 in ascending order: -1.0 after 0.0. Sort them.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WaitingTimes.builder("days").addOpen(Double.NaN).build())
        .withMessage("open must hold times from 0 in ascending order: NaN after 0.0. Sort them.");
  }
}
