package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.Readiness.Blocked;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.LinkTimes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sorts the leaf tasks by whether somebody could work on them now. */
final class ReadinessReport {
  private final Analysis analysis;
  private final long now;
  private final List<TaskId> ready = new ArrayList<>();
  private final List<TaskId> inProgress = new ArrayList<>();
  private final List<Blocked> blocked = new ArrayList<>();
  private final List<TaskId> finished = new ArrayList<>();

  private ReadinessReport(Analysis analysis, long now) {
    this.analysis = analysis;
    this.now = now;
  }

  static Readiness of(Analysis analysis, LocalDateTime at) {
    ReadinessReport report = new ReadinessReport(analysis, Instants.of(at));
    for (int node : analysis.sorted(node -> true, analysis.dates::earlyStart)) {
      report.add(node);
    }
    return new Readiness(at, report.ready, report.inProgress, report.blocked, report.finished);
  }

  private void add(int node) {
    TaskId id = analysis.id(node);
    if (isFinishedBy(node)) {
      finished.add(id);
    } else if (isStartedBy(node)) {
      inProgress.add(id);
    } else {
      Set<Dependency> by = blockers(node);
      if (by.isEmpty() && dateAllows(node)) {
        ready.add(id);
      } else {
        blocked.add(new Blocked(id, List.copyOf(by), Analysis.at(analysis.dates.earlyStart(node))));
      }
    }
  }

  /** What is said to happen later has not happened yet. */
  private boolean isFinishedBy(int node) {
    return analysis.isFinished(node) && analysis.network.nodes.actualFinish(node) <= now;
  }

  private boolean isStartedBy(int node) {
    return analysis.isStarted(node) && analysis.network.nodes.actualStart(node) <= now;
  }

  /** Dependencies on the node's start whose predecessor has not come to the end that counts, or whose lag is not over. */
  private Set<Dependency> blockers(int node) {
    Links links = analysis.network.links;
    LinkTimes times = analysis.times();
    WorkingTime calendar = analysis.network.calendarOf(node);
    Set<Dependency> blockers = new LinkedHashSet<>();
    for (int link = links.firstIn(node); link < links.endIn(node); link++) {
      int from = links.from(link);
      boolean happened = links.isFromStart(link) ? isStartedBy(from) : isFinishedBy(from);
      boolean holds = links.isToStart(link)
          && (!happened || calendar.workAt(times.earliest(link)) > calendar.workAt(now));
      if (holds) {
        blockers.add(analysis.project.dependencies().get(links.dependency(link)));
      }
    }
    return blockers;
  }

  private boolean dateAllows(int node) {
    Bounds bounds = analysis.network.bounds;
    WorkingTime calendar = analysis.network.calendarOf(node);
    long earliest = bounds.ignoresFloor(node)
        ? bounds.startLow(node)
        : Math.max(bounds.startLow(node), Instants.of(analysis.projectOf(node).start()));
    return earliest <= now || calendar.workAt(earliest) <= calendar.workAt(now);
  }
}
