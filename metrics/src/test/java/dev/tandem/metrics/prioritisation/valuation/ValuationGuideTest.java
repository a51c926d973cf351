package dev.tandem.metrics.prioritisation.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.prioritisation.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the method pages on valuation, with what the pages say about their results. */
class ValuationGuideTest {

  @Test
  void expectedCommercialValue() {
    ExpectedCommercialValue item = new ExpectedCommercialValue("assistant", 30, 0.8, 5, 0.7, 3);
    Score value = item.value();
    assertThat(value).isEqualTo(Score.of(10.3));
  }

  @Test
  void stagedProject() {
    List<StagedProject.Stage> stages =
        List.of(new StagedProject.Stage(2, 0.5, 1), new StagedProject.Stage(10, 0.8, 1));
    double value = new StagedProject("sensor", stages, 30, 0.1).value();
    double small = new StagedProject("sensor", stages, 12, 0.1).value();
    double stopped = new StagedProject("sensor", stages, 12, 0.1).valueWithAbandonment();
    assertThat(value).isCloseTo(3.37, within(0.005));
    assertThat(new StagedProject("sensor", stages, 30, 0.1).values().get(1))
        .isCloseTo(11.82, within(0.005));
    assertThat(small).isCloseTo(-2.58, within(0.005));
    assertThat(stopped).isZero();
    assertThat(new StagedProject("idle", List.of(), 12, 0.1).value()).isEqualTo(12);
  }

  @Test
  void deferralOption() {
    DeferralOption option = new DeferralOption("plant", 42, 40, 0.1, 0.2, 0.5);
    double limit = option.blackScholesValue();
    double waiting = option.valueOfWaiting(500);
    assertThat(limit).isCloseTo(4.76, within(0.005));
    assertThat(option.staticValue()).isEqualTo(2);
    assertThat(waiting).isCloseTo(2.76, within(0.005));
  }
}
