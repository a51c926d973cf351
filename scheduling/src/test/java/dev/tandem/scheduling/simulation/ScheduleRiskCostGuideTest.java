package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.StopRule;
import dev.tandem.scheduling.simulation.distribution.CostDistribution;
import dev.tandem.scheduling.simulation.distribution.JointConfidence;
import dev.tandem.scheduling.simulation.sensitivity.MergePoint;
import dev.tandem.scheduling.simulation.sensitivity.RiskContribution;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The snippets of the page on cost and date together, with what the page says about their results. */
class ScheduleRiskCostGuideTest {

  @Test
  void costAndDate() {
    Project project = Project.builder("Relaunch", LocalDate.of(2027, 1, 4))
        .task(Task.of("build", workdays(10)).withDurationEstimate(Estimate.betaPert(8, 10, 18)))
        .task(Task.of("texts", workdays(9)).withDurationEstimate(Estimate.betaPert(5, 9, 16)))
        .task(Task.of("launch", workdays(1)))
        .dependency("build", "launch")
        .dependency("texts", "launch")
        .resource(Resource.of("ann").withRate(400))
        .assignment(Assignment.of("build", "ann"))
        .overheadPerDay(150)
        .build();
    Risk moved = Risk.threat(
        RiskId.of("moved"),
        "The interface changes",
        RiskAssessment.of(0.3)
            .withDuration(DurationImpact.delay(TaskId.of("build"), Estimate.uniform(2, 6)))
            .withCost(Estimate.triangular(500, 1_000, 3_000)));
    RiskRegister register =
        RiskRegister.of(moved).withCorrelation(DurationCorrelation.group(0.4, "build", "texts"));
    Simulation simulation = Simulation.of(ActivityNetwork.compile(project)).withRegister(register);
    SimulationResult result = simulation.run();
    CostDistribution cost = result.cost();
    JointConfidence joint = result.joint();
    MergePoint launch = result.mergePoints().get(0);
    RiskContribution contribution = result.withoutEachRisk(0.8).get(0);
    WorkDuration contingency = result.finish().contingency(0.8);
    StoppedSimulation stopped = simulation.runUntil(StopRule.percentile(0.8, workdays(1)));
    assertThat(cost)
        .hasToString(
            "cost: P50 7285.78, P80 10071.4, P95 12026.4; planned 6206.25, which 20.8 % ± 0.4 of samples keep");
    assertThat(joint.marginalPair(0.8).probability().value()).isEqualTo(0.7659);
    assertThat(joint + "\n").isEqualTo("""
        P80 date 2027-01-25T11:36:12 and P80 budget 10071.4: both kept in 76.6 % ± 0.4
        finish by             budget  both kept in
        2027-01-25T11:36:12  11790.1  80.0 % ± 0.4
        2027-01-25T13:46:58  10641.8  80.0 % ± 0.4
        2027-01-25T15:33:52  10393.3  80.0 % ± 0.4
        2027-01-26T09:06:38  10208.9  80.0 % ± 0.4
        2027-01-27T10:11:20  10071.4  80.0 % ± 0.4
        """);
    assertThat(launch.bias()).isBetween(6_050.0, 6_150.0);
    assertThat(contribution.quantileDelay()).isEqualTo(WorkDuration.workseconds(49_003));
    assertThat(contingency).isEqualTo(WorkDuration.workseconds(128_172));
    assertThat(stopped)
        .hasToString(
            "1000 samples: P80 from 2027-01-25T09:49:16 to 2027-01-25T14:53:25, known to ± 1d");
  }
}
