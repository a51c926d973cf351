package dev.tandem.scheduling.network;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Frame;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.LinkWriter;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.NodeWriter;
import dev.tandem.scheduling.kernel.Nodes;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StatusDateRule;
import java.util.Arrays;

/** Turns a project into arrays: leaves first, then their order, then links and dates in that order. */
final class NetworkCompiler {
  private final Project project;
  private final SchedulingPolicy policy;
  private final WorkBreakdown breakdown;
  private final CalendarTable calendars;

  NetworkCompiler(Project project, SchedulingPolicy policy) {
    this.project = project;
    this.policy = policy;
    this.breakdown = WorkBreakdown.of(project);
    this.calendars = new CalendarTable(project, policy.lagCalendar());
  }

  CompiledNetwork compile() {
    LeafLinks spread = LeafLinks.of(project, breakdown);
    int[] order = spread.topologicalOrder(breakdown.leavesAsDeclared());
    Nodes nodes = new Nodes(order.length);
    Bounds bounds = new Bounds(order.length);
    for (int node = 0; node < order.length; node++) {
      nodes.task[node] = breakdown.leaves[order[node]];
      nodes.calendar[node] = calendars.of(project.tasks().get(nodes.task[node]));
    }
    ImmutableList<WorkingTime> compiled = calendars.compiled();
    NodeWriter writer = new NodeWriter(project, policy, compiled, nodes, bounds);
    for (int node = 0; node < order.length; node++) {
      writer.write(node, project.tasks().get(nodes.task[node]));
    }
    return new CompiledNetwork(nodes, links(spread, order, nodes), bounds, frame(compiled));
  }

  private Links links(LeafLinks spread, int[] order, Nodes nodes) {
    int[] nodeOf = new int[order.length];
    for (int node = 0; node < order.length; node++) {
      nodeOf[order[node]] = node;
    }
    Links links = new Links(nodes.size, spread.size);
    for (int i = 0; i < spread.size; i++) {
      links.inStart[nodeOf[spread.to[i]] + 1]++;
      links.outStart[nodeOf[spread.from[i]] + 1]++;
    }
    for (int node = 0; node < nodes.size; node++) {
      links.inStart[node + 1] += links.inStart[node];
      links.outStart[node + 1] += links.outStart[node];
    }
    LinkWriter writer = new LinkWriter(project.workday(), policy.lagCalendar(), nodes, links);
    int[] next = Arrays.copyOf(links.inStart, nodes.size);
    for (int i = 0; i < spread.size; i++) {
      int to = nodeOf[spread.to[i]];
      int dependency = spread.dependency[i];
      writer.write(
          next[to]++,
          nodeOf[spread.from[i]],
          to,
          dependency,
          project.dependencies().get(dependency));
    }
    next = Arrays.copyOf(links.outStart, nodes.size);
    for (int link = 0; link < links.size; link++) {
      links.out[next[links.from[link]]++] = link;
    }
    return links;
  }

  private Frame frame(ImmutableList<WorkingTime> compiled) {
    long start = Instants.of(project.start());
    boolean nothingBefore = policy.statusDateRule() == StatusDateRule.NOTHING_BEFORE;
    long floor = project
        .statusDate()
        .filter(date -> nothingBefore)
        .map(date -> Math.max(start, Instants.of(date)))
        .orElse(start);
    return new Frame(
        compiled,
        floor,
        project.mustFinishBy().map(Instants::of).orElse(CompiledNetwork.FOREVER),
        project.scheduleFrom() == ScheduleFrom.FINISH,
        policy);
  }
}
