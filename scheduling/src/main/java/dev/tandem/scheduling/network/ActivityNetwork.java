package dev.tandem.scheduling.network;

import dev.tandem.core.project.Project;
import dev.tandem.core.project.TaskId;
import dev.tandem.scheduling.kernel.AdditiveNetwork;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.Optional;

/**
 * A project compiled for computing: its leaf tasks in topological order, its dependencies spread over the leaves below summary tasks, its
 * calendars as tables, its dates as seconds.
 *
 * <p>A network belongs to one project and one policy. It is immutable and may be used from many threads. Compile once and analyse as
 * often as you like.
 *
 * <p>A dependency from or to a summary task holds for every leaf below it, so a dependency between summaries of a and b leaves makes a
 * times b links.
 */
public final class ActivityNetwork {
  private final Project project;
  private final SchedulingPolicy policy;
  private final CompiledNetwork kernel;
  private final Optional<AdditiveNetwork> additive;

  private ActivityNetwork(Project project, SchedulingPolicy policy, CompiledNetwork kernel) {
    this.project = project;
    this.policy = policy;
    this.kernel = kernel;
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
    return new ActivityNetwork(project, policy, new NetworkCompiler(project, policy).compile());
  }

  /** {@return the project that was compiled} */
  public Project project() {
    return project;
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
