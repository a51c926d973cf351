package dev.tandem.scheduling.criticalpath.explaining;

import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.criticalpath.reason.Explanation;
import dev.tandem.scheduling.criticalpath.reason.Explanation.Step;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.LevellingDelay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds what decides a task's early dates, and what decides that, until a date that a person set. Immutable. */
public final class Explainer {
  private final Analysis analysis;
  private final CompiledNetwork network;
  private final StatedDates stated;
  private final LevellingDelay delay;

  /**
   * Starts on a schedule.
   *
   * @param analysis its plan and dates
   */
  public Explainer(Analysis analysis) {
    this.analysis = analysis;
    this.network = analysis.network;
    this.stated = new StatedDates(analysis);
    this.delay = new LevellingDelay(network);
  }

  /**
   * {@return the explanation of a task; a summary finishes with the last of its leaves, so that leaf explains it}
   *
   * @param index the task's position in the project
   */
  public Explanation explain(int index) {
    int node = analysis.nodeOf(index);
    int first = node >= 0 ? node : analysis.summaries.spans().last(index);
    return Explanation.of(() -> IntStream.iterate(first, at -> at >= 0, analysis.chains::before)
        .mapToObj(this::step)
        .iterator());
  }

  private Step step(int node) {
    List<Reason> reasons = new ArrayList<>();
    for (int link : analysis.chains.drivers(node)) {
      reasons.add(driven(link));
    }
    if (analysis.isStarted(node)) {
      reasons.addAll(new ProgressReasons(analysis, stated, node).find(!reasons.isEmpty()));
    } else {
      open(node, reasons);
    }
    return new Step(
        analysis.id(node),
        Analysis.at(analysis.forwardStart(node)),
        Analysis.at(analysis.forwardFinish(node)),
        reasons);
  }

  private void open(int node, List<Reason> reasons) {
    if (network.bounds.isLate(node) && reasons.isEmpty()) {
      reasons.add(new Reason.AsLateAsPossible());
    }
    stated
        .constraints(node)
        .map(StatedDates.Stated::constraint)
        .filter(constraint -> decides(constraint, node))
        .map(Reason.Constrained::new)
        .forEach(reasons::add);
    if (reasons.isEmpty()) {
      reasons.add(floor(node));
    }
    if (delay.holds(node)) {
      reasons.add(new Reason.Levelled(analysis.task(node).levellingDelay()));
    }
    stated.expectedFinish(node).ifPresent(reasons::add);
  }

  private Reason driven(int link) {
    Links links = network.links;
    int from = links.from(link);
    long end = links.isFromStart(link) ? analysis.forwardStart(from) : analysis.forwardFinish(from);
    return new Reason.Driven(
        analysis.project.dependencies().get(links.dependency(link)), Analysis.at(end));
  }

  private boolean decides(Constraint constraint, int node) {
    ConstraintType type = constraint.type();
    if (!type.isLowerBound() && !network.bounds.isClamped(node)) {
      return false;
    }
    if (type.isLowerBound() && delay.holds(node)) {
      long date = Instants.of(constraint.date().orElseThrow());
      return delay.startAfter(node, date, type.isAboutStart())
          == network.calendarOf(node).workAt(analysis.forwardStart(node));
    }
    long end = type.isAboutStart() ? analysis.forwardStart(node) : analysis.forwardFinish(node);
    return analysis.isSameMoment(node, Instants.of(constraint.date().orElseThrow()), end);
  }

  private Reason floor(int node) {
    if (network.frame.fromFinish()) {
      return new Reason.ScheduledFromFinish(
          analysis.projectOf(node).mustFinishBy().orElseThrow());
    }
    return stated.floorReason(node);
  }
}
