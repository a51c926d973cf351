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
            "cost: P50 7405.36, P80 10104.5, P95 12027.4; planned 6206.25, which 20.7 % ± 0.4 of samples keep");
    assertThat(joint.marginalPair(0.8).probability().value()).isEqualTo(0.7663);
    assertThat(joint + "\n").isEqualTo("""
        P80 date 2027-01-25T13:11:41 and P80 budget 10104.5: both kept in 76.6 % ± 0.4
        finish by             budget  both kept in
        2027-01-25T13:11:41  11638.8  80.0 % ± 0.4
        2027-01-25T14:16:23  10674.4  80.0 % ± 0.4
        2027-01-25T15:44:59  10392.6  80.0 % ± 0.4
        2027-01-26T09:14:34  10232.8  80.0 % ± 0.4
        2027-01-27T11:32:32  10104.5  80.0 % ± 0.4
        """);
    assertThat(launch.bias()).isBetween(5_625.0, 5_725.0);
    assertThat(contribution.quantileDelay()).isEqualTo(WorkDuration.workseconds(48_668));
    assertThat(contingency).isEqualTo(WorkDuration.workseconds(130_301));
    assertThat(stopped)
        .hasToString(
            "1000 samples: P80 from 2027-01-25T11:29:28 to 2027-01-25T16:38:10, known to ± 1d");
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
    assertThat(dearest.meanDifference()).hasToString("1162.13 ± 18.4258");
    assertThat(impact.residual().cost()).hasToString("444.993 ± 7.38618");
    assertThat(swing.width()).hasToString("6640.51 ± 31.8361");
    assertThat(course + "\n").isEqualTo("""
        due 2027-01-21T17:00
        status date            in time  P50                  P80                  from                 to
        2027-01-04T08:00  80.9 % ± 0.4  2027-01-20T11:10:24  2027-01-21T16:34:17  2027-01-21T16:08:56  2027-01-21T16:57:18
        2027-01-08T17:00  62.1 % ± 0.5  2027-01-21T09:01:40  2027-01-25T13:11:41  2027-01-25T11:32:08  2027-01-25T13:53:55
        """);
  }
}
