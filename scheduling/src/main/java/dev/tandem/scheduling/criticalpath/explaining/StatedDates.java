package dev.tandem.scheduling.criticalpath.explaining;

import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.criticalpath.analysis.Analysis;
import dev.tandem.scheduling.criticalpath.reason.Reason;
import dev.tandem.scheduling.kernel.Instants;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** The dates that people stated on tasks, on the summaries above them, and on projects, as reasons for a node. Immutable. */
public final class StatedDates {
  private final Analysis analysis;

  /**
   * Starts on a schedule.
   *
   * @param analysis its plan and dates
   */
  public StatedDates(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * {@return the dated constraints that hold for a node: its own, and of the summaries above it the tightest}
   *
   * @param node the node
   */
  public Stream<Stated> constraints(int node) {
    int task = analysis.network.nodes.task(node);
    int parent = analysis.plan.breakdown().parent(task);
    return Stream.of(
            stated(task).filter(each -> each.constraint().type().isDated()),
            stated(analysis.plan.summaryDates().startSource(parent)).filter(Stated::isAboutStart),
            stated(analysis.plan.summaryDates().finishSource(parent)).filter(Stated::isAboutFinish))
        .flatMap(each -> each);
  }

  /**
   * A constraint, and the task or summary that states it.
   *
   * @param by the task or summary
   * @param constraint the constraint
   */
  public record Stated(TaskId by, Constraint constraint) {
    boolean isAboutStart() {
      return constraint.type().isAboutStart();
    }

    boolean isAboutFinish() {
      return constraint.type().isAboutFinish();
    }
  }

  private Stream<Stated> stated(int index) {
    if (index < 0) {
      return Stream.empty();
    }
    Task task = analysis.project.tasks().get(index);
    return Stream.concat(task.constraint().stream(), task.secondaryConstraint().stream())
        .map(constraint -> new Stated(task.id(), constraint));
  }

  /** The finish that a node's work is expected to lead to, where that counts. */
  Optional<Reason> expectedFinish(int node) {
    return analysis.network.bounds.isExpected(node)
        ? analysis.task(node).expectedFinish().map(Reason.ExpectedFinish::new)
        : Optional.empty();
  }

  /** Why a node that is not held back does not come earlier. */
  Reason floorReason(int node) {
    long floor = analysis.network.frame.floor(node);
    LocalDateTime start = analysis.projectOf(node).start();
    return floor == Instants.of(start)
        ? new Reason.ProjectStart(start)
        : new Reason.StatusDate(Analysis.at(floor));
  }
}
