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
 * are not supported; ask {@link #supports}. A change that throws is taken back whole. Not thread-safe.
 *
 * <p>Cost: a change computes the early dates of each node that it reaches once, and O(log nodes) where they move its finish; then the late
 * dates of each node that it reaches once, which are all nodes if the project's finish moves. So none costs more than two passes, and
 * nothing depends on how many changes came before. Memory: a copy of the dates and of what tasks say, and of the dates that the last
 * change moved.
 */
public final class IncrementalPass {
  private final CompiledNetwork network;
  private final Dates dates;
  private final EditableLinks links;
  /** What the tasks of the nodes say now. */
  private final Task[] tasks;
  /** The dependencies of added links, by their place behind the compiled ones. */
  private final List<Dependency> added = new ArrayList<>();

  private final TopologicalRanks ranks;
  private final RankQueue forward;
  private final RankQueue backward;
  private final MaxTree finishes;
  private final NodeWriter nodeWriter;
  private final Project project;
  private final DateJournal journal = new DateJournal();
  /** The columns of the links; others once they need more room. */
  private Links columns;

  private LinkWriter linkWriter;
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
    this.tasks = new Task[network.size()];
    for (int node = 0; node < tasks.length; node++) {
      tasks[node] = project.tasks().get(network.nodes.task[node]);
    }
    this.ranks = new TopologicalRanks(network.size(), links);
    this.forward = new RankQueue(ranks, true);
    this.backward = new RankQueue(ranks, false);
    this.finishes = new MaxTree(dates.earlyFinish);
    this.nodeWriter = new NodeWriter(
        project,
        network.frame.policy(),
        network.frame.calendars(),
        SummaryDates.of(project, network.breakdown),
        network.nodes,
        network.bounds);
    this.columns = links.columns();
    this.linkWriter = linkWriter();
    this.forwardStep = new ForwardStep(network.withLinks(columns), dates);
    this.backwardStep = new BackwardStep(network.withLinks(columns), dates);
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
   * @param task its task, on the same calendar and below the same summary as before, and not as late as possible unless started
   * @throws ArithmeticException if the duration does not fit a long, or work does not end within the years of the calendar; nothing is
   *     changed then
   */
  public void change(int node, Task task) {
    Task before = tasks[node];
    boolean done = false;
    try {
      write(node, task);
      touch(node);
      settle();
      done = true;
    } finally {
      if (done) {
        journal.clear();
      } else {
        takeBack();
        write(node, before);
      }
    }
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
    if (!ranks.admit(from, to)) {
      return false;
    }
    int link = links.add(from, to);
    boolean done = false;
    try {
      write(link, dependency);
      forward.add(to);
      backward.add(from);
      settle();
      done = true;
    } finally {
      if (done) {
        journal.clear();
      } else {
        takeBack();
        links.remove(link);
      }
    }
    return true;
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
    List<Integer> gone = equalLinks(dependency, to);
    gone.forEach(links::remove);
    boolean done = false;
    try {
      forward.add(to);
      backward.add(from);
      settle();
      done = true;
    } finally {
      if (done) {
        journal.clear();
      } else {
        takeBack();
        gone.forEach(link -> putBack(link, dependency, from, to));
      }
    }
    return gone.stream().anyMatch(links::isCompiled);
  }

  private List<Integer> equalLinks(Dependency dependency, int to) {
    List<Integer> equal = new ArrayList<>();
    for (int link = links.first(to, false); link >= 0; link = links.next(link, to, false)) {
      if (dependencyOf(link).equals(dependency)) {
        equal.add(link);
      }
    }
    return equal;
  }

  private void putBack(int link, Dependency dependency, int from, int to) {
    if (links.isCompiled(link)) {
      links.restore(link);
    } else {
      write(links.add(from, to), dependency);
    }
  }

  /**
   * {@return when the last task would finish if a task took no time, and lags in proportion to it with it}
   *
   * <p>Nothing is changed in the end, also if it throws. Cost: the early dates that would move, there and back.
   *
   * @param node the node, not started
   */
  public long lastWithout(int node) {
    Task task = tasks[node];
    try {
      write(node, task.withDuration(WorkDuration.ZERO));
      touch(node);
      settleForward();
      return last();
    } finally {
      takeBack();
      write(node, task);
    }
  }

  private void write(int node, Task task) {
    nodeWriter.write(node, task);
    tasks[node] = task;
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      linkWriter.lag(link, dependencyOf(link).lag());
    }
  }

  /** Writes an added link. */
  private void write(int link, Dependency dependency) {
    if (columns != links.columns()) {
      columns = links.columns();
      linkWriter = linkWriter();
      forwardStep = new ForwardStep(network.withLinks(columns), dates);
      backwardStep = new BackwardStep(network.withLinks(columns), dates);
    }
    int place = links.placeOfAdded(link);
    if (place == added.size()) {
      added.add(dependency);
    } else {
      added.set(place, dependency);
    }
    linkWriter.write(link, links.from(link), links.to(link), place, dependency);
  }

  private LinkWriter linkWriter() {
    return new LinkWriter(project, network.frame.policy().lagCalendar(), network.nodes, columns);
  }

  private Dependency dependencyOf(int link) {
    int index = columns.dependency[link];
    return links.isCompiled(link) ? project.dependencies().get(index) : added.get(index);
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
    settleForward();
    long newEnd = computedEnd();
    if (newEnd != end) {
      end = newEnd;
      backward.addAll();
    }
    while (!backward.isEmpty()) {
      backward(backward.poll());
    }
  }

  private void settleForward() {
    while (!forward.isEmpty()) {
      forward(forward.poll());
    }
  }

  /** Forgets what is still to do, and puts back the dates that were written since the last change. */
  private void takeBack() {
    forward.clear();
    backward.clear();
    journal.undo(dates, finishes);
    end = computedEnd();
  }

  private long computedEnd() {
    return network.frame.mustFinishBy() == FOREVER ? last() : network.frame.mustFinishBy();
  }

  private void forward(int node) {
    journal.note(node, dates);
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
    } else {
      journal.forgetLast();
    }
  }

  private void backward(int node) {
    journal.note(node, dates);
    backwardStep.open(node, end);
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      backwardStep.apply(link);
    }
    if (backwardStep.close(node)) {
      for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
        backward.add(links.from(link));
      }
    } else {
      journal.forgetLast();
    }
  }
}
