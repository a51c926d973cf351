package dev.tandem.scheduling.simulation.exact;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.calendar.WorkDuration.workminutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.SimulatedPlans;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FinishBoundsTest {

  private static FinishBounds bounds(ProjectBuilder plan, WorkDuration step) {
    return FinishBounds.of(ActivityNetwork.compile(plan.build()), step).orElseThrow();
  }

  private static JsonNode expected(String id) {
    return ClosedForms.read()
        .valueStream()
        .filter(each -> each.get("id").asString().equals(id))
        .findFirst()
        .orElseThrow()
        .get("expected");
  }

  /** How far apart the bounds are at a percentile is at most what the step, times the tasks of a path, is of the density. */
  private static void assertHolds(FinishBounds bounds, JsonNode expected, double width) {
    for (String percentile : List.of("p10", "p50", "p80", "p90", "p95")) {
      if (expected.has(percentile)) {
        double probability = Double.parseDouble(percentile.substring(1)) / 100;
        FinishBounds.Range range =
            bounds.probabilityBy(SimulatedPlans.date(expected.get(percentile).asDouble()));
        assertThat(probability).isBetween(range.least(), range.most());
        assertThat(range.most() - range.least()).isLessThan(width);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"max_uniform_2,2,0.02", "max_uniform_5,5,0.05", "max_uniform_50,50,0.3"})
  void bounds_ofParallelUniforms_holdTheirLargest(String id, int tasks, double width) {
    ProjectBuilder plan =
        SimulatedPlans.parallel(Collections.nCopies(tasks, Estimate.uniform(0, 1)));
    assertHolds(bounds(plan, workminutes(2)), expected(id), width);
  }

  @ParameterizedTest
  @CsvSource({"sum_uniform_3,3,0.03", "sum_uniform_12,12,0.05"})
  void bounds_ofASeriesOfUniforms_holdTheirSum(String id, int tasks, double width) {
    ProjectBuilder plan = SimulatedPlans.series(Collections.nCopies(tasks, Estimate.uniform(0, 1)));
    assertHolds(bounds(plan, workminutes(2)), expected(id), width);
  }

  @ParameterizedTest
  @CsvSource({"max_pert_8_10_15_2,2,0.01", "max_pert_8_10_15_10,10,0.02"})
  void bounds_ofParallelPerts_holdTheMergeBias(String id, int tasks, double width) {
    ProjectBuilder plan =
        SimulatedPlans.parallel(Collections.nCopies(tasks, Estimate.betaPert(8, 10, 15)));
    assertHolds(bounds(plan, workminutes(10)), expected(id), width);
  }

  @Test
  void halfTheStep_bringsThemNearer() {
    ProjectBuilder plan = SimulatedPlans.series(List.of(
        Estimate.betaPert(2, 3, 8), Estimate.logNormal(4, 2), Estimate.triangular(1, 2, 6)));
    double width = 1;
    for (int minutes : new int[] {240, 120, 60, 30}) {
      FinishBounds.Range range =
          bounds(plan, workminutes(minutes)).probabilityBy(SimulatedPlans.date(11));
      assertThat(range.most() - range.least()).isLessThan(0.6 * width);
      width = range.most() - range.least();
    }
  }

  @Test
  void plan_thatDoesNotWait_isRefused() {
    ProjectBuilder plan = SimulatedPlans.parallel(Collections.nCopies(2, Estimate.uniform(0, 1)))
        .dependency("t0", "t1", DependencyType.FINISH_TO_FINISH, Lag.NONE);
    assertThat(
            FinishBounds.of(ActivityNetwork.compile(plan.build()), workhours(1)).reasons())
        .containsExactly("Dependencies are not finish-to-start, or have a lead: those of t1.");
  }

  @Test
  void step_thatIsTooFine_isRefused() {
    ProjectBuilder plan = SimulatedPlans.series(List.of(Estimate.uniform(0, 1_000)));
    assertThat(FinishBounds.of(ActivityNetwork.compile(plan.build()), WorkDuration.workseconds(1))
            .reasons())
        .containsExactly("A path can be 28800000 steps of 1 seconds long, more than 16777216. "
            + "State coarser durations.");
  }

  @ParameterizedTest
  @CsvSource({"-0.1,0.5", "0.5,1.1", "0.6,0.5", "NaN,0.5", "0.5,NaN"})
  void range_thatIsNone_isRefused(double least, double most) {
    assertThatThrownBy(() -> new FinishBounds.Range(least, most))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probabilities must be from 0 to 1, the lowest first: " + least + " and " + most
            + ". State 80 percent as 0.8.");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void step_thatIsNotAboveZero_isRefused(long days) {
    ActivityNetwork network = ActivityNetwork.compile(
        SimulatedPlans.series(List.of(Estimate.fixed(1))).build());
    assertThatThrownBy(() -> FinishBounds.of(network, workdays(days)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "step must be above 0: " + workdays(days) + ". A twentieth of a workday is a start.");
  }
}
