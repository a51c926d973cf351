package dev.tandem.scheduling.kernel.editing;

import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.EditableLinks;
import dev.tandem.scheduling.kernel.EditableNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.NetworkAssembly.LinkSource;
import dev.tandem.scheduling.kernel.NodeValues;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.kernel.calendar.CalendarDates;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.Ends;
import dev.tandem.scheduling.kernel.ticks.AdditiveNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Dates that are kept while nodes and links change: what a change reaches is computed again, and comes out as in a full pass; nodes whose
 * dates stay the same pass nothing on.
 *
 * <p>Networks scheduled from the finish, or with tasks "as late as possible", are not supported; ask {@link #supports}. A change that
 * throws is taken back whole. Not thread-safe.
 *
 * <p>Cost: a change computes the early dates of each node that it reaches once: by additions where the network is one of {@link
 * AdditiveNetwork}, by calendar arithmetic elsewhere. Late dates are followed when they are asked for, once for all changes before: those
 * that the changes reach, which are all if a project's finish has moved. So no change and no question costs much more than a pass. Memory:
 * a copy of the network's columns and dates, and of the dates that the last change moved; in ticks, two columns of positions, one to take
 * back, and the links in order.
 */
public final class IncrementalPass {
  private final EditableNetwork editable;
  private final CompiledNetwork network;
  private final Dates dates;
  private final EditableLinks links;
  private final TopologicalRanks ranks;
  private final EarlyDates early;
  private final LateDates late;
  /** What a node said before the change under way. */
  private final NodeValues before = new NodeValues();
  /** The columns of the links; others once they need more room. */
  private Links columns;

  /**
   * Starts from a network whose dates are known.
   *
   * @param compiled the network; it is copied
   * @param known its early and late dates; they are copied
   */
  public IncrementalPass(CompiledNetwork compiled, Dates known) {
    this.editable = new EditableNetwork(compiled);
    this.network = editable.network();
    this.links = editable.links();
    this.dates = known.copy();
    this.ranks = new TopologicalRanks(network.size(), links);
    this.columns = links.columns();
    long[] finishes = new PartFinishes(network.frame, dates).all();
    this.late = new LateDates(editable, ranks, dates, Ends.of(network.frame, finishes));
    this.early = new EarlyDates(editable, ranks, dates, late);
  }

  /**
   * {@return whether dates of a network can be kept incrementally}
   *
   * @param network the network
   */
  public static boolean supports(CompiledNetwork network) {
    for (int node = 0; node < network.size(); node++) {
      if (network.bounds.isLate(node)) {
        return false;
      }
    }
    return !network.frame.fromFinish();
  }

  /**
   * {@return the dates as they are now; to be asked for again after the next change}
   *
   * <p>Cost: the late dates that the changes since the last question reach; where changes were followed in ticks, two look-ups a node.
   *
   * @throws ArithmeticException if work would have to begin before the years of the calendar; it is thrown again until changes avoid it
   */
  public Dates dates() {
    early.catchUp();
    late.settle(ends());
    return dates;
  }

  private Ends ends() {
    return Ends.of(network.frame, early.latest());
  }

  /** {@return the latest early finish. Cost: O(projects)} */
  public long last() {
    return Arrays.stream(early.latest()).max().orElseThrow();
  }

  /** {@return the instant from which late dates count back; of several projects, the last} */
  public long end() {
    return ends().last();
  }

  /**
   * {@return the dates as they are now, with all that is asked of them; later changes leave them alone}
   *
   * <p>Cost: O(nodes + links).
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
    early.tryTicks();
    return new CalendarDates(other, copy, Ends.of(other.frame, early.latest()));
  }

  /** {@return the nodes as they are now, for reading} */
  public Nodes nodes() {
    return network.nodes;
  }

  /** {@return the links as they are now, for reading; others once one has been added} */
  public Links links() {
    return columns;
  }

  /** {@return how many links there were at the start: those with smaller numbers} */
  public int compiledLinks() {
    return links.compiled();
  }

  /**
   * Puts what the plan says into a node.
   *
   * @param node the node
   * @param values what the plan says of it, on the same calendar as before, and not as late as possible unless started
   * @param source what the plan says of the links that leave the node: their lags may depend on its work
   * @throws ArithmeticException if a lag does not fit a long, or work does not end within the years of the calendar; nothing is changed
   *     then
   */
  public void change(int node, NodeValues values, LinkSource source) {
    editable.read(node, before);
    follow(
        () -> {
          write(node, values, source);
          touch(node);
        },
        () -> write(node, before, source));
  }

  /**
   * Makes a change, and computes the early dates that it moves.
   *
   * @param change writes the change, and names the nodes to compute
   * @param takeBack takes it back if that or the dates throw; dates are as before then
   */
  private void follow(Runnable change, Runnable takeBack) {
    boolean done = false;
    try {
      change.run();
      early.settle();
      done = true;
    } finally {
      if (done) {
        early.keep();
      } else {
        early.takeBack();
        takeBack.run();
      }
    }
  }

  /**
   * Adds a link between two nodes.
   *
   * @param from the node that is waited for
   * @param to the node that waits
   * @param source what the plan says of it, once it has a number
   * @return whether it was added; not so if it would close a cycle, and then nothing is changed
   * @throws ArithmeticException if the lag does not fit a long, or work does not end within the years of the calendar; nothing is changed
   *     then
   */
  public boolean add(int from, int to, LinkSource source) {
    if (!ranks.admit(from, to)) {
      return false;
    }
    int link = links.add(from, to);
    follow(
        () -> {
          put(link, source);
          touchLinks(from, to);
        },
        () -> {
          remove(link);
          early.read(to);
        });
    return true;
  }

  /**
   * Removes links between two nodes.
   *
   * @param from the node that was waited for
   * @param to the node that waited
   * @param which which of the links into {@code to} go; all of them come from {@code from}
   * @param source what the plan says of them, should they have to come back
   * @return whether one of them was there from the start
   * @throws ArithmeticException if work does not end within the years of the calendar; nothing is changed then
   */
  public boolean remove(int from, int to, IntPredicate which, LinkSource source) {
    List<Integer> gone = new ArrayList<>();
    for (int link = links.first(to, false); link >= 0; link = links.next(link, to, false)) {
      if (which.test(link)) {
        gone.add(link);
      }
    }
    gone.forEach(this::remove);
    follow(() -> touchLinks(from, to), () -> {
      gone.forEach(link -> putBack(link, from, to, source));
      early.read(to);
    });
    return gone.stream().anyMatch(links::isCompiled);
  }

  private void remove(int link) {
    links.remove(link);
    early.forget(link);
  }

  /** The links between two nodes have changed. */
  private void touchLinks(int from, int to) {
    early.read(to);
    early.add(to);
    late.add(from);
  }

  private void putBack(int link, int from, int to, LinkSource source) {
    if (links.isCompiled(link)) {
      links.restore(link);
      early.outdateOrder();
    } else {
      put(links.add(from, to), source);
    }
  }

  /**
   * {@return the early finish of a node, as things are now or are supposed to be; exact at once, where late dates wait until asked for}
   *
   * @param node the node
   */
  public long earlyFinish(int node) {
    return early.finish(node);
  }

  /**
   * {@return the answer to a question about early dates as they would be if a node said something else}
   *
   * <p>Nothing is changed in the end, also if it throws. Cost: the early dates that would move, there and back.
   *
   * @param <T> the answer
   * @param node the node
   * @param values what it would say
   * @param source what the plan says of the links that leave the node
   * @param question asks {@link #last()} or {@link #earlyFinish}
   */
  public <T> T suppose(int node, NodeValues values, LinkSource source, Supplier<T> question) {
    editable.read(node, before);
    try {
      write(node, values, source);
      touch(node);
      early.settle();
      return question.get();
    } finally {
      early.takeBack();
      write(node, before, source);
    }
  }

  private void write(int node, NodeValues values, LinkSource source) {
    editable.put(node, values);
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      editable.put(link, source.of(link));
    }
    early.read(node);
  }

  /** Writes an added link. */
  private void put(int link, LinkSource source) {
    if (columns != links.columns()) {
      columns = links.columns();
      early.readLinks();
      late.readLinks();
    }
    early.outdateOrder();
    editable.put(link, source.of(link));
  }

  /** A node's own work, progress or dates changed: both its passes, and its predecessors' late dates, may. */
  private void touch(int node) {
    early.add(node);
    late.addWithPredecessors(node);
    for (int link = links.first(node, true); link >= 0; link = links.next(link, node, true)) {
      early.add(links.to(link));
    }
  }
}
