package dev.tandem.scheduling.network.compiled;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.LinkValues;
import dev.tandem.scheduling.kernel.NodeValues;
import dev.tandem.scheduling.kernel.calendar.CalendarDates;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.editing.IncrementalPass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * A plan whose tasks and dependencies change one after another, with the dates that follow from each change.
 *
 * <p>It keeps what the plan says now; {@link IncrementalPass} keeps the dates. A change that throws is taken back whole. Not thread-safe.
 *
 * <p>Cost: that of the pass. Memory: that of the pass, and of what tasks say.
 */
public final class EditedPlan {
  private final Project project;
  private final IncrementalPass pass;
  private final CompiledNetwork network;
  private final EditedTasks tasks;
  /** The dependencies of added links, by their place behind the compiled ones. */
  private final List<Dependency> added = new ArrayList<>();

  private final NodeWriter nodeWriter;
  private final LinkWriter linkWriter;

  /**
   * Starts from a plan whose dates are known.
   *
   * @param plan the plan, and what is computed of it; both stay as they are
   * @param known its early and late dates; they are copied
   */
  public EditedPlan(CompiledPlan plan, Dates known) {
    this.project = plan.project();
    this.network = plan.network();
    this.pass = new IncrementalPass(network, known);
    this.tasks = new EditedTasks(project.tasks());
    this.nodeWriter = new NodeWriter(project, network.frame, plan.summaryDates());
    this.linkWriter = new LinkWriter(project, network.frame, pass.nodes());
  }

  /**
   * {@return whether dates of a plan can be kept incrementally}
   *
   * @param plan the plan
   * @see IncrementalPass#supports
   */
  public static boolean supports(CompiledPlan plan) {
    return IncrementalPass.supports(plan.network());
  }

  /**
   * {@return the dates as they are now; to be asked for again after the next change}
   *
   * <p>Cost: that of {@link IncrementalPass#dates()}.
   *
   * @throws ArithmeticException if work would have to begin before the years of the calendar; it is thrown again until changes avoid it
   */
  public Dates dates() {
    return pass.dates();
  }

  /** {@return the latest early finish. Cost: O(projects)} */
  public long last() {
    return pass.last();
  }

  /** {@return the instant from which late dates count back; of several projects, the last} */
  public long end() {
    return pass.end();
  }

  /**
   * {@return the dates as they are now, with all that is asked of them; later changes leave them alone}
   *
   * @param other the network as it would be compiled now
   * @param nodeOf for each node of it the node here
   * @throws ArithmeticException as {@link #dates()}
   */
  public CalendarDates snapshot(CompiledNetwork other, IntUnaryOperator nodeOf) {
    return pass.snapshot(other, nodeOf);
  }

  /**
   * {@return a task as it is now}
   *
   * @param index its position in the project
   */
  public Task taskAt(int index) {
    return tasks.at(index);
  }

  /** {@return all tasks as they are now, in their order. Cost: O(tasks)} */
  public List<Task> tasks() {
    return tasks.all();
  }

  /** {@return how many tasks have changed, those that changed back among them} */
  public int changedTasks() {
    return tasks.changed();
  }

  /**
   * Changes what a task says.
   *
   * @param node its node
   * @param task the task, on the same calendar and below the same summary as before, and not as late as possible unless started
   * @throws ArithmeticException if the duration does not fit a long, or work does not end within the years of the calendar; nothing is
   *     changed then
   */
  public void change(int node, Task task) {
    pass.change(node, read(node, task), this::read);
    tasks.put(network.nodes.task(node), task);
  }

  /**
   * Adds a dependency between two nodes.
   *
   * @param dependency the dependency
   * @param from the node that is waited for
   * @param to the node that waits
   * @return whether it was added; not so if it would close a cycle, and then nothing is changed
   * @throws ArithmeticException if the lag does not fit a long, or work does not end within the years of the calendar; nothing is changed
   *     then
   */
  public boolean add(Dependency dependency, int from, int to) {
    return pass.add(from, to, link -> readAdded(link, dependency));
  }

  /**
   * Removes every link between two nodes whose dependency equals a given one.
   *
   * @param dependency the dependency
   * @param from the node that was waited for
   * @param to the node that waited
   * @return whether one of them was there from the start
   * @throws ArithmeticException if work does not end within the years of the calendar; nothing is changed then
   */
  public boolean remove(Dependency dependency, int from, int to) {
    return pass.remove(
        from,
        to,
        link -> dependencyOf(link).equals(dependency),
        link -> readAdded(link, dependency));
  }

  /**
   * {@return when the last task would finish if a task took no time, and lags in proportion to it with it}
   *
   * <p>Nothing is changed in the end, also if it throws. Cost: the early dates that would move, there and back.
   *
   * @param node the node, not started
   */
  public long lastWithout(int node) {
    NodeValues idle = read(node, task(node).withDuration(WorkDuration.ZERO));
    return pass.suppose(node, idle, this::read, pass::last);
  }

  /**
   * {@return the early finish of a node; within {@link #ifSlipped} and its like, as it would be}
   *
   * @param node the node
   */
  public long earlyFinish(int node) {
    return pass.earlyFinish(node);
  }

  /**
   * {@return the answer to a question about early dates as they would be if a task, or what is left of it, began later}
   *
   * <p>Nothing is changed in the end, also if it throws. Cost: the early dates that would move, there and back.
   *
   * @param <T> the answer
   * @param node the node, not finished
   * @param instant when it would begin or go on at the earliest, not before its early dates; dates that people set do not keep it earlier
   * @param question asks {@link #last()} or {@link #earlyFinish}
   */
  public <T> T ifSlipped(int node, long instant, Supplier<T> question) {
    NodeValues values = read(node, task(node));
    values.slipTo(instant);
    return pass.suppose(node, values, this::read, question);
  }

  /**
   * {@return the answer to a question about early dates as they would be if less of a task were left to do}
   *
   * <p>As {@link #ifSlipped}; lags in proportion to the task shrink with it.
   *
   * @param <T> the answer
   * @param node the node, not finished
   * @param seconds by how much work it would be shorter, at most what is left of it
   * @param question asks {@link #last()} or {@link #earlyFinish}
   */
  public <T> T ifShorter(int node, long seconds, Supplier<T> question) {
    NodeValues values = read(node, task(node));
    values.work(Math.max(0, values.duration() - seconds), values.remaining() - seconds);
    return pass.suppose(node, values, this::read, question);
  }

  private Task task(int node) {
    return tasks.at(network.nodes.task(node));
  }

  private NodeValues read(int node, Task task) {
    return nodeWriter.read(network.nodes.task(node), network.nodes.calendar(node), task);
  }

  private LinkValues read(int link) {
    int from = pass.links().from(link);
    return linkWriter.read(
        from,
        pass.links().to(link),
        pass.links().dependency(link),
        pass.links().isOwn(link),
        dependencyOf(link));
  }

  private LinkValues readAdded(int link, Dependency dependency) {
    int place = link - pass.compiledLinks();
    if (place == added.size()) {
      added.add(dependency);
    } else {
      added.set(place, dependency);
    }
    return linkWriter.read(pass.links().from(link), pass.links().to(link), place, true, dependency);
  }

  private Dependency dependencyOf(int link) {
    int index = pass.links().dependency(link);
    return link < pass.compiledLinks() ? project.dependencies().get(index) : added.get(index);
  }
}
