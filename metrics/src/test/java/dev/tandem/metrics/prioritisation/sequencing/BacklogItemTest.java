package dev.tandem.metrics.prioritisation.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BacklogItemTest {

  @Test
  void equals_sameAmountsWrittenDifferently_areEqual() {
    BacklogItem item = new BacklogItem(
        "a", new BigDecimal("2.50"), new BigDecimal("1E+2"), new BigDecimal("0.0"), Set.of("b"));
    assertThat(item).isEqualTo(BacklogItem.of("a", 2.5, 100).requiring("b"));
    assertThat(item.costOfDelay()).hasToString("100");
    assertThat(item.costOfDelayPerDuration()).isEqualTo(40);
  }

  @Test
  void of_amountsOutsideTheirRange_throw() {
    assertThatThrownBy(() -> BacklogItem.of(" ", 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id must not be blank: \" \". Give the item a name or a number.");
    assertThatThrownBy(() -> BacklogItem.of("a", 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "duration must be positive: 0.0, item \"a\". State the work in periods; for something already done, drop the item.");
    assertThatThrownBy(() -> BacklogItem.of("a", 1, -2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "costOfDelay must be at least 0: -2.0, item \"a\". State what each period of delay loses.");
    assertThatThrownBy(() -> BacklogItem.of("a", 1, 1).startingAt(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("earliestStart must be at least 0: -1.0, item \"a\". Count periods from now.");
    assertThatThrownBy(() -> BacklogItem.of("a", Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration must be finite: NaN, item \"a\". State a number.");
    assertThatThrownBy(() -> BacklogItem.of("a", 1, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("costOfDelay must be finite: Infinity, item \"a\". State a number.");
    assertThatThrownBy(() -> BacklogItem.of("a", 1, 1).startingAt(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("earliestStart must be finite: NaN, item \"a\". State a number.");
  }

  @Test
  void costOfDelayPerDuration_beyondADouble_throws() {
    assertThatThrownBy(() -> BacklogItem.of("a", 1e-300, 1e300).costOfDelayPerDuration())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "costOfDelay per duration must be within the range of a double, item \"a\". State the amounts in larger units.");
  }
}
