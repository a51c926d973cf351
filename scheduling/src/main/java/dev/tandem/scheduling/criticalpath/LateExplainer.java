package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.LateExplanation.Step;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.LateStep;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what decides a task's late dates, and what decides that, until the date that bounds them. Immutable.
 *
 * <p>What decides is the upper bound that leaves the least room beside the late dates, measured in working time as the backward pass
 * measures it; of equally tight ones, each.
 */
final class LateExplainer {
  private final Analysis analysis;
  private final CompiledNetwork network;

  LateExplainer(Analysis analysis) {
    this.analysis = analysis;
    this.network = analysis.network;
  }

  /** The explanation of a task; a summary must finish with the last of its leaves, so that leaf explains it. */
  LateExplanation explain(int index) {
    int node = analysis.nodeOf[index];
    return new LateExplanation(this, node >= 0 ? node : analysis.summaries.spans().lastLate[index]);
  }

  /** The node whose late dates decide those of another, or -1 where the chain ends. */
  int behind(int node) {
    int[] links = limits(node).links();
    return links.length == 0 ? -1 : network.links.to(links[0]);
  }

  Step step(int node) {
    LateLimits limits = limits(node);
    List<LateReason> reasons = new ArrayList<>();
    for (int link : limits.links()) {
      reasons.add(successor(link));
    }
    reasons.addAll(limits.reasons());
    return new Step(
        analysis.id(node),
        Analysis.at(analysis.dates.lateStart(node)),
        Analysis.at(analysis.dates.lateFinish(node)),
        reasons);
  }

  private LateReason successor(int link) {
    Links links = network.links;
    int to = links.to(link);
    long end = links.isToStart(link) ? analysis.dates.lateStart(to) : analysis.dates.lateFinish(to);
    return new LateReason.Successor(
        analysis.project.dependencies().get(links.dependency(link)), Analysis.at(end));
  }

  LateLimits limits(int node) {
    LateLimits limits = new LateLimits();
    if (isHistory(node)) {
      limits.reason(new LateReason.Finished(Analysis.at(network.nodes.actualFinish(node))), 0);
    } else if (analysis.isStarted(node)
        && analysis.policy.startedTaskFloat() == StartedTaskFloat.NONE) {
      limits.reason(new LateReason.InProgress(Analysis.at(network.nodes.actualStart(node))), 0);
    } else {
      constraints(node, limits);
      if (!network.bounds.isPinned(node)) {
        links(node, limits);
        dates(node, limits);
      }
    }
    return limits;
  }

  /** A finished node has its actual dates as late ones, unless logic goes on through it. */
  private boolean isHistory(int node) {
    return analysis.isFinished(node)
        && analysis.dates.lateFinish(node) == network.nodes.actualFinish(node);
  }

  private void links(int node, LateLimits limits) {
    LateStep step = new LateStep(network, analysis.dates.columns());
    for (int k = network.links.firstOut(node); k < network.links.endOut(node); k++) {
      int link = network.links.out(k);
      step.roomBeside(node, link).ifPresent(room -> limits.link(link, room));
    }
  }

  /** A manual start holds the early dates alone; what has started has its start behind it. */
  private void constraints(int node, LateLimits limits) {
    analysis.stated.constraints(node).forEach(stated -> {
      ConstraintType type = stated.constraint().type();
      boolean counts = type.isUpperBound()
          && type.holdsLateDates()
          && !(type.isAboutStart() && analysis.isStarted(node));
      if (counts) {
        long date = Instants.of(stated.constraint().date().orElseThrow());
        limits.reason(
            new LateReason.Constrained(stated.by(), stated.constraint()),
            room(node, date, type.isAboutStart()));
      }
    });
  }

  private void dates(int node, LateLimits limits) {
    deadline(node, network.nodes.task(node), limits);
    int parent = analysis.plan.breakdown().parent(network.nodes.task(node));
    deadline(node, analysis.plan.summaryDates().deadlineSource(parent), limits);
    long end = analysis.dates.end(node);
    LateReason finish = analysis
        .projectOf(node)
        .mustFinishBy()
        .<LateReason>map(LateReason.MustFinishBy::new)
        .orElseGet(() -> new LateReason.ProjectFinish(Analysis.at(end)));
    limits.reason(finish, room(node, end, false));
  }

  private void deadline(int node, int index, LateLimits limits) {
    if (index >= 0) {
      Task task = analysis.project.tasks().get(index);
      task.deadline()
          .ifPresent(date -> limits.reason(
              new LateReason.Deadline(task.id(), date), room(node, Instants.of(date), false)));
    }
  }

  private long room(int node, long date, boolean aboutStart) {
    WorkingTime calendar = network.calendarOf(node);
    long end = aboutStart ? analysis.dates.lateStart(node) : analysis.dates.lateFinish(node);
    return calendar.workAt(date) - calendar.workAt(end);
  }
}
