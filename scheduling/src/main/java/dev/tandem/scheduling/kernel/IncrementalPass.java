package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Dependency;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * Dates that are kept while tasks and dependencies change: what a change reaches is computed again, node by node, with the same
 * arithmetic as a full pass; nodes whose dates stay the same pass nothing on.
 *
 * <p>A change of the project's finish reaches every late date. Networks scheduled from the finish, or with tasks "as late as possible",
 * are not supported; ask {@link #supports}. Not thread-safe.
 */
public final class IncrementalPass {
  private final CompiledNetwork network;
  private final Dates dates;
  private final EditableLinks links;
  private final List<Dependency> dependencies;
  private final TopologicalRanks ranks;
  private final RankQueue forward;
  private final RankQueue backward;
  private final MaxTree finishes;
  private final NodeWriter nodeWriter;
  private final Project project;
  private ForwardStep forwardStep;
  private BackwardStep backwardStep;
  private long end;

  /**
   * Starts from a network whose dates are known.
   *
   * @param project the project of the network
   * @param compiled the network; it is copied
   * @param known its early and late dates; they are copied
   */
  public IncrementalPass(Project project, CompiledNetwork compiled, Dates known) {
    this.project = project;
    this.links = new EditableLinks(compiled.links);
    this.network = compiled.copy();
    this.dates = known.copy();
    this.dependencies = new ArrayList<>(project.dependencies());
    this.ranks = new TopologicalRanks(network.size(), links);
    this.forward = new RankQueue(ranks, true);
    this.backward = new RankQueue(ranks, false);
    this.finishes = new MaxTree(dates.earlyFinish);
    this.nodeWriter = new NodeWriter(
        project, network.frame.policy(), network.frame.calendars(), network.nodes, network.bounds);
    CompiledNetwork linked = network.withLinks(links.columns());
    this.forwardStep = new ForwardStep(linked, dates);
    this.backwardStep = new BackwardStep(linked, dates);
    this.end = computedEnd();
  }

  /**
   * {@return whether dates of a network can be kept incrementally}
   *
   * @param network the network
   */
  public static boolean supports(CompiledNetwork network) {
    for (boolean late : network.bounds.asLateAsPossible) {
      if (late) {
        return false;
      }
    }
    return !network.frame.fromFinish();
  }

  /** {@return the dates as they are now; they change with the next change} */
  public Dates dates() {
    return dates;
  }

  /** {@return the latest early finish} */
  public long last() {
    return network.size() == 0 ? network.frame.floor() : finishes.max();
  }

  /** {@return the instant from which late dates count back} */
  public long end() {
    return end;
  }

  /**
   * Puts what a task says into its node.
   *
   * @param node the node
   * @param task its task, on the same calendar and below the same summary as before
   * @throws ArithmeticException if the duration does not fit a long; nothing is changed then
   */
  public void change(int node, Task task) {
    long unused = task.duration().toSeconds(project.workday());
    nodeWriter.write(node, task);
    LinkWriter linkWriter = linkWriter();
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      linkWriter.lag(link, dependencies.get(links.columns().dependency[link]).lag());
    }
    touch(node);
    settle();
  }

  /**
   * Adds a dependency between two nodes.
   *
   * @param dependency the dependency
   * @param from the node that is waited for
   * @param to the node that waits
   * @return whether it was added; not so if it would close a cycle, and then nothing is changed
   */
  public boolean add(Dependency dependency, int from, int to) {
    if (!ranks.admit(from, to)) {
      return false;
    }
    int link = links.add(from, to);
    linkWriter().write(link, from, to, dependencies.size(), dependency);
    dependencies.add(dependency);
    CompiledNetwork linked = network.withLinks(links.columns());
    forwardStep = new ForwardStep(linked, dates);
    backwardStep = new BackwardStep(linked, dates);
    forward.add(to);
    backward.add(from);
    settle();
    return true;
  }

  /**
   * Removes every link between two nodes whose dependency equals a given one.
   *
   * @param dependency the dependency
   * @param from the node that was waited for
   * @param to the node that waited
   */
  public void remove(Dependency dependency, int from, int to) {
    for (int link = links.first(to, false); link >= 0; link = links.next(link, to, false)) {
      if (dependencies.get(links.columns().dependency[link]).equals(dependency)) {
        links.remove(link);
      }
    }
    forward.add(to);
    backward.add(from);
    settle();
  }

  /**
   * {@return when the last task would finish if a task took no time, and lags in proportion to it with it; nothing is changed}
   *
   * @param node the node, not started
   * @param task its task
   */
  public long lastWithout(int node, Task task) {
    change(node, task.withDuration(WorkDuration.ZERO));
    long last = last();
    change(node, task);
    return last;
  }

  private LinkWriter linkWriter() {
    return new LinkWriter(
        project.workday(), network.frame.policy().lagCalendar(), network.nodes, links.columns());
  }

  /** A node's own work, progress or dates changed: both its passes, and its predecessors' late dates, may. */
  private void touch(int node) {
    forward.add(node);
    backward.add(node);
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      forward.add(links.to(link));
    }
    for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
      backward.add(links.from(link));
    }
  }

  private void settle() {
    while (!forward.isEmpty()) {
      forward(forward.poll());
    }
    long newEnd = computedEnd();
    if (newEnd != end) {
      end = newEnd;
      backward.addAll();
    }
    while (!backward.isEmpty()) {
      backward(backward.poll());
    }
  }

  private long computedEnd() {
    return network.frame.mustFinishBy() == FOREVER ? last() : network.frame.mustFinishBy();
  }

  private void forward(int node) {
    forwardStep.open(node, network.frame.floor());
    if (forwardStep.isHeldBack(node)) {
      for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
        forwardStep.apply(link);
      }
    }
    if (forwardStep.close(node)) {
      finishes.set(node, dates.earlyFinish[node]);
      if (network.nodes.state[node] != Nodes.NOT_STARTED || network.bounds.isExpected(node)) {
        backward.add(node);
        for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
          backward.add(links.from(link));
        }
      }
      for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
        forward.add(links.to(link));
      }
    }
  }

  private void backward(int node) {
    backwardStep.open(node, end);
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      backwardStep.apply(link);
    }
    if (backwardStep.close(node)) {
      for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
        backward.add(links.from(link));
      }
    }
  }
}
