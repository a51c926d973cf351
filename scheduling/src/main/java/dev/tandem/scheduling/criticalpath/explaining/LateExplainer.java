package dev.tandem.scheduling.criticalpath.explaining;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.criticalpath.reason.LateExplanation;
import dev.tandem.scheduling.criticalpath.reason.LateExplanation.Step;
import dev.tandem.scheduling.criticalpath.reason.LateReason;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.LateStep;
import dev.tandem.scheduling.policy.StartedTaskFloat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds what decides a task's late dates, and what decides that, until the date that limits them. Immutable.
 *
 * <p>What decides is the upper bound that leaves the least room beside the late dates, measured in working time as the backward pass
 * measures it; of equally tight ones, each.
 */
public final class LateExplainer {
  private final Analysis analysis;
  private final CompiledNetwork network;
  private final StatedDates stated;

  /**
   * Starts on a schedule.
   *
   * @param analysis its plan and dates
   */
  public LateExplainer(Analysis analysis) {
    this.analysis = analysis;
    this.network = analysis.network;
    this.stated = new StatedDates(analysis);
  }

  /**
   * {@return the explanation of a task; a summary must finish with the last of its leaves, so that leaf explains it}
   *
   * @param index the task's position in the project
   */
  public LateExplanation explain(int index) {
    int node = analysis.nodeOf(index);
    int first = node >= 0 ? node : analysis.summaries.spans().lastLate(index);
    return LateExplanation.of(() -> IntStream.iterate(first, at -> at >= 0, this::behind)
        .mapToObj(this::step)
        .iterator());
  }

  /**
   * {@return the links that decide a node's late dates, in the order of the node's links; none where a date does}
   *
   * @param node the node
   */
  public int[] limitingLinks(int node) {
    return limits(node).links();
  }

  /** The node whose late dates decide those of another, or -1 where the chain ends. */
  private int behind(int node) {
    int[] links = limitingLinks(node);
    return links.length == 0 ? -1 : network.links.to(links[0]);
  }

  private Step step(int node) {
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

  private LateLimits limits(int node) {
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
    stated.constraints(node).forEach(each -> {
      ConstraintType type = each.constraint().type();
      boolean counts = type.isUpperBound()
          && type.holdsLateDates()
          && !(type.isAboutStart() && analysis.isStarted(node));
      if (counts) {
        long date = Instants.of(each.constraint().date().orElseThrow());
        limits.reason(
            new LateReason.Constrained(each.by(), each.constraint()),
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
    if (aboutStart) {
      return calendar.workAt(date) - calendar.workAt(analysis.dates.lateStart(node));
    }
    long left = network.nodes.remaining(node);
    long done = network.isParallel(node) && !network.bounds.isExpected(node)
        ? network.workAfter(node, network.workBefore(node, calendar.workAt(date), left), left)
        : calendar.workAt(date);
    return done - calendar.workAt(analysis.dates.lateFinish(node));
  }
}
