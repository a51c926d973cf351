package dev.tandem.core.product.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.product.objective.KeyResult.CheckIn;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyResultTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  @Test
  void factories_eachType_setStartAndTarget() {
    assertStates(KeyResult.increase("kr", "NPS", 32, 45), KeyResultType.INCREASE, 32, 45);
    assertStates(KeyResult.decrease("kr", "churn in %", 8, 5), KeyResultType.DECREASE, 8, 5);
    assertStates(KeyResult.reach("kr", "price index", 120, 100), KeyResultType.REACH, 120, 100);
    assertStates(KeyResult.binary("kr", "certified"), KeyResultType.BINARY, 0, 1);
    assertStates(KeyResult.milestone("kr", "markets opened"), KeyResultType.MILESTONE, 0, 1);
    assertStates(KeyResult.stayBelow("kr", "complaints a week", 5), KeyResultType.STAY_BELOW, 5, 5);
    assertStates(
        KeyResult.stayAbove("kr", "uptime in %", 99.5), KeyResultType.STAY_ABOVE, 99.5, 99.5);
  }

  private static void assertStates(
      KeyResult keyResult, KeyResultType type, double start, double target) {
    assertThat(keyResult.id()).isEqualTo(KeyResultId.of("kr"));
    assertThat(keyResult.type()).isEqualTo(type);
    assertThat(keyResult.start()).isEqualTo(start);
    assertThat(keyResult.target()).isEqualTo(target);
    assertThat(keyResult.weight()).isEqualTo(1);
    assertThat(keyResult.current()).isEmpty();
  }

  @Test
  void withCurrentWithWeight_values_replaceOnlyThemselves() {
    KeyResult measured =
        KeyResult.increase("kr", "NPS", 32, 45).withCurrent(30, DAY).withWeight(2);
    assertThat(measured.current()).contains(new CheckIn(30, DAY));
    assertThat(measured.weight()).isEqualTo(2);
    assertThat(measured.withCurrent(46, DAY).weight()).isEqualTo(2);
    assertThat(measured.metric()).isEqualTo("NPS");
  }

  @Test
  void withCurrent_borderValues_areAccepted() {
    assertThat(KeyResult.binary("kr", "certified")
            .withCurrent(0, DAY)
            .withCurrent(1, DAY)
            .current())
        .contains(new CheckIn(1, DAY));
    assertThat(KeyResult.milestone("kr", "steps")
            .withCurrent(0, DAY)
            .withCurrent(1, DAY)
            .current())
        .contains(new CheckIn(1, DAY));
  }

  static Stream<Arguments> refusals() {
    KeyResult plain = KeyResult.increase("nps", "NPS", 32, 45);
    return Stream.of(
        refusal(
            () -> KeyResult.increase("nps", " ", 32, 45),
            "metric of key result \"nps\" must not be blank. Name what is measured."),
        refusal(
            () -> KeyResult.increase("nps", "NPS", 32, 32),
            "target of key result \"nps\" must be above its start: 32.0, start 32.0. For a value that should fall use DECREASE."),
        refusal(
            () -> KeyResult.decrease("nps", "NPS", 32, 45),
            "target of key result \"nps\" must be below its start: 45.0, start 32.0. For a value that should rise use INCREASE."),
        refusal(
            () -> KeyResult.decrease("nps", "NPS", 32, 32),
            "target of key result \"nps\" must be below its start: 32.0, start 32.0. For a value that should rise use INCREASE."),
        refusal(
            () -> KeyResult.reach("nps", "NPS", 32, 32),
            "target of key result \"nps\" must differ from its start: 32.0. For a value that should stay use STAY_BELOW or STAY_ABOVE."),
        refusal(
            () -> of(KeyResultType.BINARY, 0, 2),
            "key result \"nps\" must go from 0 to 1: 0.0 to 2.0. For a measured value use INCREASE or DECREASE."),
        refusal(
            () -> of(KeyResultType.MILESTONE, 1, 1),
            "key result \"nps\" must go from 0 to 1: 1.0 to 1.0. For a measured value use INCREASE or DECREASE."),
        refusal(
            () -> KeyResult.binary("nps", "done").withCurrent(0.5, DAY),
            "current value of key result \"nps\" must be 0 or 1: 0.5. For progress in steps use MILESTONE."),
        refusal(
            () -> KeyResult.milestone("nps", "done").withCurrent(1.1, DAY),
            "current value of key result \"nps\" must be from 0 to 1: 1.1. State the share that is reached."),
        refusal(
            () -> KeyResult.milestone("nps", "done").withCurrent(-0.1, DAY),
            "current value of key result \"nps\" must be from 0 to 1: -0.1. State the share that is reached."),
        refusal(
            () -> plain.withCurrent(Double.NaN, DAY),
            "current value must be finite: NaN. State what was measured."),
        refusal(
            () -> of(KeyResultType.STAY_BELOW, Double.NaN, 1),
            "start of key result \"nps\" must be finite: NaN. State the value at the outset."),
        refusal(
            () -> of(KeyResultType.STAY_BELOW, 1, Double.POSITIVE_INFINITY),
            "target of key result \"nps\" must be finite: Infinity. State the value to reach."),
        refusal(
            () -> plain.withWeight(0),
            "weight of key result \"nps\" must be above 0 and finite: 0.0. Use 1 if all count alike."),
        refusal(
            () -> plain.withWeight(Double.POSITIVE_INFINITY),
            "weight of key result \"nps\" must be above 0 and finite: Infinity. Use 1 if all count alike."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void keyResult_brokenRule_throws(ThrowingCallable construction, String message) {
    assertThatThrownBy(construction)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static KeyResult of(KeyResultType type, double start, double target) {
    return new KeyResult(KeyResultId.of("nps"), "NPS", type, start, target, Optional.empty(), 1);
  }

  private static Arguments refusal(ThrowingCallable construction, String message) {
    return Arguments.of(construction, message);
  }
}
