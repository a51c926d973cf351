package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.pass.Scratch;
import dev.tandem.scheduling.simulation.run.PreparedSimulation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The costs of samples against plans that are written with the durations of each sample, scheduled anew and added up by the model. */
class SampledCostOracleTest {
  private static final int SAMPLES = 60;
  private static final double ROUNDING = 1e-6;

  private record Sample(LocalDateTime finish, double cost) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void costs_ofEverySample_areThoseOfAPlanWithItsDurations(int seed) {
    Project project = plan(new SplittableRandom(seed));
    RiskRegister register = RiskRegister.of(Risk.threat(
        RiskId.of("late"),
        "Late",
        RiskAssessment.of(1)
            .withDuration(DurationImpact.delay(TaskId.of("t1"), Estimate.uniform(1, 3)))
            .withCost(Estimate.fixed(77))));
    Sampling sampling = Sampling.monteCarlo(SAMPLES, seed);
    ActivityNetwork network = ActivityNetwork.compile(project);
    SimulationResult result =
        Simulation.of(network).withRegister(register).withSampling(sampling).run();
    PreparedSimulation simulation = new PreparedSimulation(
        SimulatedPlans.settings(SimulatedPlans.source(CompiledPlan.of(network), sampling)
            .withRegister(register)));
    List<Sample> samples = new ArrayList<>();
    for (int sample = 0; sample < SAMPLES; sample++) {
      samples.add(sample(project, simulation, sample));
    }
    for (Sample each : samples) {
      double budget = each.cost() + ROUNDING;
      assertThat(result.joint().probability(each.finish(), budget).count())
          .isEqualTo(samples.stream()
              .filter(other -> !other.finish().isAfter(each.finish()) && other.cost() <= budget)
              .count());
      assertThat(result.cost().probabilityWithin(budget).count())
          .isEqualTo(samples.stream().filter(other -> other.cost() <= budget).count());
    }
  }

  private static Project plan(SplittableRandom random) {
    ProjectBuilder plan = Project.builder("Any", LocalDate.of(2027, 1, 4))
        .resource(Resource.of("ann").withRate(random.nextInt(500)))
        .overheadPerDay(random.nextInt(200));
    for (int i = 0; i < 6; i++) {
      plan.task(Task.of("t" + i, workdays(3))
              .withDurationEstimate(Estimate.triangular(1, 3, 4 + random.nextInt(5)))
              .withCost(new TaskCost(random.nextInt(100), random.nextInt(50))))
          .assignment(Assignment.of("t" + i, "ann"));
      if (i > 0) {
        plan.dependency("t" + random.nextInt(i), "t" + i);
      }
    }
    return plan.build();
  }

  private static Sample sample(Project project, PreparedSimulation simulation, int sample) {
    ProjectBuilder drawn = project.toBuilder();
    double workdays = 0;
    double cost = 77;
    for (int node = 0; node < simulation.plan.size(); node++) {
      int[] span = new int[1];
      simulation.draws.durations().fill(node, sample, 1, span, new Scratch(1));
      int seconds = span[0] / 2;
      Task task = project.task(simulation.plan.task(node));
      drawn.replaceTask(task.withDuration(WorkDuration.workseconds(seconds)));
      workdays += seconds / 28_800.0;
      cost += task.cost().fixed() + task.cost().perWorkday() * seconds / 28_800.0;
    }
    cost += workdays * project.resources().get(0).rate();
    LocalDateTime finish = CriticalPath.analyse(drawn.build()).finish();
    double days = Duration.between(project.start(), finish).toSeconds() / 86_400.0;
    return new Sample(finish, cost + days * project.overheadPerDay());
  }
}
