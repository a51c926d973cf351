package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.project.Constraint;
import dev.tandem.core.project.ConstraintType;
import dev.tandem.core.project.Project;
import dev.tandem.core.project.Task;
import dev.tandem.core.project.TaskId;
import dev.tandem.scheduling.criticalpath.Explanation.Step;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what decides a task's early dates, and what decides that, until a date that a person set. */
final class Explainer {
  private final Analysis analysis;
  private final CompiledNetwork network;

  Explainer(Analysis analysis) {
    this.analysis = analysis;
    this.network = analysis.network;
  }

  Explanation explain(TaskId id) {
    int index = analysis.project.indexOf(id);
    int node = analysis.nodeOf[index];
    List<Step> steps = new ArrayList<>();
    int at = node >= 0 ? node : lastBelow(index);
    while (at >= 0) {
      int[] drivers = analysis.drivers(at);
      steps.add(step(at, drivers));
      at = drivers.length == 0 ? -1 : network.links.from(drivers[0]);
    }
    return new Explanation(steps);
  }

  /** A summary finishes with the last of its leaves, so that leaf explains it. */
  private int lastBelow(int summary) {
    int last = -1;
    for (int node = 0; node < network.size(); node++) {
      if (analysis.isBelow(node, summary)
          && (last < 0 || analysis.forwardFinish(node) > analysis.forwardFinish(last))) {
        last = node;
      }
    }
    return last;
  }

  private Step step(int node, int[] drivers) {
    List<Reason> reasons = new ArrayList<>();
    for (int link : drivers) {
      reasons.add(driven(link));
    }
    own(node, drivers.length > 0).ifPresent(reasons::add);
    constraints(node).forEach(reasons::add);
    if (reasons.isEmpty()) {
      reasons.add(floor());
    }
    return new Step(
        analysis.id(node),
        Analysis.at(analysis.forwardStart(node)),
        Analysis.at(analysis.forwardFinish(node)),
        reasons);
  }

  private Reason driven(int link) {
    Links links = network.links;
    int from = links.from(link);
    long end = links.isFromStart(link) ? analysis.forwardStart(from) : analysis.forwardFinish(from);
    return new Reason.Driven(
        analysis.project.dependencies().get(links.dependency(link)), Analysis.at(end));
  }

  private Optional<Reason> own(int node, boolean driven) {
    Nodes nodes = network.nodes;
    if (nodes.isFinished(node)) {
      return Optional.of(new Reason.Finished(Analysis.at(nodes.actualFinish(node))));
    }
    if (nodes.isStarted(node)) {
      return Optional.of(new Reason.Started(Analysis.at(nodes.actualStart(node))));
    }
    if (network.bounds.isLate(node) && !driven) {
      return Optional.of(new Reason.AsLateAsPossible());
    }
    return Optional.empty();
  }

  /** The constraints of the task and of the summaries above it whose date is where the task is. */
  private Stream<Reason> constraints(int node) {
    if (analysis.isStarted(node)) {
      return Stream.empty();
    }
    List<Reason> reasons = new ArrayList<>();
    int at = network.nodes.task(node);
    while (at >= 0) {
      Task task = analysis.project.tasks().get(at);
      Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream())
          .filter(constraint -> decides(constraint, node))
          .map(Reason.Constrained::new)
          .forEach(reasons::add);
      at = analysis.project.parentIndices().get(at);
    }
    return reasons.stream();
  }

  private boolean decides(Constraint constraint, int node) {
    if (constraint.date().isEmpty()) {
      return false;
    }
    ConstraintType type = constraint.type();
    if (!type.isLowerBound() && !network.bounds.isClamped(node)) {
      return false;
    }
    long date = Instants.of(constraint.date().get());
    WorkingTime calendar = network.calendarOf(node);
    long end = type.isAboutStart() ? analysis.forwardStart(node) : analysis.forwardFinish(node);
    return calendar.workAt(date) == calendar.workAt(end);
  }

  private Reason floor() {
    Project project = analysis.project;
    return network.frame.floor() == Instants.of(project.start())
        ? new Reason.ProjectStart(project.start())
        : new Reason.StatusDate(Analysis.at(network.frame.floor()));
  }
}
