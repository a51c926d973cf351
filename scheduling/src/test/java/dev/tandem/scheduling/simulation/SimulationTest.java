package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a simulation refuses, how it is stopped, and what it shows. */
class SimulationTest {
  private static final Simulation SIMULATION = SimulatedPlans.simulation(
      SimulatedPlans.series(List.of(Estimate.uniform(1, 3), Estimate.uniform(1, 3))));

  @Test
  void of_planWithoutTasks_isRefused() {
    ActivityNetwork empty = ActivityNetwork.compile(SimulatedPlans.plan().build());
    assertThatThrownBy(() -> Simulation.of(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("plan must have tasks to be simulated: \"Plan\" has none. Add some.");
  }

  @Test
  void of_planFromItsFinish_isRefused() {
    Project project = SimulatedPlans.plan()
        .scheduleFrom(ScheduleFrom.FINISH)
        .mustFinishBy(SimulatedPlans.date(30))
        .task("t0", workdays(1))
        .build();
    ActivityNetwork network = ActivityNetwork.compile(project);
    assertThatThrownBy(() -> Simulation.of(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "project must be scheduled from its start to be simulated: \"Plan\" is scheduled from its "
                + "finish. Give it a start.");
  }

  @Test
  void run_planWithoutEstimates_hasOneDate() {
    SimulationResult result = SimulatedPlans.run(
        SimulatedPlans.plan().task("a", workdays(3)).task("b", workdays(2)).dependency("a", "b"),
        Sampling.monteCarlo(50, 1));
    FinishDistribution finish = result.finish();
    assertThat(finish.earliest()).isEqualTo(SimulatedPlans.date(5)).isEqualTo(finish.latest());
    assertThat(finish.probabilityOfPlan()).isEqualTo(new Share(50, 50));
    assertThat(finish.standardDeviationOfWork()).isZero();
    SimulatedTask task = result.task("a");
    assertThat(task.criticality().value()).isEqualTo(1);
    assertThat(task.scheduleSensitivityIndex()).isEmpty();
    for (Cruciality kind : Cruciality.values()) {
      assertThat(task.cruciality(kind)).isEmpty();
    }
    assertThat(task.primaveraCruciality()).isEmpty();
    assertThat(task.significanceIndex()).isCloseTo(1, within(1e-12));
    assertThat(task.swing().width()).isEqualTo(new Mean(0, OptionalDouble.of(0)));
  }

  /** A fixed task beside a finish that varies: its sensitivity is 0, its correlation does not exist. */
  @Test
  void sensitivities_ofAFixedTask_areZeroOrEmpty() {
    SimulatedTask task = SimulatedPlans.run(
            SimulatedPlans.series(List.of(Estimate.uniform(1, 3), Estimate.fixed(2))),
            Sampling.monteCarlo(500, 1))
        .task("t1");
    assertThat(task.scheduleSensitivityIndex()).hasValue(0);
    assertThat(task.cruciality(Cruciality.KENDALL)).isEmpty();
    assertThat(task.task().id()).isEqualTo(TaskId.of("t1"));
    assertThat(task).hasToString("t1: critical in 100.0 % ± 0.0");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100_000_001})
  void sampling_withoutSamples_isRefused(int samples) {
    assertThatThrownBy(() -> Sampling.latinHypercube(samples, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("samples must be from 1 to 100000000: " + samples
            + ". Ten thousand give a P80 to about one percent of the spread.");
  }

  @Test
  void withEstimate_ofNoLeafOrBelowZero_isRefused() {
    assertThatThrownBy(() -> SIMULATION.withEstimate(TaskId.of("t9"), Estimate.fixed(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("tasks must be leaves of the plan \"Plan\": t9 is not there. ");
    assertThatThrownBy(() -> SIMULATION.withEstimate(TaskId.of("t0"), Estimate.uniform(-1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("estimate of task t0 must not be negative: from -1.0. Let it begin at 0.");
  }

  @Test
  void withEstimate_replacesThatOfTheTask() {
    FinishDistribution finish = SIMULATION
        .withEstimate(TaskId.of("t0"), Estimate.fixed(7))
        .withEstimate(TaskId.of("t1"), Estimate.fixed(2))
        .run()
        .finish();
    assertThat(finish.earliest()).isEqualTo(SimulatedPlans.date(9)).isEqualTo(finish.latest());
  }

  @Test
  void run_durationBeyondTheLargest_isRefused() {
    Simulation simulation = SIMULATION.withEstimate(TaskId.of("t0"), Estimate.fixed(10_000));
    assertThatThrownBy(simulation::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "duration of task t0 must be at most 268435456 seconds to be sampled: 288000000. "
                + "Split the task, or use a coarser estimate.");
  }

  @Test
  void run_durationBeyondTheLargestUnderRisks_isRefused() {
    Risk risk = Risk.threat(
        RiskId.of("R1"),
        "Event",
        RiskAssessment.of(0.1)
            .withDuration(DurationImpact.factor(TaskId.of("t1"), Estimate.fixed(100_000))));
    Simulation simulation = SIMULATION.withRegister(RiskRegister.of(risk));
    assertThatThrownBy(simulation::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "duration of task t1 must be at most 268435456 seconds to be sampled: 86");
  }

  @Test
  void task_thatIsNoLeaf_isRefused() {
    SimulationResult result = SimulatedPlans.run(
        SimulatedPlans.plan()
            .task(Task.of("leaf", workdays(1)).withParent("above"))
            .summary("above"),
        Sampling.monteCarlo(5, 1));
    assertThatThrownBy(() -> result.task("above"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "task must be a leaf to be sampled: above is a summary. Ask for the tasks below it.");
    assertThatThrownBy(() -> result.task("other"))
        .isInstanceOf(UnknownTaskException.class)
        .hasMessageContaining("other");
  }

  @Test
  void run_stoppedByItsProgress_endsSoon() {
    List<Long> told = new ArrayList<>();
    Simulation simulation = SIMULATION.withSampling(Sampling.monteCarlo(100_000, 1));
    SimulationProgress stop = (done, all) -> {
      told.add(done);
      assertThat(all).isEqualTo(100_000);
      return done < 2_000;
    };
    assertThatThrownBy(() -> simulation.run(stop))
        .isInstanceOf(CancellationException.class)
        .hasMessage("simulation was stopped after " + told.get(told.size() - 1)
            + " of 100000 samples: the progress callback said so. Run it again to the end.");
    assertThat(told)
        .isSorted()
        .last()
        .satisfies(done -> assertThat(done).isBetween(2_000L, 4_000L));
  }

  @Test
  void run_onAnExecutor_passesOnWhatStopsIt() {
    Simulation simulation = SIMULATION.withSampling(Sampling.monteCarlo(100_000, 1));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      assertThatThrownBy(() -> simulation.run(pool, 2, (done, all) -> false))
          .isInstanceOf(CancellationException.class);
      assertThatThrownBy(() -> simulation.run(pool, 2, (done, all) -> {
            throw new IllegalStateException("window is closed");
          }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("window is closed");
      assertThatThrownBy(() -> simulation.run(pool, 0, SimulationProgress.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("threads must be positive: 0. Use 1 for one thread.");
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void result_isATableOfFinishesAndTasks() {
    SimulationResult result = SIMULATION
        .withSampling(Sampling.latinHypercube(2_000, 1))
        .watching(TaskId.of("t0"))
        .run();
    assertThat(result).hasToString("""
        2000 samples, latin hypercube, seed 1
        finish   planned               kept in  P50                  P80                  P95
        Plan     2027-01-01T16:00  0.0 % ± 0.0  2027-01-02T08:01:02  2027-01-02T14:03:30  2027-01-02T18:39:47
        task t0  2027-01-01T08:00  0.0 % ± 0.0  2027-01-01T15:59:42  2027-01-01T20:47:48  2027-01-01T23:11:48
        task    critical in
        t0    100.0 % ± 0.0
        t1    100.0 % ± 0.0""");
    assertThat(result.finish())
        .hasToString(
            "Plan: P50 2027-01-02T08:01:02, P80 2027-01-02T14:03:30, P95 2027-01-02T18:39:47; planned "
                + "2027-01-01T16:00, which 0.0 % ± 0.0 of samples keep");
    assertThat(result.sampling()).isEqualTo(Sampling.latinHypercube(2_000, 1));
    assertThat(result.convention()).isEqualTo(SimulationConvention.standard());
    assertThat(SIMULATION)
        .hasToString("simulation of Plan: 2 leaf tasks, 10000 samples, 1 finishes");
  }
}
