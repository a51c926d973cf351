package dev.tandem.scheduling.resource;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.UnknownTaskException;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.CriticalPath;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.convention.AbsenceRule;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.objective.Goals;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.PriorityLists;
import dev.tandem.scheduling.resource.scheme.StayingTasks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Resource levelling: tasks are delayed until all their resources are free, so that nobody is asked for more than there is at any time.
 *
 * <p>Each priority rule gives a list, the serial schedule generation scheme makes a schedule of it, a search may go on from these ({@link #withSearch}), and
 * the objective chooses the best of all. Calendars,
 * dependencies of all types with their lags, constraints, status date and progress are those of the plan's own schedule: a task starts where
 * its links and dates put it, or at the first time after at which it finds its resources. It pauses where its calendar does, and is not split
 * otherwise. Finished tasks stay, started ones go on at once, so do tasks whose date a person fixed; their resources are taken first. A task
 * that goes as late as possible comes no earlier than it did.
 *
 * <p>What a levelling cannot resolve it lists, with the reason: see {@link LevelledSchedule#unresolved()}.
 *
 * <pre>{@code
 * LevelledSchedule levelled = Levelling.standard().run(CriticalPath.analyse(project));
 * levelled.moves();       // review moves from ... to ..., because ann works on login until ...
 * Project plan = levelled.plan();                 // the same tasks, delayed ones with a date to start no earlier than
 * }</pre>
 *
 * <p>Immutable; the same plan and the same choices give the same dates, bit for bit. Cost: for each schedule O((tasks + links) log tasks) and, for each try
 * of a start, the steps of what is taken that it meets.
 */
public final class Levelling {
  private static final Levelling STANDARD = new Levelling(
      LevellingObjective.earliestFinish(),
      ImmutableList.copyOf(PriorityRule.values()),
      AbsenceRule.standard(),
      ImmutableSet.of(),
      ImmutableMap.of(),
      0,
      0);

  private final LevellingObjective objective;
  private final ImmutableList<PriorityRule> rules;
  private final AbsenceRule absence;
  private final ImmutableSet<TaskId> frozen;
  private final ImmutableMap<TaskId, Integer> priorities;
  private final long schedules;
  private final long seed;

  private Levelling(
      LevellingObjective objective,
      ImmutableList<PriorityRule> rules,
      AbsenceRule absence,
      ImmutableSet<TaskId> frozen,
      ImmutableMap<TaskId, Integer> priorities,
      long schedules,
      long seed) {
    this.objective = objective;
    this.rules = rules;
    this.absence = absence;
    this.frozen = frozen;
    this.priorities = priorities;
    this.schedules = schedules;
    this.seed = seed;
  }

  /** {@return the earliest finish by the best of all priority rules without a search, nothing planned with people who are not there, no task frozen, all priorities 0} */
  public static Levelling standard() {
    return STANDARD;
  }

  /**
   * {@return this levelling with another objective}
   *
   * @param other what a schedule is chosen for
   */
  public Levelling withObjective(LevellingObjective other) {
    return new Levelling(other, rules, absence, frozen, priorities, schedules, seed);
  }

  /**
   * {@return this levelling with other rules, the best of which is taken; of equal ones the first}
   *
   * @param others the rules
   * @throws IllegalArgumentException if there is none
   */
  public Levelling withRules(PriorityRule... others) {
    checkArgument(
        others.length > 0,
        "levelling must have a rule: it has %s. Take PriorityRule.LATEST_FINISH if in doubt.",
        others.length);
    return new Levelling(
        objective, ImmutableList.copyOf(others), absence, frozen, priorities, schedules, seed);
  }

  /**
   * {@return this levelling with another rule for absences}
   *
   * @param other what it means that a task works while somebody assigned to it does not
   */
  public Levelling withAbsence(AbsenceRule other) {
    return new Levelling(objective, rules, other, frozen, priorities, schedules, seed);
  }

  /**
   * {@return this levelling with some tasks frozen}
   *
   * <p>A frozen task stays, and has its resources before all others. Only if a task before it is delayed past its start does it follow.
   *
   * @param tasks the tasks that stay; a summary stands for all tasks below it
   */
  public Levelling withFrozen(Collection<TaskId> tasks) {
    return new Levelling(
        objective, rules, absence, ImmutableSet.copyOf(tasks), priorities, schedules, seed);
  }

  /**
   * {@return this levelling with priorities}
   *
   * <p>Of the tasks whose predecessors have their dates, the one with the largest number is placed first; a rule decides between equal ones. So a task of
   * higher priority has the first pick of the resources, but does not pull up what it waits for.
   *
   * @param numbers for tasks their priority, which may be negative; 0 for those that are not named. A summary's number holds for the tasks
   *     below it that have none of their own, that of the closest summary first.
   */
  public Levelling withPriorities(Map<TaskId, Integer> numbers) {
    return new Levelling(
        objective, rules, absence, frozen, ImmutableMap.copyOf(numbers), schedules, seed);
  }

  /**
   * {@return this levelling with a genetic search that goes on from the schedules of the rules}
   *
   * <p>Effort is counted in schedules rather than in time, so that the result is the same on every machine. A list is placed forward, pushed back from
   * the finish and placed forward again, which makes three schedules; the search ends before where a schedule is proven to be the best by all that the objective asks for. Where there are no more lists
   * than schedules, which holds for six tasks and a thousand schedules, every list is tried instead. For
   * a plan of a hundred tasks, thousands of schedules take about a second.
   *
   * @param limit how many schedules the search may generate; 0 for none, which leaves the rules alone
   * @param newSeed on what its random numbers depend
   * @throws IllegalArgumentException if {@code limit} is negative
   */
  public Levelling withSearch(long limit, long newSeed) {
    checkArgument(
        limit >= 0,
        "schedules must be at least 0: %s. State 0 for the priority rules alone.",
        limit);
    return new Levelling(objective, rules, absence, frozen, priorities, limit, newSeed);
  }

  /** {@return what a schedule is chosen for} */
  public LevellingObjective objective() {
    return objective;
  }

  /** {@return the rules, the best of which is taken} */
  public ImmutableList<PriorityRule> rules() {
    return rules;
  }

  /** {@return how many schedules the search that goes on from the rules may generate} */
  public long schedules() {
    return schedules;
  }

  /** {@return the tasks that stay because somebody says so} */
  public ImmutableSet<TaskId> frozen() {
    return frozen;
  }

  /** {@return what it means that a task works while somebody assigned to it does not} */
  public AbsenceRule absence() {
    return absence;
  }

  /**
   * {@return the levelled schedule of a project under the standard policy}
   *
   * @param project the project
   * @throws UnknownTaskException if a frozen task or one with a priority is not in it
   * @throws IllegalArgumentException if the project is scheduled from its finish, or the objective is about features that it does not have
   */
  public LevelledSchedule run(Project project) {
    return run(CriticalPath.analyse(project));
  }

  /**
   * {@return the levelled schedule of a plan that has been scheduled, under the policy of that schedule}
   *
   * @param before the schedule of a project, or of a portfolio whose projects draw on the same people
   * @throws UnknownTaskException if a frozen task or one with a priority is not in the plan
   * @throws IllegalArgumentException if the plan is scheduled from its finish; or the objective is the cost of delay, and its features name tasks
   *     that the plan does not have, none has a task, or their products have several currencies and there are no rates
   */
  public LevelledSchedule run(Schedule before) {
    return run(before, problem -> problem);
  }

  /** The same with resources of which there is more than the plan says. */
  LevelledSchedule run(Schedule before, UnaryOperator<LevellingProblem> more) {
    DatedPlan plan = DatedPlan.of(before.network());
    checkArgument(
        !plan.network().frame.fromFinish(),
        "plan to level must be scheduled from its start: \"%s\" is scheduled from its finish."
            + " Schedule it from the start, and state the finish as a deadline.",
        plan.project().name());
    LevellingProblem problem = more.apply(new LevellingProblem(
        plan,
        absence,
        StayingTasks.frozen(plan, frozen),
        StayingTasks.full(plan),
        Goals.limits(objective, plan)));
    Goals goals = Goals.of(objective, problem, plan, before);
    LevellingSearch search =
        new LevellingSearch(problem, goals, new PriorityLists(problem, priorities(plan)));
    search.run(rules, schedules, seed);
    return new LevelledSchedule(before, this, problem, search);
  }

  private int[] priorities(DatedPlan plan) {
    priorities.keySet().forEach(plan.project()::indexOf);
    int[] priority = new int[plan.network().size()];
    List<Task> tasks = plan.project().tasks();
    for (int node = 0; node < priority.length && !priorities.isEmpty(); node++) {
      int task = plan.network().nodes.task(node);
      while (task >= 0 && !priorities.containsKey(tasks.get(task).id())) {
        task = plan.breakdown().parent(task);
      }
      priority[node] = task < 0 ? 0 : priorities.getOrDefault(tasks.get(task).id(), 0);
    }
    return priority;
  }
}
