package dev.tandem.scheduling.network;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.ScheduleFrom;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Frame;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.NetworkAssembly;
import dev.tandem.scheduling.kernel.WorkBreakdown;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import dev.tandem.scheduling.policy.StatusDateRule;

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
    int[] nodeOf = new int[order.length];
    int[] task = new int[order.length];
    int[] calendar = new int[order.length];
    for (int node = 0; node < order.length; node++) {
      nodeOf[order[node]] = node;
      task[node] = breakdown.leaf(order[node]);
      calendar[node] = calendars.of(project.tasks().get(task[node]));
    }
    spread.renumber(nodeOf);
    int[] summaryCalendars = new int[project.tasks().size()];
    for (int place = 0; place < breakdown.summaryCount(); place++) {
      int summary = breakdown.summary(place);
      summaryCalendars[summary] = calendars.of(project.tasks().get(summary));
    }
    return new NetworkAssembly(
            project, breakdown, frame(calendars.compiled()), task, calendar, summaryCalendars)
        .link(spread.from, spread.to, spread.dependency);
  }

  private Frame frame(ImmutableList<WorkingTime> compiled) {
    long start = Instants.of(project.start());
    boolean nothingBefore = policy.statusDateRule() == StatusDateRule.NOTHING_BEFORE;
    long statusFloor = project
        .statusDate()
        .filter(date -> nothingBefore)
        .map(Instants::of)
        .orElse(CompiledNetwork.NEVER);
    return new Frame(
        compiled,
        Math.max(start, statusFloor),
        statusFloor,
        project.mustFinishBy().map(Instants::of).orElse(CompiledNetwork.FOREVER),
        project.scheduleFrom() == ScheduleFrom.FINISH,
        policy);
  }
}
