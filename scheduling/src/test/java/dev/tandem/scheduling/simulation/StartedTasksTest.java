package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Share;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work in progress: what is left is drawn, given what is done; four days are, of eight planned. */
class StartedTasksTest {
  private static final int SAMPLES = 40_000;
  private static final TaskId TASK = TaskId.of("task");

  private static SimulationResult run(Progress progress, Estimate estimate) {
    ProjectBuilder plan = SimulatedPlans.plan()
        .statusDate(SimulatedPlans.date(4))
        .task(Task.of("task", workdays(8)).withDurationEstimate(estimate).withProgress(progress));
    return SimulatedPlans.run(plan, Sampling.latinHypercube(SAMPLES, 5));
  }

  private static Progress halfDone() {
    return Progress.started(SimulatedPlans.START, workdays(4));
  }

  /** Of a uniform duration from 2 to 10, given more than 4, the rest is uniform from 0 to 6. */
  @Test
  void rest_ofAUniformDuration_isUniformOverWhatIsLeft() {
    SimulationResult result = run(halfDone(), Estimate.uniform(2, 10));
    FinishDistribution finish = result.finish();
    for (double share : new double[] {0.1, 0.25, 0.5, 0.9}) {
      assertThat(SimulatedPlans.units(finish.quantile(share)))
          .isCloseTo(4 + 6 * share, within(6 / 1024.0));
    }
    SimulatedTask task = result.task(TASK);
    assertThat(SimulatedPlans.units(task.meanDuration())).isCloseTo(3, within(1e-3));
    assertThat(SimulatedPlans.units(task.standardDeviationOfDuration()))
        .isCloseTo(6 / Math.sqrt(12), within(1e-3));
    assertThat(result.overdue()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {4.2, 5, 7, 9, 12})
  void rest_ofAnyDuration_isThatOfTheConditionalDistribution(double date) {
    for (Estimate estimate : new Estimate[] {
      Estimate.betaPert(1, 5, 14), Estimate.triangular(0, 6, 13), Estimate.logNormal(6, 3)
    }) {
      double spent = estimate.cdf(4);
      double expected = (estimate.cdf(date) - spent) / (1 - spent);
      // A Latin hypercube is right to its slices, the table to a bin.
      assertThat(run(halfDone(), estimate)
              .finish()
              .probabilityBy(SimulatedPlans.date(date))
              .value())
          .as("%s by %s", estimate, date)
          .isCloseTo(expected, within(1 / 1024.0));
    }
  }

  /** Four days are gone, so that of 3 half the time, else 6 or 9, the latter two are left. */
  @Test
  void rest_ofOutcomes_leavesOutThosePassed() {
    SimulationResult result =
        run(halfDone(), Estimate.discrete(Map.of(3.0, 0.5, 6.0, 0.375, 9.0, 0.125)));
    assertThat(result.finish().probabilityBy(SimulatedPlans.date(6)))
        .isEqualTo(new Share(30_000, SAMPLES));
    assertThat(result.finish().earliest()).isEqualTo(SimulatedPlans.date(6));
    assertThat(result.finish().latest()).isEqualTo(SimulatedPlans.date(9));
  }

  @Test
  void task_thatTookLongerThanItsEstimate_isOverdueAndAsPlanned() {
    SimulationResult result = run(halfDone(), Estimate.uniform(1, 3));
    assertThat(result.overdue()).containsExactly(TASK);
    assertThat(result.finish().earliest()).isEqualTo(SimulatedPlans.date(8));
    assertThat(result.finish().latest()).isEqualTo(SimulatedPlans.date(8));
  }

  @Test
  void task_thatIsFinished_isNotSampled() {
    SimulationResult result = run(
        Progress.finished(SimulatedPlans.START, SimulatedPlans.date(3)), Estimate.uniform(2, 10));
    assertThat(result.finish().earliest()).isEqualTo(SimulatedPlans.date(3));
    assertThat(result.finish().latest()).isEqualTo(SimulatedPlans.date(3));
    assertThat(result.task(TASK).criticality().count()).isZero();
    assertThat(result.task(TASK).standardDeviationOfDuration()).isZero();
    assertThat(result.overdue()).isEmpty();
  }
}
