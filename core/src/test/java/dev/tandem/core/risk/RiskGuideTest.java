package dev.tandem.core.risk;

import static dev.tandem.core.risk.ResponseStrategy.REDUCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.task.TaskId;
import org.junit.jupiter.api.Test;

/** The snippet of the page on risks, with what the page says about its results. */
class RiskGuideTest {

  @Test
  void risks() {
    TaskId build = TaskId.of("build");
    RiskAssessment inherent = RiskAssessment.of(0.4)
        .withDuration(DurationImpact.delay(build, Estimate.triangular(5, 10, 20)));
    Risk late = Risk.threat(RiskId.of("R1"), "Supplier delivers late", inherent)
        .withResponse(
            RiskResponse.of(REDUCE, "Order a month earlier", inherent.withProbability(0.1))
                .withCost(Estimate.fixed(2_000)));
    double before = late.inherent().durationExposure(build, 30).mean();
    double after = late.residual().durationExposure(build, 30).mean();
    assertThat(before).isCloseTo(4.67, within(0.005));
    assertThat(after).isCloseTo(1.17, within(0.005));
  }
}
