package dev.tandem.scheduling.criticalpath;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Constraint;
import dev.tandem.core.project.ConstraintType;
import dev.tandem.core.project.Task;
import dev.tandem.scheduling.criticalpath.Violation.Kind;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.LinkTimes;
import dev.tandem.scheduling.kernel.Links;
import java.util.stream.Stream;

/** Compares the scheduled dates with every date and dependency of the project. */
final class ViolationFinder {
  private final Analysis analysis;
  private final CompiledNetwork network;
  private final ImmutableList.Builder<Violation> found = ImmutableList.builder();

  ViolationFinder(Analysis analysis) {
    this.analysis = analysis;
    this.network = analysis.network;
  }

  ImmutableList<Violation> find() {
    for (int index = 0; index < analysis.nodeOf.length; index++) {
      int node = analysis.nodeOf[index];
      if (node >= 0 && !analysis.isFinished(node)) {
        constraints(node);
        deadline(node);
        projectDates(node);
      }
    }
    for (int link = 0; link < network.links.size(); link++) {
      dependency(link);
    }
    return found.build();
  }

  private void constraints(int node) {
    int at = network.nodes.task(node);
    while (at >= 0) {
      Task task = analysis.project.tasks().get(at);
      Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream())
          .filter(constraint -> constraint.date().isPresent())
          .forEach(constraint -> constraint(node, constraint));
      at = analysis.project.parentIndices().get(at);
    }
  }

  private void constraint(int node, Constraint constraint) {
    ConstraintType type = constraint.type();
    long date = Instants.of(constraint.date().orElseThrow());
    boolean applies = type.isAboutFinish() || !analysis.isStarted(node);
    long end = type.isAboutStart() ? analysis.dates.start(node) : analysis.dates.finish(node);
    if (type.isLowerBound()) {
      early(node, Kind.CONSTRAINT, constraint.toString(), date, end, applies);
    }
    if (type.isUpperBound()) {
      late(node, Kind.CONSTRAINT, constraint.toString(), date, end, applies);
    }
  }

  private void deadline(int node) {
    analysis
        .task(node)
        .deadline()
        .ifPresent(date -> late(
            node,
            Kind.DEADLINE,
            "deadline " + date,
            Instants.of(date),
            analysis.dates.finish(node),
            true));
  }

  private void projectDates(int node) {
    analysis
        .project
        .mustFinishBy()
        .ifPresent(date -> late(
            node,
            Kind.MUST_FINISH_BY,
            "project must finish by " + date,
            Instants.of(date),
            analysis.dates.finish(node),
            true));
    if (network.frame.fromFinish()) {
      early(
          node,
          Kind.PROJECT_START,
          "project starts " + analysis.project.start(),
          Instants.of(analysis.project.start()),
          analysis.dates.start(node),
          !analysis.isStarted(node));
    }
  }

  private void dependency(int link) {
    Links links = network.links;
    int to = links.to(link);
    if (analysis.isStarted(to) || network.frame.fromFinish()) {
      return;
    }
    LinkTimes times = analysis.times();
    long end = links.isToStart(link) ? analysis.forwardStart(to) : analysis.forwardFinish(to);
    early(
        to,
        Kind.DEPENDENCY,
        analysis.project.dependencies().get(links.dependency(link)).toString(),
        times.earliest(link),
        end,
        true);
  }

  private void late(int node, Kind kind, String rule, long date, long scheduled, boolean applies) {
    WorkingTime calendar = network.calendarOf(node);
    report(
        node,
        kind,
        rule,
        date,
        scheduled,
        applies ? calendar.workAt(scheduled) - calendar.workAt(date) : 0);
  }

  private void early(int node, Kind kind, String rule, long date, long scheduled, boolean applies) {
    WorkingTime calendar = network.calendarOf(node);
    report(
        node,
        kind,
        rule,
        date,
        scheduled,
        applies ? calendar.workAt(date) - calendar.workAt(scheduled) : 0);
  }

  private void report(int node, Kind kind, String rule, long date, long scheduled, long by) {
    if (by > 0) {
      found.add(new Violation(
          analysis.id(node),
          kind,
          rule,
          Analysis.at(date),
          Analysis.at(scheduled),
          analysis.work(by),
          new Explainer(analysis).explain(analysis.id(node))));
    }
  }
}
