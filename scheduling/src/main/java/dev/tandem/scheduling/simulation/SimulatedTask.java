package dev.tandem.scheduling.simulation;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.run.Correlations;
import dev.tandem.scheduling.simulation.run.Samples;
import dev.tandem.scheduling.simulation.sensitivity.CostSwing;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What the samples of a simulation say of a leaf task: how often it is critical, how its duration spreads, and how much it sways the finish
 * of the plan. Immutable.
 *
 * <p>Durations are working seconds; of a task that has begun what is left of it. Finishes are the working time from the start of the first
 * project on, on that project's calendar. Cost: criticality is counted already; durations are drawn again, O(samples); correlations take
 * O(samples log samples); the first significance index of a result computes the samples again for all tasks.
 */
public final class SimulatedTask {
  private final Samples samples;
  private final int node;

  SimulatedTask(Samples samples, int node) {
    this.samples = samples;
    this.node = node;
  }

  /** {@return the task's id} */
  public TaskId id() {
    return samples.simulation.plan.task(node);
  }

  /** {@return the task as it is written in the plan} */
  public Task task() {
    return samples.simulation.plan.project().task(id());
  }

  /**
   * {@return the criticality index: in how many samples it is critical for the finish of the plan, ties included}
   *
   * @throws IllegalStateException if the simulation was {@link Simulation#withoutCriticality}
   */
  public Share criticality() {
    return share(0);
  }

  /**
   * {@return in how many samples it is critical for one of the finishes that are watched}
   *
   * @param finish a finish of the same result
   * @throws IllegalArgumentException if it is of another result
   * @throws IllegalStateException if the simulation was {@link Simulation#withoutCriticality}
   */
  public Share criticality(FinishDistribution finish) {
    return share(samples.index(finish));
  }

  private Share share(int target) {
    return samples.criticality(target, node);
  }

  /** {@return the mean duration in working seconds} */
  public double meanDuration() {
    return Arrays.stream(durations()).average().orElseThrow();
  }

  /** {@return the standard deviation of the duration in working seconds, with {@code n - 1} below the line; 0 for a single sample} */
  public double standardDeviationOfDuration() {
    return standardDeviation(durations());
  }

  /**
   * {@return the schedule sensitivity index: criticality times the standard deviation of the duration over that of the finish}
   *
   * <p>0 for a task whose duration is fixed, empty where the finish is. It may exceed 1. Source: PMI, Practice Standard for Scheduling;
   * Vanhoucke (2010).
   *
   * @throws IllegalStateException if the simulation was {@link Simulation#withoutCriticality}
   */
  public OptionalDouble scheduleSensitivityIndex() {
    double finish = standardDeviation(finishes());
    return finish == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(criticality().value() * standardDeviationOfDuration() / finish);
  }

  /**
   * {@return the significance index: the mean of d / (d + float) times finish over mean finish}
   *
   * <p>A task without float counts in full, one with as much float as it is long counts half. Source: Williams (1992).
   */
  public double significanceIndex() {
    return samples.significance(node);
  }

  /**
   * {@return how its duration and the finish of the plan go together: a correlation with its sign; empty where one of them is fixed}
   *
   * <p>Vanhoucke's cruciality indices are the absolute values. Primavera Risk Analysis calls {@link Cruciality#SPEARMAN} "duration
   * sensitivity".
   *
   * @param kind which correlation
   */
  public OptionalDouble cruciality(Cruciality kind) {
    return Correlations.of(kind, durations(), finishes());
  }

  /**
   * {@return what Primavera Risk Analysis calls cruciality: the rank correlation of duration and finish times the criticality index; empty
   * where one of the two is fixed}
   *
   * @throws IllegalStateException if the simulation was {@link Simulation#withoutCriticality}, unless it is empty
   */
  public OptionalDouble primaveraCruciality() {
    OptionalDouble rho = cruciality(Cruciality.SPEARMAN);
    return rho.isPresent()
        ? OptionalDouble.of(rho.getAsDouble() * criticality().value())
        : OptionalDouble.empty();
  }

  /**
   * {@return the tornado bar: the mean finish of the samples in which it is among the shortest tenth, and among the longest}
   *
   * <p>Equal durations at the border of a tenth all belong to it. Where the duration is fixed both are the mean of all.
   */
  public Swing swing() {
    int[] durations = durations();
    int[] finishes = finishes();
    int[] sorted = durations.clone();
    Arrays.sort(sorted);
    int tenth = Math.max(1, sorted.length / 10);
    return new Swing(
        meanFinish(durations, finishes, sorted[0], sorted[tenth - 1]),
        meanFinish(durations, finishes, sorted[sorted.length - tenth], sorted[sorted.length - 1]));
  }

  /**
   * {@return the bar of a tornado of costs: the mean cost of the plan in the samples in which the task is among the shortest tenth, and among the longest}
   *
   * <p>Tenths as in {@link #swing()}. Cost: as {@link SimulationResult#cost()}, once; then O(samples log samples).
   */
  public CostSwing costSwing() {
    int[] durations = durations();
    int[] sorted = durations.clone();
    Arrays.sort(sorted);
    int tenth = Math.max(1, sorted.length / 10);
    return new CostSwing(
        meanCost(durations, sorted[0], sorted[tenth - 1]),
        meanCost(durations, sorted[sorted.length - tenth], sorted[sorted.length - 1]));
  }

  private Mean meanCost(int[] durations, int from, int to) {
    ImmutableDoubleArray costs = samples.costs();
    return Mean.of(ImmutableDoubleArray.copyOf(IntStream.range(0, durations.length)
        .filter(sample -> durations[sample] >= from && durations[sample] <= to)
        .mapToDouble(costs::get)));
  }

  private static double meanFinish(int[] durations, int[] finishes, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < durations.length; i++) {
      if (durations[i] >= from && durations[i] <= to) {
        sum += finishes[i];
        count++;
      }
    }
    return sum / count;
  }

  /**
   * The mean finishes at both ends of a duration.
   *
   * @param shortest where the duration is among the shortest tenth, in working seconds from the start
   * @param longest where it is among the longest tenth
   */
  public record Swing(double shortest, double longest) {

    /** {@return how much later the finish is on average where the task is long rather than short, in working seconds} */
    public double width() {
      return longest - shortest;
    }
  }

  private int[] durations() {
    return samples.durations(node);
  }

  private int[] finishes() {
    return samples.finishWork();
  }

  private static double standardDeviation(int[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = 0;
    for (int value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1));
  }

  @Override
  public String toString() {
    return samples.simulation.countsCriticality
        ? id() + ": critical in " + criticality()
        : id() + "";
  }
}
