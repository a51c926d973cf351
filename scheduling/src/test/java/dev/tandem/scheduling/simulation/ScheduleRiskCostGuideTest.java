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
import dev.tandem.scheduling.simulation.distribution.ConfidenceCourse;
import dev.tandem.scheduling.simulation.distribution.CostDistribution;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.JointConfidence;
import dev.tandem.scheduling.simulation.sensitivity.CostSwing;
import dev.tandem.scheduling.simulation.sensitivity.MergePoint;
import dev.tandem.scheduling.simulation.sensitivity.RiskContribution;
import dev.tandem.scheduling.simulation.sensitivity.RiskCostContribution;
import dev.tandem.scheduling.simulation.sensitivity.RiskImpact;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
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
    SimulationResult watched = simulation.watching(TaskId.of("build")).run();
    JointConfidence built = watched.joint(watched.finish(TaskId.of("build")));
    RiskCostContribution dearest = result.risks().costWithoutEach(0.8).get(0);
    RiskImpact impact = result.risks().impacts().get(0);
    CostSwing swing = result.task("build").costSwing();
    FinishDistribution atStart =
        Simulation.of(ActivityNetwork.compile(project)).run().finish();
    ConfidenceCourse course = ConfidenceCourse.of(
        LocalDateTime.of(2027, 1, 21, 17, 0),
        Map.of(
            LocalDateTime.of(2027, 1, 4, 8, 0),
            atStart,
            LocalDateTime.of(2027, 1, 8, 17, 0),
            result.finish()));
    assertThat(built.samples()).isEqualTo(10_000);
    assertThat(dearest.meanDifference()).hasToString("1166 ± 18.3672");
    assertThat(impact.residual().cost()).hasToString("450.853 ± 7.4466");
    assertThat(swing.width()).hasToString("6628.74 ± 32.6498");
    assertThat(course + "\n").isEqualTo("""
        due 2027-01-21T17:00
        status date            in time  P50                  P80                  from                 to
        2027-01-04T08:00  81.6 % ± 0.4  2027-01-20T10:51:39  2027-01-21T16:06:03  2027-01-21T15:42:13  2027-01-21T16:29:09
        2027-01-08T17:00  63.2 % ± 0.5  2027-01-21T08:30:27  2027-01-25T11:36:12  2027-01-25T10:58:38  2027-01-25T13:21:10
        """);
  }
}
