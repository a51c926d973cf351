package dev.tandem.scheduling.kernel;

import dev.tandem.core.project.Project;
import java.util.Arrays;

/** Puts the columns of a network together: writes the nodes, sorts the links by their ends, and hands both out for reading. */
public final class NetworkAssembly {
  private final Project project;
  private final WorkBreakdown breakdown;
  private final Frame frame;
  private final Nodes nodes;
  private final Bounds bounds;
  private final int[] summaryCalendars;

  /**
   * Writes the nodes.
   *
   * @param project the project
   * @param breakdown the tree of its tasks
   * @param frame what holds for all nodes
   * @param tasks for each node, in topological order, the position of its leaf task in the project; copied
   * @param calendars for each node the number of its calendar; copied
   * @param summaryCalendars for each task of the project that is a summary the number of its calendar; copied
   * @throws ArithmeticException if a duration does not fit a long
   */
  public NetworkAssembly(
      Project project,
      WorkBreakdown breakdown,
      Frame frame,
      int[] tasks,
      int[] calendars,
      int[] summaryCalendars) {
    this.summaryCalendars = summaryCalendars.clone();
    this.project = project;
    this.breakdown = breakdown;
    this.frame = frame;
    this.nodes = new Nodes(tasks.length);
    this.bounds = new Bounds(tasks.length);
    System.arraycopy(tasks, 0, nodes.task, 0, tasks.length);
    System.arraycopy(calendars, 0, nodes.calendar, 0, tasks.length);
    SummaryDates summaries = SummaryDates.of(project, breakdown);
    NodeWriter writer = new NodeWriter(project, frame, summaries, nodes, bounds);
    for (int node = 0; node < tasks.length; node++) {
      writer.write(node, project.tasks().get(tasks[node]));
    }
  }

  /**
   * {@return the network with its links, those into one node in the order given}
   *
   * <p>Cost: O(nodes + links).
   *
   * @param from for each link the node that is waited for
   * @param to for each link the node that waits
   * @param dependency for each link the position of the dependency in the project
   * @throws ArithmeticException if a lag does not fit a long
   */
  public CompiledNetwork link(int[] from, int[] to, int[] dependency) {
    Links links = new Links(nodes.size, from.length);
    count(links, from, to);
    LinkWriter writer = new LinkWriter(project, frame, nodes, links);
    int[] next = Arrays.copyOf(links.inStart, nodes.size);
    for (int i = 0; i < from.length; i++) {
      int link = next[to[i]]++;
      writer.write(link, from[i], to[i], dependency[i], project.dependencies().get(dependency[i]));
      links.isOwn[link] = project.predecessorIndices().get(dependency[i]) == nodes.task[from[i]];
    }
    next = Arrays.copyOf(links.outStart, nodes.size);
    for (int link = 0; link < links.size; link++) {
      links.out[next[links.from[link]]++] = link;
    }
    return new CompiledNetwork(nodes, links, bounds, frame, breakdown, summaryCalendars);
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
