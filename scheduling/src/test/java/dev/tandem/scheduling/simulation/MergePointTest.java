package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.sensitivity.MergePoint;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergePointTest {
  private static final double DAY = 8 * 3600;
  private static final int SAMPLES = 20_000;

  private static SimulationResult run(Project project) {
    return Simulation.of(ActivityNetwork.compile(project))
        .withSampling(Sampling.monteCarlo(SAMPLES, 2))
        .run();
  }

  private static ProjectBuilder parallel(int paths, Estimate estimate) {
    ProjectBuilder plan =
        Project.builder("Merge", LocalDate.of(2027, 1, 4)).task("join", workdays(1));
    for (int path = 0; path < paths; path++) {
      plan.task(Task.of("p" + path, workdays(3)).withDurationEstimate(estimate))
          .dependency("p" + path, "join");
    }
    return plan;
  }

  /** Of n uniform durations from 0 to 1 the longest is n / (n + 1) on average, and one is a half. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void bias_ofUniformPaths_isAnalytic(int paths) {
    List<MergePoint> points =
        run(parallel(paths, Estimate.uniform(2, 12)).build()).mergePoints();
    assertThat(points).hasSize(1);
    MergePoint point = points.get(0);
    assertThat(point.task()).isEqualTo(TaskId.of("join"));
    assertThat(point.predecessors()).hasSize(paths);
    double error = 4 * 10 / Math.sqrt(12.0 * SAMPLES);
    assertThat(point.meanLatest() / DAY).isCloseTo(2 + 10.0 * paths / (paths + 1), within(error));
    // The latest of several means is a little late itself.
    assertThat(point.latestMean() / DAY).isCloseTo(7, within(error));
    assertThat(point.bias()).isEqualTo(point.meanLatest() - point.latestMean());
  }

  /** X from 2 to 12 and Y from 7 to 17: E[max] is E[Y] + E[(X - Y)+], the latter the integral of t^2 / 2 from 0 to 5 over 100. */
  @Test
  void bias_withALag_isThatOfWhatIsWaitedFor() {
    Estimate uniform = Estimate.uniform(2, 12);
    Project project = Project.builder("Merge", LocalDate.of(2027, 1, 4))
        .task(Task.of("a", workdays(3)).withDurationEstimate(uniform))
        .task(Task.of("b", workdays(3)).withDurationEstimate(uniform))
        .task("join", workdays(1))
        .dependency("a", "join")
        .dependency("b", "join", DependencyType.FINISH_TO_START, Lag.lag(workdays(5)))
        .build();
    MergePoint point = run(project).mergePoints().get(0);
    double error = 4 * 10 / Math.sqrt(12.0 * SAMPLES);
    assertThat(point.latestMean() / DAY).isCloseTo(12, within(error));
    // (X - Y)+ has the second moment 625 / 1200, and so a deviation of 0.69 days.
    assertThat(point.bias() / DAY).isCloseTo(125 / 600.0, within(4 * 0.69 / Math.sqrt(SAMPLES)));
  }

  /** Monday 17:00 and a day by the clock is Tuesday 17:00, 16 working hours after the start. */
  @Test
  void lag_byTheClock_countsAsTheWorkThatItSpans() {
    Project project = Project.builder("Merge", LocalDate.of(2027, 1, 4))
        .task("a", workdays(1))
        .task("b", workdays(1))
        .task("join", workdays(1))
        .dependency("a", "join")
        .dependency("b", "join", DependencyType.FINISH_TO_START, Lag.elapsed(Duration.ofHours(24)))
        .build();
    MergePoint point = run(project).mergePoints().get(0);
    assertThat(point.meanLatest()).isEqualTo(2 * DAY);
    assertThat(point.bias()).isZero();
  }

  @Test
  void bias_withoutDoubt_isNone() {
    assertThat(run(parallel(3, Estimate.fixed(3)).build()).mergePoints().get(0).bias())
        .isZero();
  }

  @Test
  void mergePoints_comeWithTheLargestBiasFirst() {
    Project project = parallel(2, Estimate.uniform(2, 12))
        .task("sure", workdays(30))
        .task("end", workdays(1))
        .dependency("sure", "end")
        .dependency("join", "end")
        .build();
    List<MergePoint> points = run(project).mergePoints();
    assertThat(points).extracting(point -> point.task().toString()).containsExactly("join", "end");
    assertThat(points.get(1).bias()).isZero();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FINISH_TO_START")
  void links_ofOtherTypes_doNotMerge(DependencyType type) {
    Project project = Project.builder("Merge", LocalDate.of(2027, 1, 4))
        .task("a", workdays(1))
        .task("b", workdays(1))
        .task("c", workdays(1))
        .dependency("a", "c")
        .dependency("b", "c", type, Lag.NONE)
        .build();
    assertThat(run(project).mergePoints()).isEmpty();
  }

  @Test
  void tasksThatHaveBegun_doNotMerge() {
    Project project = parallel(2, Estimate.uniform(2, 12))
        .replaceTask(Task.of("join", workdays(2))
            .withProgress(Progress.started(LocalDateTime.of(2027, 1, 4, 8, 0), workdays(1))))
        .build();
    assertThat(run(project).mergePoints()).isEmpty();
  }
}
