package dev.tandem.scheduling.network.compiled;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.calendar.CalendarPass;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import dev.tandem.scheduling.kernel.ticks.AdditiveNetwork;
import dev.tandem.scheduling.kernel.ticks.AdditivePass;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A plan and its compiled form: what every {@link ActivityNetwork} is inside this module. Immutable.
 *
 * <p>This package is not exported, so the arrays of the compiled form are out of the reach of users.
 */
public sealed class CompiledPlan implements ActivityNetwork permits DatedPlan {
  private final Project project;
  private final ImmutableList<Project> projects;
  private final SchedulingPolicy policy;
  private final WorkBreakdown breakdown;
  private final CompiledNetwork network;
  private final Optional<AdditiveNetwork> additive;
  /** For each task that is a summary the number of its calendar. */
  private final int[] summaryCalendars;

  private final DrivenTasks driven;

  private final Supplier<SummaryDates> summaryDates;

  private CompiledPlan(Project project, ImmutableList<Project> projects, SchedulingPolicy policy) {
    this.project = project;
    this.projects = projects;
    this.policy = policy;
    this.breakdown = WorkBreakdown.of(project);
    this.summaryDates = Suppliers.memoize(() -> SummaryDates.of(project, breakdown));
    NetworkCompiler compiler = new NetworkCompiler(project, projects, policy, breakdown);
    this.network = compiler.compile();
    this.additive = AdditiveNetwork.of(network);
    this.summaryCalendars = compiler.summaryCalendars();
    this.driven = compiler.driven();
  }

  /** Shares everything with another plan. */
  CompiledPlan(CompiledPlan other) {
    this.project = other.project;
    this.projects = other.projects;
    this.policy = other.policy;
    this.breakdown = other.breakdown;
    this.network = other.network;
    this.additive = other.additive;
    this.summaryCalendars = other.summaryCalendars;
    this.driven = other.driven;
    this.summaryDates = other.summaryDates;
  }

  /**
   * {@return a compiled plan}
   *
   * @param project all tasks and dependencies
   * @param projects the projects that make it up, in the order of their tasks; the project itself if there is one
   * @param policy the choices that tools disagree on
   * @throws ArithmeticException if a duration or lag does not fit a long, or there are more links than an array holds
   */
  public static CompiledPlan of(
      Project project, ImmutableList<Project> projects, SchedulingPolicy policy) {
    return new CompiledPlan(project, projects, policy);
  }

  /**
   * {@return a compiled plan of one project}
   *
   * @param project the project
   * @param policy the choices that tools disagree on
   * @throws ArithmeticException if a duration or lag does not fit a long, or there are more links than an array holds
   */
  public static CompiledPlan of(Project project, SchedulingPolicy policy) {
    return of(project, ImmutableList.of(project), policy);
  }

  /**
   * {@return what a network is inside this module}
   *
   * @param network the network
   */
  public static CompiledPlan of(ActivityNetwork network) {
    return (CompiledPlan) network;
  }

  @Override
  public CompiledPlan recompile(Project changed) {
    if (projects.size() == 1) {
      return of(changed, policy);
    }
    checkArgument(
        Lists.transform(changed.tasks(), Task::id)
            .equals(Lists.transform(project.tasks(), Task::id)),
        "changed project must have the tasks of the %s projects in the same order: it has others."
            + " Compile a portfolio with the changed projects.",
        projects.size());
    return of(changed, projects, policy);
  }

  @Override
  public Project project() {
    return project;
  }

  @Override
  public ImmutableList<Project> projects() {
    return projects;
  }

  @Override
  public SchedulingPolicy policy() {
    return policy;
  }

  @Override
  public int size() {
    return network.size();
  }

  @Override
  public int linkCount() {
    return network.links.size();
  }

  @Override
  public TaskId task(int position) {
    return project.tasks().get(network.nodes.task(position)).id();
  }

  @Override
  public boolean isAdditive() {
    return additive.isPresent();
  }

  /** {@return the compiled form: leaves in topological order, and the links between them} */
  public CompiledNetwork network() {
    return network;
  }

  /** {@return the compiled form in additions alone, where the plan allows it} */
  public Optional<AdditiveNetwork> additive() {
    return additive;
  }

  /** {@return the tree of the tasks} */
  public WorkBreakdown breakdown() {
    return breakdown;
  }

  /** {@return the dates that summaries state. Cost: O(tasks) for the first question} */
  public SummaryDates summaryDates() {
    return summaryDates.get();
  }

  /**
   * {@return the calendar of a summary, on which its own floats are counted}
   *
   * @param task the position of the summary in the project
   */
  public WorkingTime calendarOfSummary(int task) {
    return network.frame.calendars().get(summaryCalendars[task]);
  }

  /**
   * {@return the calendars that drive the dates of a task}
   *
   * @param task the position of a leaf in the project
   */
  public DrivingCalendars drivingCalendars(int task) {
    return driven.of(task);
  }

  /**
   * {@return whether several work on a task on calendars of their own, some of them as long as their own work takes, so that another
   *     duration of the task alone does not change theirs}
   *
   * @param node the task's node
   */
  public boolean countsOwnWork(int node) {
    return network.isParallel(node)
        && drivingCalendars(network.nodes.task(node)).countOwnWork();
  }

  /** {@return this plan with its dates. Cost: O(tasks + links), additions where the plan allows it} */
  public DatedPlan analyse() {
    NodeDates dates =
        additive.<NodeDates>map(AdditivePass::run).orElseGet(() -> CalendarPass.run(network));
    return new DatedPlan(this, dates);
  }

  @Override
  public String toString() {
    return project.name() + ": " + size() + " leaf tasks, " + linkCount() + " links between them";
  }
}
