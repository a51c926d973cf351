package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.resource.Team;
import dev.tandem.core.risk.DurationImpact;
import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;
import dev.tandem.core.risk.RiskId;
import dev.tandem.core.risk.register.RiskRegister;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskCost;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.distribution.CostDistribution.CostRange;
import dev.tandem.scheduling.simulation.distribution.CostDistribution;
import dev.tandem.scheduling.simulation.distribution.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostDistributionTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  private static CostDistribution tens() {
    return CostDistribution.of(
        45, ImmutableDoubleArray.of(30, 10, 20, 50, 40, 60, 100, 90, 80, 70));
  }

  private static SimulationResult simulate(Project project) {
    return simulate(project, RiskRegister.EMPTY);
  }

  private static SimulationResult simulate(Project project, RiskRegister register) {
    return Simulation.of(ActivityNetwork.compile(project))
        .withRegister(register)
        .withSampling(Sampling.monteCarlo(5_000, 3))
        .run();
  }

  private static ProjectBuilder plan() {
    return Project.builder("Shop", MONDAY);
  }

  private static Risk risk(double probability, Estimate cost, DurationImpact... impacts) {
    return Risk.threat(
        RiskId.of("late"),
        "Late",
        new RiskAssessment(probability, List.of(impacts), cost, Estimate.fixed(0)));
  }

  @Test
  void costs_thatAreNoneOrNotFinite_areRefused() {
    assertThatThrownBy(() -> CostDistribution.of(1, ImmutableDoubleArray.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("costs must hold a sample: []. Draw one at least.");
    assertThatThrownBy(() -> CostDistribution.of(1, ImmutableDoubleArray.of(2, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("costs must be finite: [2.0, NaN]. Leave out amounts that nobody can pay.");
  }

  @Test
  void percentiles_areOfTheNearestRank() {
    CostDistribution cost = tens();
    assertThat(cost.samples()).isEqualTo(10);
    assertThat(cost.quantile(0.8)).isEqualTo(80);
    assertThat(cost.quantile(0.81)).isEqualTo(90);
    assertThat(cost.quantile(1)).isEqualTo(100).isEqualTo(cost.highest());
    assertThat(cost.lowest()).isEqualTo(10);
    assertThat(cost.planned()).isEqualTo(45);
    assertThat(cost.mean()).isEqualTo(55);
    // The variance of 10, 20 .. 100 with n - 1 below the line is 100 * 10 * 11 / 12.
    assertThat(cost.standardDeviation()).isCloseTo(Math.sqrt(11_000 / 12.0), within(1e-12));
    // 5 -+ 1.96 sqrt(2.5): the ranks 1 and 10.
    assertThat(cost.quantileRange(0.5, 0.95)).isEqualTo(new CostRange(10, 100, 0.95));
    assertThat(cost.quantileRange(0.5, 0.5)).isEqualTo(new CostRange(30, 80, 0.5));
  }

  @Test
  void probabilityWithin_countsTheBudgetItself() {
    assertThat(tens().probabilityWithin(80)).isEqualTo(new Share(8, 10));
    assertThat(tens().probabilityWithin(79.9)).isEqualTo(new Share(7, 10));
    assertThat(tens().probabilityWithin(0)).isEqualTo(new Share(0, 10));
    assertThat(tens().probabilityOfPlan()).isEqualTo(new Share(4, 10));
  }

  @Test
  void oneSample_hasNoSpread() {
    assertThat(CostDistribution.of(1, ImmutableDoubleArray.of(7)).standardDeviation()).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1.5, Double.NaN})
  void quantile_outsideZeroToOne_isRefused(double probability) {
    assertThatThrownBy(() -> tens().quantile(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be above 0 and at most 1: " + probability
            + ". State 80 percent as 0.8.");
    assertThatThrownBy(() -> tens().quantileRange(probability, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be above 0 and below 1: " + probability
            + ". State 80 percent as 0.8.");
    assertThatThrownBy(() -> tens().quantileRange(0.8, probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must be above 0 and below 1: " + probability
            + ". State 95 percent as 0.95.");
  }

  @Test
  void budget_thatIsNoNumber_isRefused() {
    assertThatThrownBy(() -> tens().probabilityWithin(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("budget must be a number: NaN. State an amount of money.");
  }

  @Test
  void text_hasPercentilesAndPlan() {
    assertThat(tens())
        .hasToString(
            "cost: P50 50, P80 80, P95 100; planned 45, which 40.0 % ± 15.5 of samples keep");
  }

  /** By hand: every part of the definition once. */
  @Test
  void cost_withoutDoubt_isThePlanned() {
    Project project = plan()
        .task(Task.of("phase", workdays(0)).withCost(TaskCost.fixed(500)))
        .task(Task.of("build", workdays(5)).withCost(new TaskCost(100, 10)).withParent("phase"))
        .task(Task.of("test", workdays(2)).withParent("phase"))
        .dependency("build", "test")
        .resource(Resource.of("ann").withRate(400))
        .resource(Resource.of("bob").withRate(300))
        .team(new Team(
            ResourceId.of("both"), "Both", List.of(ResourceId.of("ann"), ResourceId.of("bob"))))
        .assignment(new Assignment(TaskId.of("build"), ResourceId.of("ann"), 0.5, Optional.empty()))
        .assignment(
            new Assignment(TaskId.of("build"), ResourceId.of("bob"), 1, Optional.of(workhours(12))))
        .assignment(Assignment.of("test", "both"))
        .overheadPerDay(24)
        .build();
    CostDistribution cost = simulate(project).cost();
    double tasks = 500 + 100 + 10 * 5;
    double people = 0.5 * 400 * 5 + 300 * 1.5 + (400 + 300) * 2;
    // From the first hour of Monday to Tuesday 17:00 of the week after.
    double overhead = 24 * (8 + 17 / 24.0);
    assertThat(cost.planned()).isCloseTo(tasks + people + overhead, within(1e-9));
    assertThat(cost.lowest()).isEqualTo(cost.planned()).isEqualTo(cost.highest());
  }

  @Test
  void cost_ofWorkDone_counts() {
    Project project = plan()
        .task(Task.of("done", workdays(5))
            .withCost(TaskCost.perWorkday(10))
            .withProgress(Progress.started(LocalDateTime.of(2027, 1, 4, 8, 0), workdays(2))))
        .build();
    CostDistribution cost = simulate(project).cost();
    assertThat(cost.planned()).isCloseTo(50, within(1e-9)).isEqualTo(cost.highest());
  }

  /** Elapsed tasks are paid by the 24 hours. */
  @Test
  void cost_ofAnElapsedTask_isByTheDayOnTheClock() {
    Project project = plan()
        .task(Task.elapsed("cure", Duration.ofDays(3)).withCost(TaskCost.perWorkday(10)))
        .build();
    assertThat(simulate(project).cost().planned()).isCloseTo(30, within(1e-9));
  }

  @Test
  void cost_followsTheDurationOfItsSample() {
    Project project = plan()
        .task(Task.of("build", workdays(3))
            .withDurationEstimate(Estimate.triangular(2, 3, 10))
            .withCost(new TaskCost(1_000, 100)))
        .build();
    SimulationResult result = simulate(project);
    CostDistribution cost = result.cost();
    assertThat(cost.planned()).isEqualTo(1_300);
    double standardError = cost.standardDeviation() / Math.sqrt(cost.samples());
    assertThat(cost.mean()).isCloseTo(1_500, within(4 * standardError));
    // Triangular: variance (a² + b² + c² - ab - ac - bc) / 18 = 57 / 18.
    assertThat(cost.standardDeviation()).isCloseTo(100 * Math.sqrt(57 / 18.0), within(6.0));
    // A late sample is a dear one: both P80s are one sample, with those that equal it.
    assertThat(result.joint().marginalPair(0.8).probability().value()).isBetween(0.8, 0.802);
  }

  @Test
  void cost_ofARisk_comesInTheSamplesThatItDelays() {
    Project project = plan()
        .task(Task.of("build", workdays(3)).withCost(TaskCost.perWorkday(100)))
        .overheadPerDay(10)
        .build();
    SimulationResult result = simulate(
        project,
        RiskRegister.of(risk(
            0.3,
            Estimate.fixed(1_000),
            DurationImpact.delay(TaskId.of("build"), Estimate.fixed(1)))));
    CostDistribution cost = result.cost();
    LocalDateTime inTime = result.finish().planned();
    Share kept = result.finish().probabilityOfPlan();
    assertThat(cost.probabilityOfPlan()).isEqualTo(kept);
    assertThat(result.joint().probability(inTime, cost.planned())).isEqualTo(kept);
    // One more day of work, a day of overhead, and the impact.
    assertThat(cost.highest()).isCloseTo(cost.planned() + 100 + 10 + 1_000, within(1e-9));
    assertThat(1 - kept.value()).isCloseTo(0.3, within(4 * kept.standardError()));
  }

  /** Drawn by random numbers of their own, so that finishes are the same to the bit with costs of risks and without. */
  @Test
  void cost_ofARisk_leavesDurationsAsTheyAre() {
    Project project = plan()
        .task(Task.of("build", workdays(3)).withDurationEstimate(Estimate.triangular(2, 3, 10)))
        .build();
    DurationImpact delay = DurationImpact.delay(TaskId.of("build"), Estimate.uniform(1, 4));
    SimulationResult without =
        simulate(project, RiskRegister.of(risk(0.5, Estimate.fixed(0), delay)));
    SimulationResult with =
        simulate(project, RiskRegister.of(risk(0.5, Estimate.uniform(10, 30), delay)));
    assertThat(with.finish().curve(5_000)).isEqualTo(without.finish().curve(5_000));
    assertThat(without.cost().highest()).isZero();
    double standardError = with.cost().standardDeviation() / Math.sqrt(5_000);
    assertThat(with.cost().mean()).isCloseTo(10, within(4 * standardError));
  }

  @Test
  void overhead_ofSeveralProjects_runsOverTheDaysOfEach() {
    Project early = plan().task(Task.of("a", workdays(2))).overheadPerDay(24).build();
    Project late = Project.builder("Late", MONDAY.plusWeeks(1))
        .task(Task.of("b", workdays(1)))
        .overheadPerDay(48)
        .build();
    SimulationResult result = Simulation.of(
            Portfolio.builder("all").project(early).project(late).build())
        .run();
    assertThat(result.cost().planned()).isCloseTo(24 + 17 + 2 * 17, within(1e-9));
    assertThat(result.cost().highest()).isEqualTo(result.cost().planned());
  }

  @Test
  void cost_isTheSameToTheBit_forThreadsAndParts() {
    Project project = plan()
        .task(Task.of("a", workdays(3))
            .withDurationEstimate(Estimate.betaPert(2, 3, 10))
            .withCost(new TaskCost(0.1, 0.3)))
        .task(Task.of("b", workdays(3))
            .withDurationEstimate(Estimate.betaPert(2, 3, 7))
            .withCost(new TaskCost(0.7, 1.1)))
        .overheadPerDay(0.01)
        .build();
    Simulation simulation =
        Simulation.of(ActivityNetwork.compile(project)).withSampling(Sampling.monteCarlo(3_001, 8));
    List<Double> one = costs(simulation.run());
    assertThat(costs(simulation.run(ForkJoinPool.commonPool(), 3, SimulationProgress.NONE)))
        .isEqualTo(one);
    assertThat(costs(
            simulation.combine(List.of(simulation.part(1_111, 1_890), simulation.part(0, 1_111)))))
        .isEqualTo(one);
  }

  private static List<Double> costs(SimulationResult result) {
    return java.util.stream.IntStream.rangeClosed(1, 3_001)
        .mapToObj(rank -> result.cost().quantile(rank / 3_001.0))
        .toList();
  }
}
