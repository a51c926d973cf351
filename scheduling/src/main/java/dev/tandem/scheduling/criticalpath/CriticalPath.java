package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.project.Project;
import dev.tandem.scheduling.network.ActivityNetwork;
import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.policy.SchedulingPolicy;

/**
 * The critical path method: when can each task start and finish at the earliest, when must it at the latest, and what lies between.
 *
 * <p>The forward pass gives early dates, as early as dependencies, calendars, constraints and progress allow. The backward pass gives late
 * dates, as late as the end of the project, deadlines and constraints allow. Total float is what lies between; tasks without any are
 * critical. All arithmetic is in whole working seconds, so zero float is exact.
 *
 * <p>Source: Kelley and Walker (1959), "Critical-path planning and scheduling"; Kelley (1961), "Critical-path planning and scheduling:
 * mathematical basis"; for the other dependency types, Crandall (1973), "Project planning with precedence lead/lag factors".
 */
public final class CriticalPath {
  private CriticalPath() {}

  /**
   * {@return the schedule of a project under the standard policy}
   *
   * @param project the project
   */
  public static Schedule analyse(Project project) {
    return analyse(ActivityNetwork.compile(project));
  }

  /**
   * {@return the schedule of a project under a policy}
   *
   * @param project the project
   * @param policy the choices that tools disagree on, for example {@link SchedulingPolicy#primaveraP6()}
   */
  public static Schedule analyse(Project project, SchedulingPolicy policy) {
    return analyse(ActivityNetwork.compile(project, policy));
  }

  /**
   * {@return the schedule of all projects of a portfolio under the standard policy}
   *
   * @param portfolio the portfolio
   * @throws IllegalArgumentException as {@link ActivityNetwork#compile(Portfolio, SchedulingPolicy)}
   */
  public static Schedule analyse(Portfolio portfolio) {
    return analyse(ActivityNetwork.compile(portfolio));
  }

  /**
   * {@return the schedule of all projects of a portfolio under a policy}
   *
   * @param portfolio the portfolio
   * @param policy the choices that tools disagree on
   * @throws IllegalArgumentException as {@link ActivityNetwork#compile(Portfolio, SchedulingPolicy)}
   */
  public static Schedule analyse(Portfolio portfolio, SchedulingPolicy policy) {
    return analyse(ActivityNetwork.compile(portfolio, policy));
  }

  /**
   * {@return the schedule of a compiled network}
   *
   * <p>Cost: O(tasks + links) time and memory; a network on one calendar takes additions only. No recursion.
   *
   * @param network the network
   */
  public static Schedule analyse(ActivityNetwork network) {
    return new Schedule(CompiledPlan.of(network).analyse());
  }
}
