package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import dev.tandem.scheduling.simulation.sensitivity.MergePoint;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors that sensitivities state are those by which independent runs of the same plan differ. */
class SensitivityErrorTest {
  private static final int RUNS = 60;
  private static final int SAMPLES = 400;
  /** The deviation of 60 runs is known to a tenth, a stated error to a sixth of itself, which the mean of 60 takes away. */
  private static final double TOLERANCE = 0.3;

  private static ProjectBuilder plan() {
    return SimulatedPlans.plan()
        .task(Task.of("a", workdays(5)).withDurationEstimate(Estimate.betaPert(3, 5, 12)))
        .task(Task.of("b", workdays(5)).withDurationEstimate(Estimate.uniform(2, 9)))
        .task(Task.of("end", workdays(3)).withDurationEstimate(Estimate.triangular(2, 3, 6)))
        .dependency("a", "end")
        .dependency("b", "end");
  }

  private static final List<SimulationResult> RESULTS = IntStream.range(0, RUNS)
      .mapToObj(seed -> SimulatedPlans.run(plan(), Sampling.monteCarlo(SAMPLES, seed)))
      .toList();

  private static double deviation(ToDoubleFunction<SimulationResult> number) {
    double[] values = RESULTS.stream().mapToDouble(number).toArray();
    double mean = IntStream.range(0, RUNS).mapToDouble(i -> values[i]).average().orElseThrow();
    double squares = IntStream.range(0, RUNS)
        .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
        .sum();
    return Math.sqrt(squares / (RUNS - 1));
  }

  private static double stated(ToDoubleFunction<SimulationResult> error) {
    return RESULTS.stream().mapToDouble(error).average().orElseThrow();
  }

  private static void assertAgree(
      ToDoubleFunction<SimulationResult> number, ToDoubleFunction<SimulationResult> error) {
    double expected = deviation(number);
    assertThat(stated(error)).isCloseTo(expected, within(TOLERANCE * expected));
  }

  @ParameterizedTest
  @EnumSource(Cruciality.class)
  void crucialityError_isThatOfIndependentRuns(Cruciality kind) {
    assertAgree(
        result -> result.task("a").cruciality(kind).orElseThrow(),
        result -> result.task("a").crucialityError(kind).orElseThrow());
  }

  @Test
  void significanceError_isThatOfIndependentRuns() {
    assertAgree(
        result -> result.task("b").significanceIndex(),
        result -> result.task("b").significanceError().orElseThrow());
  }

  @Test
  void swing_hasTheErrorsOfIndependentRuns() {
    assertAgree(
        result -> result.task("a").swing().longest().value(),
        result -> result.task("a").swing().longest().standardError().orElseThrow());
    assertAgree(
        result -> result.task("a").swing().width().value(),
        result -> result.task("a").swing().width().standardError().orElseThrow());
  }

  @Test
  void mergeBias_hasTheErrorOfIndependentRuns() {
    assertAgree(
        result -> result.mergePoints().get(0).bias(),
        result -> result.mergePoints().get(0).standardError().orElseThrow());
  }

  /** Factors that hang together in part: the stated bound is not below what runs differ by, and not twice as much. */
  @Test
  void errorsOfProducts_areBoundsOfThoseOfIndependentRuns() {
    double sensitivity =
        deviation(result -> result.task("a").scheduleSensitivityIndex().orElseThrow());
    assertThat(stated(result -> result.task("a").scheduleSensitivityError().orElseThrow()))
        .isBetween(0.9 * sensitivity, 2 * sensitivity);
    double primavera =
        deviation(result -> result.task("a").primaveraCruciality().orElseThrow());
    assertThat(stated(result -> result.task("a").primaveraCrucialityError().orElseThrow()))
        .isBetween(0.9 * primavera, 2 * primavera);
  }

  /** The end is critical in every sample: its significance is 1 without doubt. */
  @Test
  void significanceError_ofATaskThatIsAlwaysCritical_isZero() {
    SimulatedTask end = SimulatedPlans.run(plan(), Sampling.monteCarlo(50, 1)).task("end");
    assertThat(end.significanceIndex()).isEqualTo(1);
    assertThat(end.significanceError()).hasValue(0);
  }

  @Test
  void errors_ofASingleSample_areUnknown() {
    SimulationResult result = SimulatedPlans.run(plan(), Sampling.monteCarlo(1, 1));
    SimulatedTask task = result.task("a");
    assertThat(task.crucialityError(Cruciality.PEARSON)).isEmpty();
    assertThat(task.scheduleSensitivityError()).isEmpty();
    assertThat(task.primaveraCrucialityError()).isEmpty();
    assertThat(task.significanceError()).isEmpty();
    assertThat(task.swing().width()).isEqualTo(new Mean(0, OptionalDouble.empty()));
    assertThat(result.mergePoints())
        .extracting(MergePoint::standardError)
        .containsExactly(OptionalDouble.empty());
  }

  @Test
  void errors_ofAFixedTask_areEmptyOrZero() {
    SimulatedTask fixed = SimulatedPlans.run(
            SimulatedPlans.series(List.of(Estimate.uniform(1, 3), Estimate.fixed(2))),
            Sampling.monteCarlo(100, 1))
        .task("t1");
    assertThat(fixed.crucialityError(Cruciality.KENDALL)).isEmpty();
    assertThat(fixed.primaveraCrucialityError()).isEmpty();
    assertThat(fixed.scheduleSensitivityError()).hasValue(0);
  }
}
