package dev.tandem.scheduling.network.compiled;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.core.project.Project;
import dev.tandem.core.task.Constraint;
import dev.tandem.core.task.ConstraintType;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.kernel.Instants;
import java.util.Arrays;

/**
 * The dates that summaries state, each together with those of the summaries above it: what holds for the leaves directly below.
 *
 * <p>A summary may state "start no earlier than", "finish no later than", "as soon as possible" and a deadline. Of several on the way up, the
 * tightest holds, and this knows which summary stated it. Cost: O(tasks), however deep the tree is.
 */
public final class SummaryDates {
  private static final int NONE = -1;

  final long[] startLow;
  final long[] finishHigh;
  final long[] deadline;
  final boolean[] asSoonAsPossible;
  private final int[] startSource;
  private final int[] finishSource;
  private final int[] deadlineSource;

  private SummaryDates(int tasks) {
    startLow = new long[tasks];
    finishHigh = new long[tasks];
    deadline = new long[tasks];
    asSoonAsPossible = new boolean[tasks];
    startSource = new int[tasks];
    finishSource = new int[tasks];
    deadlineSource = new int[tasks];
    Arrays.fill(startLow, NEVER);
    Arrays.fill(finishHigh, FOREVER);
    Arrays.fill(deadline, FOREVER);
    Arrays.fill(startSource, NONE);
    Arrays.fill(finishSource, NONE);
    Arrays.fill(deadlineSource, NONE);
  }

  /**
   * {@return the dates that a project's summaries state}
   *
   * @param project the project
   * @param breakdown the tree of its tasks
   */
  public static SummaryDates of(Project project, WorkBreakdown breakdown) {
    SummaryDates dates = new SummaryDates(project.tasks().size());
    for (int place = breakdown.summaryCount() - 1; place >= 0; place--) {
      int summary = breakdown.summary(place);
      dates.inherit(summary, breakdown.parent(summary));
      dates.state(summary, project.tasks().get(summary));
    }
    return dates;
  }

  private void inherit(int summary, int parent) {
    if (parent == NONE) {
      return;
    }
    startLow[summary] = startLow[parent];
    startSource[summary] = startSource[parent];
    finishHigh[summary] = finishHigh[parent];
    finishSource[summary] = finishSource[parent];
    deadline[summary] = deadline[parent];
    deadlineSource[summary] = deadlineSource[parent];
    asSoonAsPossible[summary] = asSoonAsPossible[parent];
  }

  private void state(int summary, Task task) {
    task.constraint().ifPresent(constraint -> constrain(summary, constraint));
    task.secondaryConstraint().ifPresent(constraint -> constrain(summary, constraint));
    long ownDeadline = task.deadline().map(Instants::of).orElse(FOREVER);
    if (ownDeadline < deadline[summary]) {
      deadline[summary] = ownDeadline;
      deadlineSource[summary] = summary;
    }
  }

  private void constrain(int summary, Constraint constraint) {
    ConstraintType type = constraint.type();
    asSoonAsPossible[summary] |= type == ConstraintType.AS_SOON_AS_POSSIBLE;
    long date = constraint.date().map(Instants::of).orElse(0L);
    if (type.isAboutStart() && type.isLowerBound() && date > startLow[summary]) {
      startLow[summary] = date;
      startSource[summary] = summary;
    }
    if (type.isAboutFinish() && type.isUpperBound() && date < finishHigh[summary]) {
      finishHigh[summary] = date;
      finishSource[summary] = summary;
    }
  }

  /**
   * {@return the summary, at or above this one, whose "start no earlier than" holds; -1 for none}
   *
   * @param summary the summary, or -1 for the top
   */
  public int startSource(int summary) {
    return summary == NONE ? NONE : startSource[summary];
  }

  /**
   * {@return the summary, at or above this one, whose "finish no later than" holds; -1 for none}
   *
   * @param summary the summary, or -1 for the top
   */
  public int finishSource(int summary) {
    return summary == NONE ? NONE : finishSource[summary];
  }

  /**
   * {@return the summary, at or above this one, whose deadline holds; -1 for none}
   *
   * @param summary the summary, or -1 for the top
   */
  public int deadlineSource(int summary) {
    return summary == NONE ? NONE : deadlineSource[summary];
  }
}
