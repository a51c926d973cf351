package dev.tandem.scheduling.kernel;

import java.util.Arrays;

/**
 * A network of an editor's own, whose nodes, bounds and links can be written; the one that it was made of stays as it is. Not thread-safe.
 *
 * <p>Memory: a copy of the columns of nodes, bounds and links.
 */
public final class EditableNetwork {
  private final EditableLinks links;
  private CompiledNetwork network;

  /**
   * Copies a network.
   *
   * @param original the network at the start
   */
  public EditableNetwork(CompiledNetwork original) {
    links = new EditableLinks(original.links);
    network = new CompiledNetwork(
        original.nodes.copy(), links.columns(), original.bounds.copy(), original.frame);
  }

  /**
   * {@return the network as it is now, for reading; another once its links need more room}
   *
   * <p>The ranges of links by node cover those of the start, removed ones too: walk {@link #links()} instead.
   */
  public CompiledNetwork network() {
    if (network.links != links.columns()) {
      network = new CompiledNetwork(network.nodes, links.columns(), network.bounds, network.frame);
    }
    return network;
  }

  /** {@return the links, to which more can be added} */
  public EditableLinks links() {
    return links;
  }

  /**
   * Puts what the plan says into a node.
   *
   * @param node the node
   * @param values what the plan says
   */
  public void put(int node, NodeValues values) {
    network.nodes.put(node, values);
    network.bounds.put(node, values);
  }

  /**
   * Reads back what was put into a node.
   *
   * @param node the node
   * @param values where it goes
   */
  public void read(int node, NodeValues values) {
    network.nodes.read(node, values);
    network.bounds.read(node, values);
  }

  /**
   * Puts what the plan says into a link.
   *
   * @param link the link
   * @param values what the plan says
   */
  public void put(int link, LinkValues values) {
    links.columns().put(link, values);
  }

  /**
   * Changes how long a node takes; what has been done of it stays.
   *
   * @param node the node
   * @param done the working seconds done so far
   * @param remaining the working seconds still to do
   */
  public void setWork(int node, long done, long remaining) {
    network.nodes.duration[node] = done + remaining;
    network.nodes.remaining[node] = remaining;
  }

  /**
   * Changes the lag of a link.
   *
   * @param link the link
   * @param seconds how much; may be negative
   * @param onClock whether it is counted on the clock, rather than on the calendar of the link
   */
  public void setLag(int link, long seconds, boolean onClock) {
    Links columns = links.columns();
    columns.lag[link] = seconds;
    columns.lagKind[link] =
        seconds == 0 ? Links.NO_LAG : onClock ? Links.CLOCK_LAG : Links.WORKING_LAG;
  }

  /** Takes away every date by which a node must start or finish. */
  public void clearUpperBounds() {
    Arrays.fill(network.bounds.startHigh, CompiledNetwork.FOREVER);
    Arrays.fill(network.bounds.finishHigh, CompiledNetwork.FOREVER);
  }
}
