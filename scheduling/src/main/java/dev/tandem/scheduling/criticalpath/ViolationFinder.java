package dev.tandem.scheduling.criticalpath;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.Violation.Kind;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.criticalpath.explaining.Explainer;
import dev.tandem.scheduling.criticalpath.explaining.StatedDates;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Links;
import java.time.LocalDateTime;

/** Compares the scheduled dates with every date and dependency of the project. Cost: O(tasks + links), however many are not kept. */
final class ViolationFinder {
  private static final long SECONDS_A_DAY = 24 * 60 * 60;

  private final Analysis analysis;
  private final CompiledNetwork network;
  private final Explainer explainer;
  private final StatedDates stated;
  private final ImmutableList.Builder<Violation> found = ImmutableList.builder();

  ViolationFinder(Analysis analysis) {
    this.analysis = analysis;
    this.network = analysis.network;
    this.explainer = new Explainer(analysis);
    this.stated = new StatedDates(analysis);
  }

  ImmutableList<Violation> find() {
    for (int index = 0; index < analysis.project.tasks().size(); index++) {
      Subject subject = subject(index);
      if (analysis.nodeOf(index) >= 0) {
        leaf(subject, analysis.nodeOf(index));
      }
      Task task = analysis.project.tasks().get(index);
      task.deadline()
          .ifPresent(date ->
              late(subject, Kind.DEADLINE, "deadline " + date, Instants.of(date), subject.finish));
      if (analysis.nodeOf(index) >= 0) {
        projectDates(subject, analysis.nodeOf(index));
      }
    }
    for (int link = 0; link < network.links.size(); link++) {
      dependency(link);
    }
    return found.build();
  }

  /** Whose dates are compared, and on which calendar. */
  private record Subject(int index, WorkingTime calendar, long start, long finish) {}

  private Subject subject(int index) {
    int node = analysis.nodeOf(index);
    return node < 0
        ? new Subject(
            index,
            analysis.plan.calendarOfSummary(index),
            analysis.summaries.spans().start(index),
            analysis.summaries.spans().finish(index))
        : new Subject(
            index,
            network.calendarOf(node),
            analysis.dates.start(node),
            analysis.dates.finish(node));
  }

  private void leaf(Subject subject, int node) {
    stated.constraints(node).forEach(each -> {
      boolean own = each.by().equals(analysis.id(node));
      String words = each.constraint().toString();
      constraint(subject, each.constraint(), own ? words : words + " of summary " + each.by());
    });
  }

  private void constraint(Subject subject, Constraint constraint, String rule) {
    long date = Instants.of(constraint.date().orElseThrow());
    long end = constraint.type().isAboutStart() ? subject.start : subject.finish;
    if (constraint.type().isLowerBound()) {
      early(subject, Kind.CONSTRAINT, rule, date, end);
    }
    if (constraint.type().isUpperBound()) {
      late(subject, Kind.CONSTRAINT, rule, date, end);
    }
  }

  private void projectDates(Subject subject, int node) {
    Project project = analysis.projectOf(node);
    project
        .mustFinishBy()
        .ifPresent(date -> late(
            subject,
            Kind.MUST_FINISH_BY,
            "project must finish by " + date,
            Instants.of(date),
            subject.finish));
    project.statusDate().ifPresent(date -> history(subject, node, date));
    if (network.frame.fromFinish() && !analysis.isStarted(node)) {
      early(
          subject,
          Kind.PROJECT_START,
          "project starts " + project.start(),
          Instants.of(project.start()),
          subject.start);
    }
  }

  /** What has happened, has happened by the status date. */
  private void history(Subject subject, int node, LocalDateTime statusDate) {
    if (!analysis.isStarted(node)) {
      return;
    }
    boolean finished = analysis.isFinished(node);
    long happened = finished ? network.nodes.actualFinish(node) : network.nodes.actualStart(node);
    if (happened > Instants.of(statusDate)) {
      String what = finished ? "actual finish" : "actual start";
      report(
          subject,
          Kind.STATUS_DATE,
          what + " no later than the status date " + statusDate,
          Instants.of(statusDate),
          happened);
    }
  }

  private void dependency(int link) {
    Links links = network.links;
    int to = links.to(link);
    if (analysis.isStarted(to) || network.frame.fromFinish() || analysis.dates.slack(link) >= 0) {
      return;
    }
    report(
        subject(network.nodes.task(to)),
        Kind.DEPENDENCY,
        analysis.project.dependencies().get(links.dependency(link)).toString(),
        analysis.times().earliest(link),
        links.isToStart(link) ? analysis.forwardStart(to) : analysis.forwardFinish(to));
  }

  private void late(Subject subject, Kind kind, String rule, long date, long scheduled) {
    if (isBefore(subject.calendar, date, scheduled)) {
      report(subject, kind, rule, date, scheduled);
    }
  }

  private void early(Subject subject, Kind kind, String rule, long date, long scheduled) {
    if (isBefore(subject.calendar, scheduled, date)) {
      report(subject, kind, rule, date, scheduled);
    }
  }

  /** Whether working time lies between two instants, or at least midnight. */
  private static boolean isBefore(WorkingTime calendar, long one, long other) {
    long apart = calendar.workAt(other) - calendar.workAt(one);
    return apart > 0
        || (apart == 0 && Math.floorDiv(one, SECONDS_A_DAY) < Math.floorDiv(other, SECONDS_A_DAY));
  }

  private void report(Subject subject, Kind kind, String rule, long date, long scheduled) {
    WorkingTime calendar = subject.calendar;
    long by = Math.abs(calendar.workAt(scheduled) - calendar.workAt(date));
    found.add(new Violation(
        analysis.project.tasks().get(subject.index).id(),
        kind,
        rule,
        Analysis.at(date),
        Analysis.at(scheduled),
        analysis.work(by),
        explainer.explain(subject.index)));
  }
}
