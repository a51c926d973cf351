package dev.tandem.scheduling.network.compiled;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.core.task.Dependency;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Frame;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.NetworkAssembly;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StatusDateRule;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Turns one project or several into arrays: leaves first, then their order, then links and dates in that order. */
final class NetworkCompiler {
  private final Project project;
  private final ImmutableList<Project> parts;
  private final SchedulingPolicy policy;
  private final WorkBreakdown breakdown;
  private final CalendarTable calendars;
  private final DrivenTasks driven;
  private final int[] summaryCalendars;

  /**
   * Starts on a plan.
   *
   * @param project all tasks and dependencies
   * @param parts the projects that make it up, in the order of their tasks; the project itself if there is one
   * @param policy the choices that tools disagree on
   * @param breakdown the tree of the project's tasks
   */
  NetworkCompiler(
      Project project,
      ImmutableList<Project> parts,
      SchedulingPolicy policy,
      WorkBreakdown breakdown) {
    this.project = project;
    this.parts = parts;
    this.policy = policy;
    this.breakdown = breakdown;
    this.summaryCalendars = new int[project.tasks().size()];
    this.calendars = new CalendarTable(project, parts, policy.lagCalendar());
    this.driven = new DrivenTasks(project, parts, policy.resourceCalendarRule());
  }

  /** The network of all leaves; afterwards {@link #summaryCalendars()} is known. */
  CompiledNetwork compile() {
    LeafLinks spread = LeafLinks.of(project, breakdown);
    int[] order = spread.topologicalOrder(breakdown.leavesAsDeclared());
    int[] nodeOf = new int[order.length];
    int[] tasks = new int[order.length];
    int[] own = new int[order.length];
    for (int node = 0; node < order.length; node++) {
      nodeOf[order[node]] = node;
      tasks[node] = breakdown.leaf(order[node]);
      own[node] = calendars.of(project.tasks().get(tasks[node]));
    }
    spread.renumber(nodeOf);
    for (int place = 0; place < breakdown.summaryCount(); place++) {
      int summary = breakdown.summary(place);
      summaryCalendars[summary] = calendars.of(project.tasks().get(summary));
    }
    int[] calendar = driven.number(tasks, own, calendars);
    Frame frame = frame(tasks);
    Arrays.setAll(calendar, node -> calendars.settled(calendar[node]));
    return write(frame, spread, tasks, calendar, own);
  }

  /** Whose calendars drive each task. */
  DrivenTasks driven() {
    return driven;
  }

  /** For each task that is a summary the number of its calendar. */
  int[] summaryCalendars() {
    return summaryCalendars;
  }

  private CompiledNetwork write(
      Frame frame, LeafLinks spread, int[] tasks, int[] calendar, int[] ownCalendar) {
    NetworkAssembly assembly = new NetworkAssembly(frame, tasks, calendar, ownCalendar);
    NodeWriter nodes = new NodeWriter(project, frame, SummaryDates.of(project, breakdown));
    for (int node = 0; node < tasks.length; node++) {
      assembly.put(node, nodes.read(tasks[node], calendar[node], project.tasks().get(tasks[node])));
    }
    LinkWriter links = new LinkWriter(project, frame, assembly.nodes());
    return assembly.link(spread.from, spread.to, i -> {
      int index = spread.dependency[i];
      Dependency dependency = project.dependencies().get(index);
      boolean own = project.predecessorIndices().get(index) == tasks[spread.from[i]];
      return links.read(spread.from[i], spread.to[i], index, own, dependency);
    });
  }

  private Frame frame(int[] taskOfNode) {
    ImmutableList<Frame.Part> framed =
        parts.stream().map(this::part).collect(ImmutableList.toImmutableList());
    ImmutableList<WorkingTime> compiled = calendars.compiled();
    return new Frame(
        compiled,
        calendars.parallel(compiled),
        framed,
        partOf(taskOfNode),
        parts.get(0).scheduleFrom() == ScheduleFrom.FINISH,
        policy);
  }

  private Frame.Part part(Project part) {
    boolean nothingBefore = policy.statusDateRule() == StatusDateRule.NOTHING_BEFORE;
    long statusFloor = part.statusDate()
        .filter(date -> nothingBefore)
        .map(Instants::of)
        .orElse(CompiledNetwork.NEVER);
    return new Frame.Part(
        Math.max(Instants.of(part.start()), statusFloor),
        statusFloor,
        part.mustFinishBy().map(Instants::of).orElse(CompiledNetwork.FOREVER),
        calendars.ofProject(part));
  }

  /** For each node the number of its project; tasks stand one project after another. */
  private int[] partOf(int[] taskOfNode) {
    int[] partOfTask = new int[project.tasks().size()];
    int first = 0;
    for (int part = 0; part < parts.size(); part++) {
      int next = first + parts.get(part).tasks().size();
      Arrays.fill(partOfTask, first, Math.min(next, partOfTask.length), part);
      first = next;
    }
    return IntStream.of(taskOfNode).map(task -> partOfTask[task]).toArray();
  }
}
