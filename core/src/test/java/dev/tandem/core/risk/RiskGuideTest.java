package dev.tandem.core.risk;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.risk.ResponseStrategy.REDUCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.TaskId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippets of the page on risks, with what the page says about its results. */
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

  @Test
  void register() {
    Risk late = Risk.threat(RiskId.of("R1"), "Supplier delivers late", RiskAssessment.of(0.4));
    Project project = Project.builder("Relaunch", LocalDate.of(2026, 1, 5))
        .task("build", workdays(30))
        .task("test", workdays(5))
        .build();
    RiskRegister register =
        RiskRegister.of(late).withCorrelation(DurationCorrelation.group(0.6, "build", "test"));
    Portfolio.of(project).check(register);
    double together = register.correlations().get(0).between(0, 1);
    assertThat(together).isEqualTo(0.6);
  }
}
