package dev.tandem.scheduling.kernel;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.project.Dependency;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.Task;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Dates that are kept while tasks and dependencies change: what a change reaches is computed again, node by node, with the same
 * arithmetic as a full pass; nodes whose dates stay the same pass nothing on.
 *
 * <p>Networks scheduled from the finish, or with tasks "as late as possible", are not supported; ask {@link #supports}. A change that
 * throws is taken back whole. Not thread-safe.
 *
 * <p>Cost: a change computes the early dates of each node that it reaches once, and O(log nodes) where they move its finish. Late dates are
 * followed when they are asked for, once for all changes before: those that the changes reach, which are all if a project's finish has
 * moved. So no change and no question costs more than a pass. Memory: a copy of the dates and of what tasks say, and of the dates that the
 * last change moved.
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
  /** Nodes whose late dates may have changed since they were asked for. */
  private final BitSet lateToDo;

  private final PartFinishes finishes;
  private final NodeWriter nodeWriter;
  private final Project project;
  private final DateJournal journal = new DateJournal();
  /** The columns of the links; others once they need more room. */
  private Links columns;

  private LinkWriter linkWriter;
  private ForwardStep forwardStep;
  private BackwardStep backwardStep;
  private Ends ends;

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
    this.lateToDo = new BitSet(network.size());
    this.finishes = new PartFinishes(network.frame, dates.earlyFinish);
    this.nodeWriter = new NodeWriter(
        project,
        network.frame,
        SummaryDates.of(project, network.breakdown),
        network.nodes,
        network.bounds);
    this.columns = links.columns();
    this.linkWriter = linkWriter();
    this.forwardStep = new ForwardStep(network.withLinks(columns), dates);
    this.backwardStep = new BackwardStep(network.withLinks(columns), dates);
    this.ends = Ends.of(network.frame, finishes.all());
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

  /**
   * {@return the dates as they are now; they change with the next change}
   *
   * <p>Cost: the late dates that the changes since the last question reach.
   *
   * @throws ArithmeticException if work would have to begin before the years of the calendar; it is thrown again until changes avoid it
   */
  public Dates dates() {
    settleBackward();
    return dates;
  }

  /** {@return the latest early finish. Cost: O(projects)} */
  public long last() {
    return finishes.last();
  }

  /** {@return the instant from which late dates count back; of several projects, the last} */
  public long end() {
    return Ends.of(network.frame, finishes.all()).last();
  }

  /**
   * {@return the dates as they are now, with all that is asked of them; later changes leave them alone}
   *
   * @param other the network as it would be compiled now
   * @param nodeOf for each node of it the node here
   * @throws ArithmeticException as {@link #dates()}
   */
  public CalendarDates snapshot(CompiledNetwork other, IntUnaryOperator nodeOf) {
    Dates now = dates();
    Dates copy = new Dates(other.size());
    for (int node = 0; node < other.size(); node++) {
      copy.take(node, now, nodeOf.applyAsInt(node));
    }
    return new CalendarDates(other, copy, Ends.of(other.frame, finishes.all()));
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
      lateToDo.set(from);
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
      lateToDo.set(from);
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
      settle();
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
    return new LinkWriter(project, network.frame, network.nodes, columns);
  }

  private Dependency dependencyOf(int link) {
    int index = columns.dependency[link];
    return links.isCompiled(link) ? project.dependencies().get(index) : added.get(index);
  }

  /** A node's own work, progress or dates changed: both its passes, and its predecessors' late dates, may. */
  private void touch(int node) {
    forward.add(node);
    lateToDo.set(node);
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      forward.add(links.to(link));
    }
    for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
      lateToDo.set(links.from(link));
    }
  }

  private void settle() {
    while (!forward.isEmpty()) {
      forward(forward.poll());
    }
  }

  /** Follows late dates; if that throws, what is left is still to do. */
  private void settleBackward() {
    Ends now = Ends.of(network.frame, finishes.all());
    if (!now.equals(ends)) {
      ends = now;
      lateToDo.set(0, network.size());
    }
    lateToDo.stream().forEach(backward::add);
    lateToDo.clear();
    while (!backward.isEmpty()) {
      int node = backward.poll();
      lateToDo.set(node);
      boolean done = false;
      try {
        backward(node);
        lateToDo.clear(node);
        done = true;
      } finally {
        while (!done && !backward.isEmpty()) {
          lateToDo.set(backward.poll());
        }
      }
    }
  }

  /** Forgets what is still to do, and puts back the dates that were written since the last change; late dates are looked at again. */
  private void takeBack() {
    forward.clear();
    journal.undo(dates, finishes::set);
  }

  private void forward(int node) {
    journal.note(node, dates);
    forwardStep.open(node, network.frame.floor(node));
    if (forwardStep.isHeldBack(node)) {
      for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
        forwardStep.apply(link);
      }
    }
    if (forwardStep.close(node)) {
      finishes.set(node, dates.earlyFinish[node]);
      if (network.nodes.state[node] != Nodes.NOT_STARTED || network.bounds.isExpected(node)) {
        lateToDo.set(node);
        for (int link = links.first(node, false); link >= 0; link = links.next(link, node, false)) {
          lateToDo.set(links.from(link));
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
    backwardStep.open(node, ends.of(node));
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
