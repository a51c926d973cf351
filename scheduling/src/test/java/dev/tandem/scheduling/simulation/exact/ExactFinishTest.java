package dev.tandem.scheduling.simulation.exact;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.DependencyType;
import dev.tandem.core.task.Lag;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.simulation.SimulatedPlans;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExactFinishTest {
  private static final double ROUNDING = 1e-14;
  private static final Estimate COIN = Estimate.discrete(Map.of(1.0, 0.5, 2.0, 0.5));
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  private static ExactAnswer<ExactFinish> answer(ProjectBuilder plan) {
    return ExactFinish.of(ActivityNetwork.compile(plan.build()));
  }

  private static ExactFinish exact(ProjectBuilder plan) {
    return answer(plan).orElseThrow();
  }

  private static Task coin(String id) {
    return Task.of(id, workdays(1)).withDurationEstimate(COIN);
  }

  @Test
  void finish_ofASeriesOfCoins_isBinomial() {
    ExactFinish finish = exact(SimulatedPlans.series(Collections.nCopies(10, COIN)));
    double[] binomial = {1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1};
    assertThat(finish.outcomes()).hasSize(11);
    for (int heads = 0; heads <= 10; heads++) {
      ExactFinish.Outcome outcome = finish.outcomes().get(heads);
      assertThat(outcome.date()).isEqualTo(SimulatedPlans.date(10 + heads));
      assertThat(outcome.probability()).isEqualTo(binomial[heads] / 1_024);
    }
    assertThat(SimulatedPlans.units(finish.meanWork())).isEqualTo(15);
    assertThat(SimulatedPlans.units(finish.standardDeviationOfWork()))
        .isCloseTo(Math.sqrt(2.5), within(ROUNDING));
  }

  /** Five tasks that are each in time with 80 percent are together in 0.8^5 = 33 percent. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 100})
  void finish_ofParallelTasks_isTheProduct(int tasks) {
    Estimate four = Estimate.discrete(Map.of(4.0, 0.8, 6.0, 0.2));
    ExactFinish finish = exact(SimulatedPlans.parallel(Collections.nCopies(tasks, four)));
    assertThat(finish.probabilityBy(SimulatedPlans.date(4)))
        .isCloseTo(Math.pow(0.8, tasks), within(ROUNDING));
    assertThat(finish.probabilityBy(SimulatedPlans.date(3.99))).isZero();
    assertThat(finish.probabilityBy(SimulatedPlans.date(6))).isEqualTo(1);
  }

  @Test
  void finish_ofABridge_isThatOfAllItsOutcomes() {
    Estimate duration = Estimate.discrete(Map.of(1.0, 0.2, 2.0, 0.5, 4.0, 0.3));
    ProjectBuilder plan = SimulatedPlans.plan();
    List.of("a", "b", "c", "d", "e").forEach(id -> plan.task(SimulatedPlans.task(id, duration)));
    plan.dependency("a", "c").dependency("a", "d").dependency("b", "e").dependency("c", "e");
    JsonNode expected = ClosedForms.read()
        .valueStream()
        .filter(each -> each.get("id").asString().equals("bridge_discrete"))
        .findFirst()
        .orElseThrow()
        .get("expected");
    ExactFinish finish = exact(plan);
    assertThat(finish.outcomes()).hasSize(expected.get("pmf").size());
    finish.outcomes().forEach(outcome -> {
      String days = Long.toString(Math.round(SimulatedPlans.units(outcome.date())));
      assertThat(outcome.probability())
          .isCloseTo(expected.get("pmf").get(days).asDouble(), within(ROUNDING));
    });
    assertThat(SimulatedPlans.units(finish.meanWork()))
        .isCloseTo(expected.get("mean").asDouble(), within(1e-12));
  }

  @Test
  void finish_onACalendar_isADateOfWork() {
    ExactFinish finish = exact(Project.builder("Shop", MONDAY)
        .task(Task.of("build", workdays(5))
            .withDurationEstimate(Estimate.discrete(Map.of(4.0, 0.25, 5.0, 0.5, 6.0, 0.25))))
        .task(Task.of("done", workdays(0)))
        .dependency("build", "done"));
    assertThat(finish.quantile(0.25)).isEqualTo(LocalDateTime.of(2027, 1, 7, 17, 0));
    assertThat(finish.quantile(0.75)).isEqualTo(LocalDateTime.of(2027, 1, 8, 17, 0));
    assertThat(finish.quantile(1)).isEqualTo(LocalDateTime.of(2027, 1, 11, 17, 0));
    assertThat(finish)
        .hasToString("Shop: P50 2027-01-08T17:00, P80 2027-01-11T17:00, P95 2027-01-11T17:00, "
            + "without sampling");
  }

  @Test
  void lag_counts() {
    ProjectBuilder plan = Project.builder("Shop", MONDAY)
        .task(Task.of("build", workdays(1)))
        .task(Task.of("paint", workdays(1)))
        .dependency("build", "paint", DependencyType.FINISH_TO_START, Lag.lag(workhours(4)));
    assertThat(exact(plan).quantile(1))
        .isEqualTo(CriticalPath.analyse(plan.build()).finish());
  }

  /** Two layers of which each task waits for all of the one before cross nowhere once they share an event. */
  @Test
  void layers_areSeriesParallel() {
    ProjectBuilder plan = SimulatedPlans.plan();
    for (int layer = 0; layer < 40; layer++) {
      for (int place = 0; place < 3; place++) {
        plan.task(coin("t" + layer + "_" + place));
        for (int before = 0; layer > 0 && before < 3; before++) {
          plan.dependency("t" + (layer - 1) + "_" + before, "t" + layer + "_" + place);
        }
      }
    }
    // Each layer takes one day with probability 1/8 and two else: 40 of them, a binomial number.
    ExactFinish finish = exact(plan);
    assertThat(SimulatedPlans.units(finish.meanWork())).isCloseTo(75, within(1e-10));
    assertThat(finish.outcomes().get(0).probability())
        .isCloseTo(Math.pow(0.125, 40), within(1e-48));
  }

  @Test
  void longChain_needsNoStack() {
    ExactFinish finish = exact(SimulatedPlans.series(Collections.nCopies(3_000, COIN)));
    assertThat(SimulatedPlans.units(finish.meanWork())).isCloseTo(4_500, within(1e-6));
  }

  @Test
  void work_takesASecondAtLeast() {
    ExactFinish finish = exact(SimulatedPlans.plan()
        .task(Task.of("a", workdays(1)).withDurationEstimate(Estimate.fixed(0))));
    assertThat(finish.meanWork()).isEqualTo(1);
  }

  @Test
  void plan_ofMilestones_finishesAtItsStart() {
    ProjectBuilder plan = Project.builder("Shop", MONDAY).task(Task.of("go", workdays(0)));
    assertThat(exact(plan).quantile(0.5))
        .isEqualTo(CriticalPath.analyse(plan.build()).finish());
  }

  @Test
  void spreadEstimate_isRefused() {
    assertThat(answer(SimulatedPlans.series(List.of(Estimate.fixed(1), Estimate.uniform(1, 2))))
            .reasons())
        .containsExactly("Estimates of 1 tasks are spread over all values, that of t1 for one. "
            + "Ask FinishBounds, or state a few values.");
  }

  @Test
  void links_ofOtherTypesAndLeads_areRefused() {
    assertThat(answer(SimulatedPlans.plan()
                .task(coin("a"))
                .task(coin("b"))
                .task(coin("c"))
                .dependency("a", "b", DependencyType.START_TO_START, Lag.NONE)
                .dependency("a", "c", DependencyType.FINISH_TO_START, Lag.lead(workhours(1))))
            .reasons())
        .containsExactly("Dependencies are not finish-to-start, or have a lead: those of b, c.");
  }

  @Test
  void dates_thatKeepBackTasks_areRefused() {
    assertThat(answer(SimulatedPlans.plan()
                .task(coin("a"))
                .task(coin("b")
                    .withConstraint(
                        Constraint.startNoEarlierThan(SimulatedPlans.START.plusDays(3)))))
            .reasons())
        .containsExactly("Dates keep back tasks: b.");
  }

  @Test
  void plans_thatNeedCalendars_areRefused() {
    String reason =
        "The plan needs calendar arithmetic: work has begun, a date pins a task, a task "
            + "is split or waits for a levelling delay, or there are several calendars, lags by the "
            + "clock or in percent of a duration.";
    assertThat(answer(Project.builder("Shop", MONDAY)
                .addCalendar(WorkCalendar.twentyFourHours())
                .task(coin("a"))
                .task(coin("b").withCalendar(WorkCalendar.twentyFourHours().name())))
            .reasons())
        .containsExactly(reason);
    assertThat(answer(SimulatedPlans.plan()
                .task(coin("a"))
                .task(coin("b"))
                .dependency("a", "b", DependencyType.FINISH_TO_START, Lag.percent(50)))
            .reasons())
        .containsExactly(reason);
    assertThat(answer(SimulatedPlans.plan()
                .statusDate(SimulatedPlans.START.plusDays(1))
                .task(coin("a").withProgress(Progress.started(SimulatedPlans.START, workdays(1)))))
            .reasons())
        .containsExactly(reason);
  }

  @Test
  void plan_withoutTasks_isRefused() {
    assertThatThrownBy(() -> answer(SimulatedPlans.plan()).orElseThrow())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("plan must have an exact answer: The plan has no task. Simulate it instead.");
  }

  /** A ladder whose paths cross at every rung; each task of many values would have to be taken at each of them. */
  @Test
  void plan_whosePathsCrossTooOften_isRefused() {
    Estimate many = Estimate.discrete(IntStream.range(1, 30)
        .boxed()
        .collect(java.util.stream.Collectors.toMap(day -> (double) day, day -> 1 / 29.0)));
    ProjectBuilder plan = SimulatedPlans.plan();
    for (int rung = 0; rung < 12; rung++) {
      plan.task(SimulatedPlans.task("l" + rung, many)).task(SimulatedPlans.task("r" + rung, many));
      if (rung > 0) {
        plan.dependency("l" + (rung - 1), "l" + rung)
            .dependency("r" + (rung - 1), "r" + rung)
            .dependency("l" + (rung - 1), "r" + rung);
      }
    }
    assertThat(answer(plan).reasons())
        .singleElement()
        .asString()
        .matches("Paths cross: \\d+ tasks would have to be taken at each of their values in turn.");
  }

  @Test
  void durations_ofASecondOverYears_areRefused() {
    ProjectBuilder plan = SimulatedPlans.plan()
        .task(SimulatedPlans.task("a", Estimate.discrete(Map.of(1 / 28_800.0, 0.5, 600.0, 0.5))));
    assertThat(answer(plan).reasons())
        .containsExactly("A path can be 17280000 steps of 1 seconds long, more than 16777216. "
            + "State coarser durations.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void probability_outsideZeroToOne_isRefused(double probability) {
    ExactFinish finish = exact(SimulatedPlans.series(List.of(COIN)));
    assertThatThrownBy(() -> finish.quantile(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be above 0 and at most 1: " + probability
            + ". State 80 percent as 0.8.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void outcome_withoutAProbability_isRefused(double probability) {
    LocalDateTime date = LocalDateTime.of(2027, 1, 4, 8, 0);
    assertThatThrownBy(() -> new ExactFinish.Outcome(date, probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "probability must be from 0 to 1: " + probability + ". State 80 percent as 0.8.");
  }
}
