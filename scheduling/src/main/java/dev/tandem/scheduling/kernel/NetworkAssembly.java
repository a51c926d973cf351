package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/**
 * Puts the columns of a network together: nodes first, then the links between them; hands them out for reading.
 *
 * <p>Each node is put once, then {@link #link} ends the assembly.
 */
public final class NetworkAssembly {
  private final Frame frame;
  private final Nodes nodes;
  private final Bounds bounds;

  /**
   * Makes room for some nodes.
   *
   * @param frame what holds for all nodes
   * @param tasks for each node, in topological order, the position of its leaf task in the project; copied
   * @param calendars for each node the number of its calendar; copied
   * @param ownCalendars for each node the number of the calendar that its task itself follows, whoever does it; copied
   */
  public NetworkAssembly(Frame frame, int[] tasks, int[] calendars, int[] ownCalendars) {
    this.frame = frame;
    this.nodes = new Nodes(tasks.length);
    this.bounds = new Bounds(tasks.length);
    System.arraycopy(tasks, 0, nodes.task, 0, tasks.length);
    System.arraycopy(calendars, 0, nodes.calendar, 0, tasks.length);
    System.arraycopy(ownCalendars, 0, nodes.ownCalendar, 0, tasks.length);
  }

  /** {@return the nodes put so far, for reading} */
  public Nodes nodes() {
    return nodes;
  }

  /**
   * Puts what the plan says of a node.
   *
   * @param node the node
   * @param values its values; copied
   */
  public void put(int node, NodeValues values) {
    nodes.put(node, values);
    bounds.put(node, values);
  }

  /** What the plan says of each link. */
  public interface LinkSource {
    /**
     * {@return what the plan says of a link; read before the next is asked for}
     *
     * @param number the number of the link, as in the arrays that were given
     */
    LinkValues of(int number);
  }

  /**
   * {@return the network with its links, those into one node in the order given}
   *
   * <p>Cost: O(nodes + links).
   *
   * @param from for each link the node that is waited for
   * @param to for each link the node that waits
   * @param source what else is said of each
   * @throws ArithmeticException if a lag does not fit a long
   */
  public CompiledNetwork link(int[] from, int[] to, LinkSource source) {
    Links links = new Links(nodes.size, from.length);
    count(links, from, to);
    int[] next = Arrays.copyOf(links.inStart, nodes.size);
    for (int i = 0; i < from.length; i++) {
      int link = next[to[i]]++;
      links.from[link] = from[i];
      links.to[link] = to[i];
      links.put(link, source.of(i));
    }
    next = Arrays.copyOf(links.outStart, nodes.size);
    for (int link = 0; link < links.size; link++) {
      links.out[next[links.from[link]]++] = link;
    }
    return new CompiledNetwork(nodes, links, bounds, frame);
  }

  private void count(Links links, int[] from, int[] to) {
    for (int i = 0; i < from.length; i++) {
      links.inStart[to[i] + 1]++;
      links.outStart[from[i] + 1]++;
    }
    for (int node = 0; node < nodes.size; node++) {
      links.inStart[node + 1] += links.inStart[node];
      links.outStart[node + 1] += links.outStart[node];
    }
  }
}
