package dev.tandem.scheduling.network;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.List;

/**
 * A project, or all projects of a portfolio, compiled for computing: their leaf tasks in topological order, their dependencies spread over
 * the leaves below summary tasks, their calendars as tables, their dates as seconds.
 *
 * <p>A network belongs to one project and one policy. It is immutable and may be used from many threads. Compile once and analyse as
 * often as you like. Its arrays cannot be reached from outside: the only implementation lies in a package that is not exported.
 *
 * <p>A dependency from or to a summary task holds for every leaf below it, so a dependency between summaries of a and b leaves makes a
 * times b links.
 */
public sealed interface ActivityNetwork permits CompiledPlan {

  /**
   * {@return the network of a project under the standard policy}
   *
   * @param project the project
   * @throws UnworkablePlanException as {@link #compile(Project, SchedulingPolicy)}
   */
  static ActivityNetwork compile(Project project) {
    return compile(project, SchedulingPolicy.standard());
  }

  /**
   * {@return the network of a project under a policy}
   *
   * <p>Cost: O(tasks + links) time and memory, plus a table for each calendar; no recursion, however deep the plan is.
   *
   * @param project the project
   * @param policy the choices that tools disagree on
   * @throws UnworkablePlanException if somebody never works while a task that they are assigned to may go on
   * @throws ArithmeticException if a duration or lag does not fit a long, or the dependencies between summaries make more links than an
   *     array holds
   */
  static ActivityNetwork compile(Project project, SchedulingPolicy policy) {
    return CompiledPlan.of(project, policy);
  }

  /**
   * {@return the network of all projects of a portfolio under the standard policy}
   *
   * @param portfolio the portfolio
   * @throws IllegalArgumentException as {@link #compile(Portfolio, SchedulingPolicy)}
   */
  static ActivityNetwork compile(Portfolio portfolio) {
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
   * @throws UnworkablePlanException as for one project
   * @throws ArithmeticException as for one project
   */
  static ActivityNetwork compile(Portfolio portfolio, SchedulingPolicy policy) {
    Project joined = portfolio
        .joined()
        .orElseThrow(() -> new IllegalArgumentException("portfolio must have a project: \""
            + portfolio.name() + "\" has none. Add the project whose tasks shall be scheduled."));
    checkOneEnd(portfolio.projects());
    return CompiledPlan.of(joined, portfolio.projects(), policy);
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
  ActivityNetwork recompile(Project changed);

  /** {@return the project that was compiled; of a portfolio, all projects as one} */
  Project project();

  /** {@return the projects that were compiled, as they were then: one, or those of a portfolio} */
  ImmutableList<Project> projects();

  /** {@return the policy under which it was compiled} */
  SchedulingPolicy policy();

  /** {@return how many leaf tasks there are} */
  int size();

  /** {@return how many links there are between leaf tasks} */
  int linkCount();

  /**
   * {@return the id of the leaf task at a place in the topological order: no task stands before one that it waits for}
   *
   * @param position the place, from 0 to {@link #size()} - 1
   * @throws IndexOutOfBoundsException if there is no such place
   */
  TaskId task(int position);

  /** {@return whether all of it runs on one calendar and reduces to additions, the fastest case} */
  boolean isAdditive();
}
