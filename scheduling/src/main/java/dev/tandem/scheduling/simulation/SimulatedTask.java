package dev.tandem.scheduling.simulation;

import com.google.common.primitives.ImmutableDoubleArray;
import dev.tandem.core.task.Task;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import dev.tandem.scheduling.simulation.distribution.Mean;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.simulation.run.Correlations;
import dev.tandem.scheduling.simulation.run.GroupJackknife;
import dev.tandem.scheduling.simulation.run.Samples;
import dev.tandem.scheduling.simulation.sensitivity.CostSwing;
import dev.tandem.scheduling.simulation.sensitivity.Cruciality;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the samples of a simulation say of a leaf task: how often it is critical, how its duration spreads, and how much it sways the finish
 * of the plan. Immutable.
 *
 * <p>Durations are working seconds; of a task that has begun what is left of it. Finishes are the working time from the start of the first
 * project on, or from its status date where the policy schedules nothing unfinished before that, on that project's calendar. Cost: criticality is counted already; durations are drawn again, O(samples); correlations take
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
    OptionalDouble ratio = ratioOfDeviations(durations(), finishes());
    return ratio.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(criticality().value() * ratio.getAsDouble());
  }

  /**
   * {@return how far the {@linkplain #scheduleSensitivityIndex schedule sensitivity index} may be off at most: the standard error of either
   *     factor times the other, which is the standard error where the two hang together fully; empty where the index is, and for one or two
   *     samples}
   *
   * <p>Cost: O(samples).
   *
   * @throws IllegalStateException if the simulation was {@link Simulation#withoutCriticality}
   */
  public OptionalDouble scheduleSensitivityError() {
    return errorOfShareTimes(SimulatedTask::ratioOfDeviations);
  }

  /** Of the criticality index times a number. */
  private OptionalDouble errorOfShareTimes(BiFunction<int[], int[], OptionalDouble> number) {
    int[] durations = durations();
    int[] finishes = finishes();
    OptionalDouble error = GroupJackknife.standardError(number, durations, finishes);
    if (error.isEmpty()) {
      return OptionalDouble.empty();
    }
    Share share = criticality();
    double value = Math.abs(number.apply(durations, finishes).orElseThrow());
    return OptionalDouble.of(share.value() * error.getAsDouble() + value * share.standardError());
  }

  private static OptionalDouble ratioOfDeviations(int[] durations, int[] finishes) {
    double finish = standardDeviation(finishes);
    return finish == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(standardDeviation(durations) / finish);
  }

  /**
   * {@return the significance index: the mean of d / (d + float) times finish over mean finish}
   *
   * <p>A task without float counts in full, one with as much float as it is long counts half. Source: Williams (1992).
   *
   * @throws IllegalStateException if the simulation follows a priority list
   */
  public double significanceIndex() {
    return samples.significance(node).value();
  }

  /** {@return the standard error of the {@linkplain #significanceIndex significance index}, a ratio of means over samples; empty for a single one. Refused as that is} */
  public OptionalDouble significanceError() {
    return samples.significance(node).standardError();
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
   * {@return the standard error of {@link #cruciality}, by leaving out a twentieth of the samples after another; empty where that is, and for
   *     one or two samples}
   *
   * <p>Cost: twenty times that of the correlation.
   *
   * @param kind which correlation
   */
  public OptionalDouble crucialityError(Cruciality kind) {
    return GroupJackknife.standardError(
        (one, other) -> Correlations.of(kind, one, other), durations(), finishes());
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
   * {@return how far {@link #primaveraCruciality} may be off at most: the standard error of either factor times the other; empty where that is,
   *     and for one or two samples}
   *
   * @throws IllegalStateException if the simulation was {@link Simulation#withoutCriticality}, unless it is empty
   */
  public OptionalDouble primaveraCrucialityError() {
    return errorOfShareTimes((one, other) -> Correlations.of(Cruciality.SPEARMAN, one, other));
  }

  /**
   * {@return the tornado bar: the mean finish of the samples in which it is among the shortest tenth, and among the longest}
   *
   * <p>Equal durations at the border of a tenth all belong to it. Where the duration is fixed both are the mean of all. Cost: O(samples log
   * samples).
   */
  public Swing swing() {
    int[] finishes = finishes();
    return atBothEnds(sample -> finishes[sample], Swing::new);
  }

  /**
   * {@return the bar of a tornado of costs: the mean cost of the plan in the samples in which the task is among the shortest tenth, and among the longest}
   *
   * <p>Tenths as in {@link #swing()}. Cost: as {@link SimulationResult#cost()}, once; then O(samples log samples).
   */
  public CostSwing costSwing() {
    return atBothEnds(samples.costs()::get, CostSwing::new);
  }

  private <T> T atBothEnds(IntToDoubleFunction value, BiFunction<Mean, Mean, T> bar) {
    int[] durations = durations();
    int[] sorted = durations.clone();
    Arrays.sort(sorted);
    int tenth = Math.max(1, sorted.length / 10);
    return bar.apply(
        mean(value, durations, sorted[0], sorted[tenth - 1]),
        mean(value, durations, sorted[sorted.length - tenth], sorted[sorted.length - 1]));
  }

  private static Mean mean(IntToDoubleFunction value, int[] durations, int from, int to) {
    return Mean.of(ImmutableDoubleArray.copyOf(IntStream.range(0, durations.length)
        .filter(sample -> durations[sample] >= from && durations[sample] <= to)
        .mapToDouble(value)));
  }

  /**
   * The mean finishes at both ends of a duration.
   *
   * @param shortest where the duration is among the shortest tenth, in working seconds from the start
   * @param longest where it is among the longest tenth
   */
  public record Swing(Mean shortest, Mean longest) {

    /**
     * {@return how much later the finish is on average where the task is long rather than short, in working seconds; the error of the two, drawn
     *     apart}
     */
    public Mean width() {
      return longest.minus(shortest);
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
