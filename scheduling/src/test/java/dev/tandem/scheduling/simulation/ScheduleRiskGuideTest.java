package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of the page on schedule risk, with what the page says about their results. */
class ScheduleRiskGuideTest {

  @Test
  void scheduleRisk() {
    Project project = Project.builder("Shop", LocalDateTime.of(2027, 1, 4, 8, 0))
        .task(Task.of("design", workdays(5)).withDurationEstimate(Estimate.betaPert(3, 5, 10)))
        .task(Task.of("build", workdays(10)).withDurationEstimate(Estimate.betaPert(8, 10, 20)))
        .task(Task.of("texts", workdays(9)).withDurationEstimate(Estimate.triangular(5, 9, 15)))
        .task(Task.of("test", workdays(4)).withDurationEstimate(Estimate.betaPert(3, 4, 8)))
        .dependency("design", "build")
        .dependency("design", "texts")
        .dependency("build", "test")
        .dependency("texts", "test")
        .build();
    RiskRegister register = RiskRegister.of(Risk.threat(
        RiskId.of("R1"),
        "Supplier delivers late",
        RiskAssessment.of(0.3)
            .withDuration(
                DurationImpact.delay(TaskId.of("build"), Estimate.triangular(2, 5, 10)))));
    Simulation simulation = Simulation.of(ActivityNetwork.compile(project))
        .withRegister(register)
        .withSampling(Sampling.monteCarlo(20_000, 1))
        .watching(TaskId.of("texts"));
    SimulationResult result = simulation.run();
    assertThat(result + "\n").isEqualTo("""
        20000 samples, monte carlo, seed 1
        finish      planned                kept in  P50                  P80                  P95
        Shop        2027-01-28T17:00   8.5 % ± 0.2  2027-02-03T16:05:19  2027-02-09T10:45:35  2027-02-15T09:06:02
        task texts  2027-01-21T17:00  33.1 % ± 0.3  2027-01-25T08:38:15  2027-01-27T10:14:54  2027-01-29T10:01:27
        task      critical in
        design  100.0 % ± 0.0
        test    100.0 % ± 0.0
        build    79.6 % ± 0.3
        texts    20.4 % ± 0.3
        """);
    FinishDistribution finish = result.finish();
    LocalDateTime promise = finish.quantile(0.8);
    FinishDistribution.DateRange range = finish.quantileRange(0.8, 0.95);
    SimulatedTask build = result.task("build");
    double sensitivity = build.scheduleSensitivityIndex().orElseThrow();
    double correlation = build.cruciality(Cruciality.PEARSON).orElseThrow();
    double days = build.swing().width().value() / 28_800;
    assertThat(promise).isEqualTo("2027-02-09T10:45:35");
    assertThat(range.from()).isEqualTo("2027-02-09T09:58:23");
    assertThat(range.to()).isEqualTo("2027-02-09T11:29:55");
    assertThat(sensitivity).isCloseTo(0.77, within(0.005));
    assertThat(correlation).isCloseTo(0.87, within(0.005));
    assertThat(days).isCloseTo(9.90, within(0.005));
    SimulationPart first = simulation.part(0, 12_000);
    ByteBuffer elsewhere = simulation.part(12_000, 8_000).toBytes();
    SimulationResult same = simulation.combine(List.of(SimulationPart.fromBytes(elsewhere), first));
    assertThat(same).hasToString(result.toString());
    FinishDistribution texts = result.finish(TaskId.of("texts"));
    Share both = result.probabilityOfAll(List.of(
        new SimulationResult.Due(finish, promise),
        new SimulationResult.Due(texts, texts.quantile(0.8))));
    assertThat(both).hasToString("65.4 % ± 0.3");
  }
}
