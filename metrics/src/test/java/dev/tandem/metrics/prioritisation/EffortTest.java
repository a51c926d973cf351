package dev.tandem.metrics.prioritisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EffortTest {

  @Test
  void efforts_haveTheirSteps() {
    assertThat(Effort.standard().steps()).isEqualTo(20_000_000);
    assertThat(Effort.none().steps()).isZero();
    assertThat(Effort.ofSteps(7)).isEqualTo(new Effort(7));
  }

  @Test
  void effort_ofLessThanNoSteps_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Effort.ofSteps(-1))
        .withMessage("steps must be at least 0: -1. Leave out this option for 20000000.");
  }
}
