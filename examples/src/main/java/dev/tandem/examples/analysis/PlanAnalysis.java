package dev.tandem.examples.analysis;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Task;
import dev.tandem.examples.plan.Plan;
import dev.tandem.examples.progress.Progress;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.health.PlanHealth;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.roadmap.Roadmap;
import dev.tandem.scheduling.roadmap.RoadmapConvention;
import dev.tandem.scheduling.simulation.Simulation;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.convention.Sampling;
import dev.tandem.scheduling.value.ValueAtStake;
import java.util.function.Supplier;

/** A plan with its schedule, and what else can be asked of it, computed once and when it is first asked for. For one thread. */
public final class PlanAnalysis {
  /**
   * With several calendars, elapsed lags and samples that end at any hour, work seldom meets to the second: a night or a weekend lies
   * between.
   */
  private static final SchedulingPolicy NEARLY_CRITICAL = SchedulingPolicy.standard()
      .withCriticality(new Criticality.FloatAtMost(WorkDuration.workdays(1)));

  /** The first of the other samples, since each takes some hundred microseconds here. */
  private static final Sampling WITH_PEOPLE = Sampling.monteCarlo(2_000, 1);

  private final Plan plan;
  private final Schedule schedule;
  private final Progress progress;
  private final Supplier<OneClock> clock = Suppliers.memoize(this::counted);
  private final Supplier<Roadmap> roadmap = Suppliers.memoize(this::dated);
  private final Supplier<Answer<SimulationResult>> simulation =
      Suppliers.memoize(() -> isUncertain()
          ? Answer.of(this::simulated)
          : Answer.none(
              "no unfinished task has an estimate. Add for example \"estimate\": \"2/3/10\"."));
  private final Supplier<Answer<SimulationResult>> simulationWithPeople =
      Suppliers.memoize(this::simulatedWithPeople);
  private final Supplier<ImmutableList<Sensitivity>> sensitivities =
      Suppliers.memoize(this::measured);
  private final Supplier<Answer<ValueAtStake>> stakes =
      Suppliers.memoize(() -> Answer.of(this::priced));
  private final Supplier<Answer<PlanHealth>> health =
      Suppliers.memoize(() -> Answer.of(this::checked));
  private final Supplier<Answer<ResourceAnalysis>> resources = Suppliers.memoize(this::levelled);
  private final Supplier<Answer<RegisterAnalysis>> register =
      Suppliers.memoize(() -> plan().risks().register().risks().isEmpty()
          ? Answer.none("the plan names no risk. Add some to its field \"risks\".")
          : Answer.of(() -> RegisterAnalysis.of(plan())));
  private final Supplier<Answer<PeopleAnalysis>> people =
      Suppliers.memoize(() -> plan().people().stakeholders().isEmpty()
          ? Answer.none("the plan names nobody. Add people to its field \"stakeholders\".")
          : Answer.of(() -> PeopleAnalysis.of(plan())));

  /**
   * Takes a plan with its dates.
   *
   * @param plan the plan
   * @param schedule its schedule
   * @param progress told what is being computed
   */
  public PlanAnalysis(Plan plan, Schedule schedule, Progress progress) {
    this.plan = plan;
    this.schedule = schedule;
    this.progress = progress;
  }

  /** {@return the plan} */
  public Plan plan() {
    return plan;
  }

  /** {@return the project} */
  public Project project() {
    return plan.project();
  }

  /** {@return its schedule} */
  public Schedule schedule() {
    return schedule;
  }

  /** {@return when features, releases and objectives come; empty lists without a product} */
  public Roadmap roadmap() {
    return roadmap.get();
  }

  /**
   * {@return ten thousand samples of the plan from its estimates and the risks left after the responses, from seed 1, with a finish for each
   * feature; a task is critical if it has at most a workday of float to the finish}
   */
  public Answer<SimulationResult> simulation() {
    return simulation.get();
  }

  /** {@return the first two thousand of these samples, in which people do one thing at a time by the list of the levelled plan; criticality is not counted} */
  public Answer<SimulationResult> simulationWithPeople() {
    return simulationWithPeople.get();
  }

  /** {@return what a day of each task costs; tasks as late as possible are taken as soon as possible, which moves no feature} */
  public Answer<ValueAtStake> stakes() {
    return stakes.get();
  }

  /** {@return how sound the plan is as a model} */
  public Answer<PlanHealth> health() {
    return health.get();
  }

  /** {@return who has too much to do, and the plan if nobody has} */
  public Answer<ResourceAnalysis> resources() {
    return resources.get();
  }

  /** {@return the tasks that sway the finish most, at most ten, the widest first; empty if nothing could be simulated} */
  public ImmutableList<Sensitivity> sensitivities() {
    return sensitivities.get();
  }

  /** {@return what its risks cost, and who looks after them} */
  public Answer<RegisterAnalysis> register() {
    return register.get();
  }

  /** {@return whom it concerns, and who is not told what it must know} */
  public Answer<PeopleAnalysis> people() {
    return people.get();
  }

  private boolean isUncertain() {
    return project().tasks().stream()
            .anyMatch(
                task -> task.durationEstimate().isPresent() && !task.progress().isFinished())
        || plan.risks().register().risks().stream()
            .anyMatch(
                risk -> risk.state().isPending() && !risk.residual().durations().isEmpty());
  }

  private OneClock counted() {
    return OneClock.of(plan);
  }

  private Roadmap dated() {
    return Roadmap.of(clock.get().portfolio(), schedule, convention());
  }

  private Answer<ResourceAnalysis> levelled() {
    String whyNot = ResourceAnalysis.whyNot(project());
    if (!whyNot.isEmpty()) {
      return Answer.none(whyNot);
    }
    progress.stage("levelling the plan");
    return Answer.of(() -> ResourceAnalysis.of(schedule, clock.get().portfolio(), convention()));
  }

  private Simulation samples() {
    return Simulation.of(ActivityNetwork.compile(plan.portfolio(), NEARLY_CRITICAL))
        .withRegister(plan.risks().register())
        .watching(plan.portfolio());
  }

  private SimulationResult simulated() {
    Simulation samples = samples();
    progress.stage("simulating " + samples.sampling().samples() + " samples");
    return samples.run(progress::proceed);
  }

  private Answer<SimulationResult> simulatedWithPeople() {
    Answer<ResourceAnalysis> levelled = resources();
    if (levelled.value().isEmpty() || !isUncertain()) {
      return Answer.none(levelled.whyNot());
    }
    return Answer.of(() -> {
      Simulation samples = samples()
          .withSampling(WITH_PEOPLE)
          .withoutCriticality()
          .withPriorityList(levelled.value().orElseThrow().levelled().priorityList());
      progress.stage("simulating " + samples.sampling().samples() + " samples with people");
      return samples.run(progress::proceed);
    });
  }

  private ImmutableList<Sensitivity> measured() {
    progress.stage("measuring which task sways the finish");
    return simulation().value().map(Sensitivity::widest).orElseGet(ImmutableList::of);
  }

  private ValueAtStake priced() {
    progress.stage("pricing a day of each task");
    return ValueAtStake.of(clock.get().portfolio(), asSoonAsPossible(), convention());
  }

  private RoadmapConvention convention() {
    return RoadmapConvention.standard().withReference(clock.get().reference().atStartOfDay());
  }

  private PlanHealth checked() {
    progress.stage("checking the health of the plan");
    return PlanHealth.of(schedule);
  }

  private Schedule asSoonAsPossible() {
    return project().tasks().stream().anyMatch(PlanAnalysis::isLate)
        ? CriticalPath.analyse(project().toBuilder()
            .replaceTasks(project().tasks().stream().map(PlanAnalysis::early).toList())
            .build())
        : schedule;
  }

  private static Task early(Task task) {
    return isLate(task) ? task.withConstraint(Constraint.asSoonAsPossible()) : task;
  }

  private static boolean isLate(Task task) {
    return task.constraint()
        .filter(constraint -> constraint.type() == ConstraintType.AS_LATE_AS_POSSIBLE)
        .isPresent();
  }
}
