package dev.tandem.examples.analysis;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.Task;
import dev.tandem.scheduling.simulation.SimulatedTask;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.distribution.Share;
import java.util.Comparator;
import java.util.Optional;

/**
 * How much an uncertain task sways the finish: a bar of a tornado chart.
 *
 * @param task the task
 * @param criticality in how many samples it decides the finish
 * @param ifShort how far the mean finish lies from that of all samples where the task is among its shortest tenth, in working seconds
 * @param ifLong the same where it is among its longest tenth
 */
public record Sensitivity(Task task, Share criticality, double ifShort, double ifLong) {
  private static final int MOST_BARS = 10;

  /** Samples are read again for each task, which takes seconds for thousands; the wide bars are among those critical most often. */
  private static final int MOST_MEASURED = 200;

  /** How many standard errors wide a bar must be at least: less could be chance. */
  private static final double LEAST_ERRORS = 2;

  /** The widest bars of a result, at most ten; tasks without an estimate, finished ones and those whose bar could be chance have none. */
  static ImmutableList<Sensitivity> widest(SimulationResult result) {
    double mean = result.finish().meanWork();
    return result.tasks().stream()
        .filter(task -> isUncertain(task.task()))
        .limit(MOST_MEASURED)
        .flatMap(task -> of(task, mean).stream())
        .sorted(Comparator.comparingDouble(Sensitivity::width).reversed())
        .limit(MOST_BARS)
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean isUncertain(Task task) {
    return task.durationEstimate().isPresent() && !task.progress().isFinished();
  }

  /** The bar of a task; empty if it could be chance, as where both ends are one sample each. */
  private static Optional<Sensitivity> of(SimulatedTask task, double mean) {
    SimulatedTask.Swing swing = task.swing();
    Mean width = swing.width();
    return Math.abs(width.value())
            <= LEAST_ERRORS * width.standardError().orElse(Double.POSITIVE_INFINITY)
        ? Optional.empty()
        : Optional.of(new Sensitivity(
            task.task(),
            task.criticality(),
            swing.shortest().value() - mean,
            swing.longest().value() - mean));
  }

  /** {@return how much later the finish is on average where the task is long rather than short, in working seconds} */
  public double width() {
    return ifLong - ifShort;
  }
}
