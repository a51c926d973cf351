package dev.tandem.scheduling.network;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.project.Task;
import dev.tandem.core.project.TaskId;
import dev.tandem.scheduling.kernel.AdditiveNetwork;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.List;
import java.util.Optional;

/**
 * A project, or all projects of a portfolio, compiled for computing: their leaf tasks in topological order, their dependencies spread over the leaves below summary
 * tasks, their calendars as tables, their dates as seconds.
 *
 * <p>A network belongs to one project and one policy. It is immutable and may be used from many threads. Compile once and analyse as
 * often as you like.
 *
 * <p>A dependency from or to a summary task holds for every leaf below it, so a dependency between summaries of a and b leaves makes a
 * times b links.
 */
public final class ActivityNetwork {
  private final Project project;
  private final ImmutableList<Project> projects;
  private final SchedulingPolicy policy;
  private final CompiledNetwork kernel;
  private final Optional<AdditiveNetwork> additive;

  private ActivityNetwork(
      Project project, ImmutableList<Project> projects, SchedulingPolicy policy) {
    this.project = project;
    this.projects = projects;
    this.policy = policy;
    this.kernel = new NetworkCompiler(project, projects, policy).compile();
    this.additive = AdditiveNetwork.of(kernel);
  }

  /**
   * {@return the network of a project under the standard policy}
   *
   * @param project the project
   */
  public static ActivityNetwork compile(Project project) {
    return compile(project, SchedulingPolicy.standard());
  }

  /**
   * {@return the network of a project under a policy}
   *
   * <p>Cost: O(tasks + links) time and memory, plus a table for each calendar; no recursion, however deep the plan is.
   *
   * @param project the project
   * @param policy the choices that tools disagree on
   * @throws ArithmeticException if a duration or lag does not fit a long, or the dependencies between summaries make more links than an
   *     array holds
   */
  public static ActivityNetwork compile(Project project, SchedulingPolicy policy) {
    return new ActivityNetwork(project, ImmutableList.of(project), policy);
  }

  /**
   * {@return the network of all projects of a portfolio under the standard policy}
   *
   * @param portfolio the portfolio
   * @throws IllegalArgumentException as {@link #compile(Portfolio, SchedulingPolicy)}
   */
  public static ActivityNetwork compile(Portfolio portfolio) {
    return compile(portfolio, SchedulingPolicy.standard());
  }

  /**
   * {@return the network of all projects of a portfolio under a policy}
   *
   * <p>Each task starts no earlier than its own project, after its project's status date, and is counted on its project's calendar if it
   * names none; whether its late dates count back from its own project's finish or from the last of all, the policy says.
   *
   * <p>Cost: as for one project with all the tasks; several projects take calendar arithmetic, also on one calendar.
   *
   * @param portfolio the portfolio
   * @param policy the choices that tools disagree on
   * @throws IllegalArgumentException if there is no project, or some are scheduled from their start and some from their finish
   * @throws ArithmeticException as for one project
   */
  public static ActivityNetwork compile(Portfolio portfolio, SchedulingPolicy policy) {
    Project joined = portfolio
        .joined()
        .orElseThrow(() -> new IllegalArgumentException("portfolio must have a project: \""
            + portfolio.name() + "\" has none. Add the project whose tasks shall be scheduled."));
    checkOneEnd(portfolio.projects());
    return new ActivityNetwork(joined, portfolio.projects(), policy);
  }

  private static void checkOneEnd(List<Project> projects) {
    Project first = projects.get(0);
    for (Project other : projects) {
      if (other.scheduleFrom() != first.scheduleFrom()) {
        boolean fromStart = first.scheduleFrom() == ScheduleFrom.START;
        throw new IllegalArgumentException(
            "projects of one network must be scheduled from the same end: \""
                + (fromStart ? first : other).name() + "\" from its start, \""
                + (fromStart ? other : first).name()
                + "\" from its finish. Change one, or schedule them apart.");
      }
    }
  }

  /**
   * {@return the network of the same projects with some of their tasks or dependencies changed}
   *
   * <p>Start, status date, finish and calendar of each project stay as they were compiled.
   *
   * @param changed as {@link #project()}, with as many tasks in the same order, each in its project
   * @throws IllegalArgumentException if there are several projects and {@code changed} has not the same tasks in the same order
   */
  public ActivityNetwork recompile(Project changed) {
    if (projects.size() == 1) {
      return compile(changed, policy);
    }
    checkArgument(
        Lists.transform(changed.tasks(), Task::id)
            .equals(Lists.transform(project.tasks(), Task::id)),
        "changed project must have the tasks of the %s projects in the same order: it has others."
            + " Compile a portfolio with the changed projects.",
        projects.size());
    return new ActivityNetwork(changed, projects, policy);
  }

  /** {@return the project that was compiled; of a portfolio, all projects as one} */
  public Project project() {
    return project;
  }

  /** {@return the projects that were compiled, as they were then: one, or those of a portfolio} */
  public ImmutableList<Project> projects() {
    return projects;
  }

  /** {@return the policy under which it was compiled} */
  public SchedulingPolicy policy() {
    return policy;
  }

  /** {@return how many leaf tasks there are} */
  public int size() {
    return kernel.size();
  }

  /** {@return how many links there are between leaf tasks} */
  public int linkCount() {
    return kernel.links.size();
  }

  /**
   * {@return the id of the leaf task at a place in the topological order: no task stands before one that it waits for}
   *
   * @param position the place, from 0 to {@link #size()} - 1
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public TaskId task(int position) {
    return project.tasks().get(kernel.nodes.task(position)).id();
  }

  /** {@return whether all of it runs on one calendar and reduces to additions, the fastest case} */
  public boolean isAdditive() {
    return additive.isPresent();
  }

  /** {@return the compiled form, to be read by the other packages of this module; its type is not exported} */
  @SuppressWarnings("exports")
  public CompiledNetwork kernel() {
    return kernel;
  }

  /** {@return the compiled form of the additive case, for the other packages of this module; its type is not exported} */
  @SuppressWarnings("exports")
  public Optional<AdditiveNetwork> additiveKernel() {
    return additive;
  }
}
