package dev.tandem.core.risk;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.task.TaskId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How likely an event is, and what it does if it occurs.
 *
 * <p>Impacts are changes against the plan: a positive duration impact is a delay, a positive cost impact is an extra cost, a positive
 * value impact is a gain; a loss of value is negative. All impacts occur together or not at all; given the event, their sizes
 * are independent. The unit of cost and of value is the caller's.
 *
 * <pre>{@code
 * RiskAssessment assessment = RiskAssessment.of(0.3)
 *     .withDuration(DurationImpact.delay(TaskId.of("build"), Estimate.triangular(2, 5, 10)))
 *     .withCost(Estimate.triangular(10, 20, 60));
 * assessment.costExposure().mean();                 // 9.0
 * assessment.costExposure().standardDeviation();    // 14.97
 * }</pre>
 *
 * @param probability how likely the event is
 * @param durations what it does to durations; a task occurs at most once
 * @param cost the change in cost; fixed 0 for none
 * @param value the change in value; fixed 0 for none
 */
public record RiskAssessment(
    double probability, List<DurationImpact> durations, Estimate cost, Estimate value) {

  /**
   * Checks the probability and the tasks, and copies the impacts.
   *
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1, or two duration impacts name the same task
   */
  public RiskAssessment {
    checkArgument(
        probability >= 0 && probability <= 1,
        "probability must be from 0 to 1: %s. State 80 percent as 0.8.",
        probability);
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(value, "value");
    durations = ImmutableList.copyOf(durations);
    Set<TaskId> seen = new HashSet<>();
    for (DurationImpact impact : durations) {
      for (TaskId task : impact.tasks()) {
        checkArgument(
            seen.add(task),
            "task must occur in one duration impact of a risk: %s occurs in two. Join them into one estimate.",
            task);
      }
    }
  }

  /**
   * {@return an assessment without impacts so far}
   *
   * @param probability how likely the event is
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  public static RiskAssessment of(double probability) {
    return new RiskAssessment(
        probability, ImmutableList.of(), Estimate.fixed(0), Estimate.fixed(0));
  }

  /**
   * {@return this assessment with another probability}
   *
   * @param probability how likely the event is
   * @throws IllegalArgumentException if {@code probability} is not from 0 to 1
   */
  public RiskAssessment withProbability(double probability) {
    return new RiskAssessment(probability, durations, cost, value);
  }

  /**
   * {@return this assessment with a further duration impact}
   *
   * @param impact the impact
   * @throws IllegalArgumentException if another duration impact names one of its tasks
   */
  public RiskAssessment withDuration(DurationImpact impact) {
    ImmutableList<DurationImpact> longer =
        ImmutableList.<DurationImpact>builder().addAll(durations).add(impact).build();
    return new RiskAssessment(probability, longer, cost, value);
  }

  /**
   * {@return this assessment with another cost impact}
   *
   * @param cost the change in cost, positive for an extra cost
   */
  public RiskAssessment withCost(Estimate cost) {
    return new RiskAssessment(probability, durations, cost, value);
  }

  /**
   * {@return this assessment with another value impact}
   *
   * @param value the change in value, negative for a loss
   */
  public RiskAssessment withValue(Estimate value) {
    return new RiskAssessment(probability, durations, cost, value);
  }

  /** {@return the expected change in cost and its variance} */
  public Exposure costExposure() {
    return Exposure.of(probability, cost);
  }

  /** {@return the expected change in value and its variance} */
  public Exposure valueExposure() {
    return Exposure.of(probability, value);
  }

  /**
   * {@return the expected change in a task's duration and its variance, in working days; none for a task that is not hit}
   *
   * @param task the task
   * @param plannedWorkdays its duration without the event, in working days
   * @throws IllegalArgumentException if {@code plannedWorkdays} is not from 0 to 1e9, or the amount is so large that the result is
   *     beyond the largest number
   */
  public Exposure durationExposure(TaskId task, double plannedWorkdays) {
    checkArgument(
        plannedWorkdays >= 0 && plannedWorkdays <= 1e9,
        "plannedWorkdays must be from 0 to 1e9: %s, for task %s. State the duration without the risk.",
        plannedWorkdays,
        task);
    return durations.stream()
        .filter(impact -> impact.tasks().contains(task))
        .findFirst()
        .map(impact -> impact.exposure(probability, plannedWorkdays))
        .orElse(Exposure.NONE);
  }
}
