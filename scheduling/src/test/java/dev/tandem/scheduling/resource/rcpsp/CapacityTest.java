package dev.tandem.scheduling.resource.rcpsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.primitives.ImmutableIntArray;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private static final Capacity CLOSED = Capacity.constant(3).thenFrom(10, 0).thenFrom(12, 2);

  @Test
  void at_anySlot_isTheStepThatHolds() {
    assertThat(CLOSED.at(0)).isEqualTo(3);
    assertThat(CLOSED.at(9)).isEqualTo(3);
    assertThat(CLOSED.at(10)).isZero();
    assertThat(CLOSED.at(12)).isEqualTo(2);
    assertThat(CLOSED.at(1_000_000)).isEqualTo(2);
    assertThat(CLOSED.most()).isEqualTo(3);
    assertThat(CLOSED.last()).isEqualTo(2);
    assertThat(CLOSED.lastChange()).isEqualTo(12);
  }

  @Test
  void within_interval_addsUnitsOfItsSlots() {
    assertThat(CLOSED.within(8, 14)).isEqualTo(2 * 3 + 2 * 2);
    assertThat(CLOSED.within(5, 5)).isZero();
    assertThat(CLOSED.within(0, Integer.MAX_VALUE)).isEqualTo(30 + 2L * (Integer.MAX_VALUE - 12));
  }

  @Test
  void isConstant_sameUnitsInAllSteps() {
    assertThat(Capacity.constant(2).thenFrom(4, 2).isConstant()).isTrue();
    assertThat(CLOSED.isConstant()).isFalse();
  }

  @Test
  void toString_showsSteps() {
    assertThat(CLOSED).hasToString("3, from 10: 0, from 12: 2");
  }

  @Test
  void of_badSteps_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Capacity.constant(-1))
        .withMessage("capacity must be at least 0: -1. State 0 where there is none.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CLOSED.thenFrom(12, 1))
        .withMessage("steps must ascend: slot 12 after slot 12. State each change once, in order.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Capacity(ImmutableIntArray.of(1), ImmutableIntArray.of(1)))
        .withMessage("first step must be at slot 0: 1. State the capacity from the beginning.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Capacity(ImmutableIntArray.of(), ImmutableIntArray.of()))
        .withMessage(
            "every step must have a slot and units: 0 slots, 0 units. State one of each for a step.");
  }
}
