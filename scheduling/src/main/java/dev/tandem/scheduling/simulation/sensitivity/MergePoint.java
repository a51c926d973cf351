package dev.tandem.scheduling.simulation.sensitivity;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A task that waits for several others: it starts after the last of them, and the last is later than each.
 *
 * <p>Definition: the merge bias is E[max (F + L)] - max E[F + L], over the finishes F of its finish-to-start predecessors and their lags L;
 * what a plan that reckons with mean durations overlooks at this point. It is never negative, but for rounding. A lag in percent counts as
 * long as it is planned. Unit: working seconds from the start of the first project, on its calendar.
 *
 * <p>Source: MacCrimmon, Ryavec (1964), "An analytical study of the PERT assumptions", Operations Research 12(1).
 *
 * @param task the task
 * @param predecessors those that it waits for
 * @param latestMean the latest mean finish of one of them, its lag included
 * @param meanLatest the mean of the finish of the last of them, its lag included
 * @param standardError how far the bias may be off: the standard deviation of the differences, sample by sample, over the root of their number;
 *     empty for a single sample
 */
public record MergePoint(
    TaskId task,
    List<TaskId> predecessors,
    double latestMean,
    double meanLatest,
    OptionalDouble standardError) {

  /** Copies the predecessors. */
  public MergePoint {
    predecessors = ImmutableList.copyOf(predecessors);
  }

  /** {@return by how much later the last of them finishes on average than the one that finishes last on average, in working seconds} */
  public double bias() {
    return meanLatest - latestMean;
  }
}
