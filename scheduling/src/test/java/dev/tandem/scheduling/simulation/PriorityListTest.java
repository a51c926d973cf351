package dev.tandem.scheduling.simulation;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.project.Assignment;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ProjectBuilder;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.resource.Resource;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Progress;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.resource.LevelledSchedule;
import dev.tandem.scheduling.resource.Levelling;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.simulation.convention.CriticalityRule;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.simulation.convention.SimulationConvention;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Simulation along a priority list, on a calendar that never rests: a workday of an estimate is eight hours of it. */
class PriorityListTest {
  private static final Sampling SAMPLES = Sampling.monteCarlo(20_000, 1);

  /** Tasks of one person each, of whom there are some. */
  private static ProjectBuilder shared(double people, List<Estimate> durations) {
    ProjectBuilder plan = SimulatedPlans.parallel(durations)
        .resource(new Resource(ResourceId.of("ann"), "Ann", people, Optional.empty(), 0));
    for (int i = 0; i < durations.size(); i++) {
      plan.assignment(Assignment.of("t" + i, "ann"));
    }
    return plan;
  }

  private static Simulation simulation(ProjectBuilder plan, String... order) {
    return SimulatedPlans.simulation(plan)
        .withSampling(SAMPLES)
        .withPriorityList(PriorityList.of(order));
  }

  private static int[] finishes(SimulationResult result) {
    return result.samples().counts.finishes(0);
  }

  @Test
  void run_ofTwoTasksOfOnePerson_isTheirSum() {
    List<Estimate> durations = List.of(Estimate.uniform(1, 3), Estimate.uniform(2, 6));
    SimulationResult listed = simulation(shared(1, durations), "t1", "t0").run();
    SimulationResult chain = SimulatedPlans.run(SimulatedPlans.series(durations), SAMPLES);
    assertThat(finishes(listed)).isEqualTo(finishes(chain));
    assertThat(listed.task("t0").criticality().value()).isOne();
    assertThat(listed.task("t1").criticality().value()).isOne();
    assertThat(listed.feasible()).isEqualTo(new Share(20_000, 20_000));
    assertThat(listed.finish().planned()).isEqualTo(SimulatedPlans.date(2));
  }

  @Test
  void run_ofTwoTasksOfTwoPeople_isTheLonger() {
    List<Estimate> durations = List.of(Estimate.uniform(1, 3), Estimate.uniform(2, 6));
    assertThat(finishes(simulation(shared(2, durations), "t1", "t0").run()))
        .isEqualTo(finishes(SimulatedPlans.run(SimulatedPlans.parallel(durations), SAMPLES)));
  }

  /**
   * Of three durations, uniform from 0 to 8, on two people, the third begins at the shorter of the others: with d between these, the mean of the longer is
   * 16/3, and the third goes on after it by 8 times the integral of (1 − d)³, a quarter.
   */
  @Test
  void run_ofThreeTasksOfTwoPeople_hasTheMeanInClosedForm() {
    SimulationResult result =
        simulation(shared(2, Collections.nCopies(3, Estimate.uniform(0, 8)))).run();
    double deviation = 8 / Math.sqrt(12);
    assertThat(SimulatedPlans.units(result.finish().meanWork()))
        .isCloseTo(16 / 3.0 + 2, within(4 * deviation / Math.sqrt(20_000)));
  }

  @Test
  void run_ofEqualTasks_takesAsManyRoundsAsItNeeds() {
    for (int people = 1; people <= 4; people++) {
      assertThat(simulation(shared(people, Collections.nCopies(7, Estimate.fixed(2))))
              .run()
              .finish()
              .latest())
          .isEqualTo(SimulatedPlans.date(2 * Math.ceil(7.0 / people)));
    }
  }

  /** The same schemes written once more: an hour-glass for each person, who takes the next task of the list when the sand is out. */
  @Test
  void run_ofManyTasksOfThreePeople_isThatOfWhoIsFreeFirst() {
    List<Estimate> durations = IntStream.range(0, 9)
        .mapToObj(i -> (Estimate) Estimate.triangular(1, 2 + i % 3, 7))
        .toList();
    String[] order = {"t3", "t8", "t0", "t1", "t7", "t2", "t6", "t4", "t5"};
    SimulationResult result = simulation(shared(3, durations), order).run();
    int[][] drawn = new int[durations.size()][];
    for (int task = 0; task < drawn.length; task++) {
      drawn[task] = result.samples().durations(task);
    }
    for (int sample = 0; sample < 1_000; sample++) {
      long[] free = new long[3];
      for (String task : order) {
        int first = free[0] <= free[1] && free[0] <= free[2] ? 0 : free[1] <= free[2] ? 1 : 2;
        int number = Integer.parseInt(task.substring(1));
        free[first] += drawn[number][sample];
      }
      assertThat(result.samples().finishWork()[sample])
          .isEqualTo((int) Math.max(free[0], Math.max(free[1], free[2])));
    }
  }

  /** An anomaly as in Graham (1969): the shorter first task lets two others start at once, and the last one does not fit beside them any more. */
  @Test
  void run_withAShorterTask_mayFinishLater() {
    ProjectBuilder plan = shared(
            2, List.of(Estimate.fixed(2), Estimate.fixed(1), Estimate.fixed(1), Estimate.fixed(2)))
        .dependency("t0", "t1")
        .dependency("t0", "t2");
    Simulation simulation = simulation(plan, "t0", "t1", "t2", "t3");
    assertThat(simulation.run().finish().latest()).isEqualTo(SimulatedPlans.date(3));
    assertThat(simulation
            .withEstimate(TaskId.of("t0"), Estimate.fixed(1))
            .run()
            .finish()
            .latest())
        .isEqualTo(SimulatedPlans.date(4));
  }

  @Test
  void criticality_ofWhoHandsOver_countsThatTaskInPlaceOfALongerOne() {
    // t0 and t1 are Ann's, t2 is nobody's and takes as long as one and a half of them.
    ProjectBuilder plan = SimulatedPlans.parallel(
            List.of(Estimate.fixed(2), Estimate.fixed(2), Estimate.fixed(3)))
        .resource(Resource.of("ann"))
        .assignment(Assignment.of("t0", "ann"))
        .assignment(Assignment.of("t1", "ann"));
    SimulationResult without =
        SimulatedPlans.simulation(plan).withSampling(SAMPLES).run();
    SimulationResult listed = simulation(plan, "t1", "t0").run();
    assertThat(without.task("t2").criticality().value()).isOne();
    assertThat(listed.task("t2").criticality().value()).isZero();
    assertThat(listed.task("t1").criticality().value()).isOne();
    assertThat(listed.task("t0").criticality().value()).isOne();
  }

  @Test
  void results_thatNeedNoFloat_areThere_andTheSignificanceIndexIsRefused() {
    SimulationResult result = simulation(
            shared(1, List.of(Estimate.uniform(1, 3), Estimate.uniform(2, 6))))
        .watching(TaskId.of("t0"))
        .run();
    SimulatedTask task = result.task("t1");
    assertThat(task.cruciality(Cruciality.PEARSON).orElseThrow()).isGreaterThan(0.5);
    assertThat(task.scheduleSensitivityIndex()).isPresent();
    assertThat(task.primaveraCruciality()).isPresent();
    assertThat(task.swing().width().value()).isPositive();
    assertThat(result.mergePoints()).isEmpty();
    assertThat(result.joint().probability(result.finish().latest(), 0))
        .isEqualTo(new Share(20_000, 20_000));
    FinishDistribution first = result.finish(TaskId.of("t0"));
    assertThat(
            result.probabilityOfAll(List.of(new SimulationResult.Due(first, first.quantile(0.5)))))
        .isEqualTo(first.probabilityBy(first.quantile(0.5)));
    assertThatIllegalStateException()
        .isThrownBy(task::significanceIndex)
        .withMessage(
            "significance index must be asked of a simulation without a priority list: beyond it the total float that the index"
                + " is made of is not defined. Take the schedule sensitivity index or the cruciality.");
  }

  @Test
  void result_saysWhatListItFollows() {
    SimulationResult result = simulation(
            shared(1, List.of(Estimate.uniform(1, 3), Estimate.uniform(2, 6))), "t1", "t0")
        .run();
    assertThat(result.priorityList()).contains(PriorityList.of("t1", "t0"));
    assertThat(result.toString()).contains("""
            resources by a fixed priority list of 2 tasks: t1, t0
            dates are feasible for resources in each sample
            """);
    SimulationResult without =
        SimulatedPlans.run(shared(1, List.of(Estimate.uniform(1, 3))), Sampling.monteCarlo(10, 1));
    assertThat(without.priorityList()).isEmpty();
    assertThat(without.toString()).doesNotContain("resources");
    assertThatIllegalStateException()
        .isThrownBy(without::feasible)
        .withMessage(
            "simulation must follow a priority list: resources were not asked for. Give it one by withPriorityList.");
  }

  @Test
  void feasible_ofTasksThatCannotMove_countsTheSamplesInWhichTheyDoNotMeet() {
    // Ann begins what is fixed to the fourth workday while she still works on the other, in half of
    // the samples.
    ProjectBuilder plan = shared(1, List.of(Estimate.uniform(3, 5), Estimate.fixed(1)));
    plan.replaceTask(plan.build()
        .task(TaskId.of("t0"))
        .withProgress(Progress.started(SimulatedPlans.START, workdays(1))));
    plan.replaceTask(plan.build()
        .task(TaskId.of("t1"))
        .withConstraint(Constraint.mustStartOn(SimulatedPlans.date(4))));
    plan.statusDate(SimulatedPlans.START);
    SimulationResult result = simulation(plan).run();
    assertThat(result.feasible().value()).isCloseTo(0.5, within(0.02));
    assertThat(result.toString())
        .contains(
            "dates are feasible for resources, save where a task that cannot move meets another: feasible() counts\n");
  }

  @Test
  void run_byThreadsAndInParts_hasTheSameBits_inTicksAndByCalendar() {
    List<Estimate> durations = IntStream.range(0, 8)
        .mapToObj(i -> (Estimate) Estimate.triangular(1, 2 + i % 3, 7))
        .toList();
    ProjectBuilder ticks = shared(2, durations).dependency("t0", "t5").dependency("t1", "t5");
    ProjectBuilder calendar = shared(2, durations)
        .dependency("t0", "t5")
        .dependency("t1", "t5")
        .task(Task.of("other", workdays(1)).withConstraint(Constraint.asLateAsPossible()));
    for (ProjectBuilder plan : List.of(ticks, calendar)) {
      Simulation simulation =
          simulation(plan, "t7", "t2", "t5").withSampling(Sampling.monteCarlo(1_500, 7));
      SimulationResult alone = simulation.run();
      ExecutorService pool = Executors.newFixedThreadPool(3);
      try {
        SimulationResult threads = simulation.run(pool, 3, SimulationProgress.NONE);
        assertThat(finishes(threads)).isEqualTo(finishes(alone));
        assertThat(threads).hasToString(alone.toString());
      } finally {
        pool.shutdown();
      }
      List<SimulationPart> parts = new ArrayList<>();
      for (int first : new int[] {1_100, 0, 300}) {
        SimulationPart part = simulation.part(first, first == 0 ? 300 : first == 300 ? 800 : 400);
        parts.add(SimulationPart.fromBytes(part.toBytes()));
      }
      SimulationResult combined = simulation.combine(parts);
      assertThat(finishes(combined)).isEqualTo(finishes(alone));
      assertThat(combined).hasToString(alone.toString());
    }
  }

  @Test
  void combine_ofPartsWithAnotherList_isRefused() {
    ProjectBuilder plan = shared(1, List.of(Estimate.uniform(1, 3), Estimate.uniform(2, 6)));
    SimulationPart part = simulation(plan, "t1", "t0").part(0, 20_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation(plan, "t0", "t1").combine(List.of(part)))
        .withMessageStartingWith("parts must be of this simulation");
  }

  @Test
  void list_ofALevelledSchedule_givesItsFinish() {
    Project plan = shared(
            2,
            IntStream.range(0, 6)
                .mapToObj(i -> (Estimate) Estimate.fixed(1 + i % 4))
                .toList())
        .build();
    LevelledSchedule levelled = Levelling.standard().run(plan);
    assertThat(levelled.priorityList().order()).hasSize(6);
    assertThat(Simulation.of(ActivityNetwork.compile(plan))
            .withPriorityList(levelled.priorityList())
            .run()
            .finish()
            .planned())
        .isEqualTo(levelled.schedule().finish());
    assertThat(Levelling.standard()
            .withAbsence(AbsenceRule.PAUSE)
            .withFrozen(List.of(TaskId.of("t3")))
            .withObjective(LevellingObjective.earliestFinish())
            .run(plan)
            .priorityList())
        .extracting(PriorityList::absence, PriorityList::frozen)
        .containsExactly(AbsenceRule.PAUSE, ImmutableList.of(TaskId.of("t3")));
  }

  @Test
  void withPriorityList_ofTasksThatAreNoLeaves_isRefused() {
    ProjectBuilder plan =
        SimulatedPlans.plan().summary("all").task(Task.of("a", workdays(1)).withParent("all"));
    Simulation simulation = SimulatedPlans.simulation(plan);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.withPriorityList(PriorityList.of("all")))
        .withMessage(
            "tasks must be leaves of the plan \"Plan\": all is a summary; name the leaves below it.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.withPriorityList(PriorityList.of("b")))
        .withMessage(
            "tasks must be leaves of the plan \"Plan\": b is not there. Use one of the plan's own ids.");
    PriorityList frozen = PriorityList.of("a").withFrozen(List.of(TaskId.of("b")));
    assertThat(catchThrowable(() -> simulation.withPriorityList(frozen)))
        .isInstanceOf(UnknownTaskException.class);
    assertThat(simulation
            .withPriorityList(PriorityList.of("a").withFrozen(List.of(TaskId.of("all"))))
            .run()
            .finish()
            .planned())
        .isEqualTo(SimulatedPlans.date(1));
  }

  @Test
  void run_withAFloatThatIsNotDefined_isRefused() {
    ProjectBuilder plan = shared(1, List.of(Estimate.uniform(1, 3)));
    Simulation byFloat = simulation(plan)
        .withConvention(
            SimulationConvention.standard().withCriticality(CriticalityRule.TOTAL_FLOAT));
    assertThatIllegalArgumentException()
        .isThrownBy(byFloat::run)
        .withMessage(
            "criticality along a priority list must be that of tasks without float that drive the finish: it is TOTAL_FLOAT with a threshold of 0"
                + " seconds. Choose CriticalityRule.DRIVES_FINISH and a policy with threshold 0, or withoutCriticality().");
    assertThat(byFloat.withoutCriticality().run().finish().samples()).isEqualTo(20_000);
    Simulation threshold = Simulation.of(ActivityNetwork.compile(
            plan.build(),
            SchedulingPolicy.standard().withCriticality(new Criticality.FloatAtMost(workdays(1)))))
        .withPriorityList(PriorityList.of("t0"));
    assertThatIllegalArgumentException()
        .isThrownBy(threshold::run)
        .withMessageContaining("DRIVES_FINISH with a threshold of 28800 seconds");
  }

  @Test
  void samples_allocateNothing() {
    List<Estimate> durations = IntStream.range(0, 30)
        .mapToObj(i -> (Estimate) Estimate.triangular(1, 2 + i % 3, 7))
        .toList();
    Simulation few = simulation(shared(3, durations)).withSampling(Sampling.monteCarlo(2_000, 1));
    Simulation many = few.withSampling(Sampling.monteCarlo(22_000, 1));
    long more = allocated(many) - allocated(few);
    // The finish of a sample takes four bytes; nothing else grows with their number.
    assertThat(more).isLessThan(20_000L * 4 + 10_000);
  }

  private static long allocated(Simulation simulation) {
    simulation.run();
    long before = AllocatedBytes.ofThisThread();
    simulation.run();
    return AllocatedBytes.ofThisThread() - before;
  }
}
