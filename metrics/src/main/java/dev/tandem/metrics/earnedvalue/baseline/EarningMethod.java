package dev.tandem.metrics.earnedvalue.baseline;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * How the value of a task is planned and earned. One method says both: a task that earns half at its start was planned to earn half at its
 * start.
 *
 * <p>Source: Project Management Institute (2019), The Standard for Earned Value Management, on measurement methods; Fleming and Koppelman
 * (2010), Earned Value Project Management.
 */
public sealed interface EarningMethod {

  /** {@return the share that was reported, planned evenly over the working time of the task. The default} */
  static EarningMethod percentComplete() {
    return new PercentComplete(WorkContour.FLAT);
  }

  /**
   * {@return the share that was reported, planned by a contour}
   *
   * @param contour how work is spread over the working time of the task
   */
  static EarningMethod percentComplete(WorkContour contour) {
    return new PercentComplete(contour);
  }

  /** {@return nothing until the task is finished, and then all} */
  static EarningMethod zeroHundred() {
    return new FixedFormula(BigDecimal.ZERO);
  }

  /** {@return half when the task has started, and the rest when it is finished} */
  static EarningMethod fiftyFifty() {
    return new FixedFormula(new BigDecimal("0.5"));
  }

  /**
   * {@return a share when the task has started, and the rest when it is finished}
   *
   * @param startShare the share for the start, from 0 to 1
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  static EarningMethod fixedFormula(BigDecimal startShare) {
    return new FixedFormula(startShare);
  }

  /**
   * {@return the weight of each milestone that is reached}
   *
   * @param milestones the milestones, in the order of their dates
   * @throws IllegalArgumentException if there is none, or their dates fall
   */
  static EarningMethod weightedMilestones(Milestone... milestones) {
    return new WeightedMilestones(ImmutableList.copyOf(milestones));
  }

  /** {@return as planned, whatever happens} */
  static EarningMethod levelOfEffort() {
    return new LevelOfEffort();
  }

  /**
   * {@return the same share as another task}
   *
   * @param task the id of the other task
   * @throws IllegalArgumentException if {@code task} is blank
   */
  static EarningMethod apportionedTo(String task) {
    return new Apportioned(TaskId.of(task));
  }

  /**
   * The share that was reported; planned by a contour.
   *
   * @param contour how work is spread over the working time of the task
   */
  record PercentComplete(WorkContour contour) implements EarningMethod {
    /** Checks that the contour is there. */
    public PercentComplete {
      Objects.requireNonNull(contour, "contour");
    }

    @Override
    public String toString() {
      return "percent complete, " + contour;
    }
  }

  /**
   * A share when the task has started, the rest when it is finished: 0/100, 50/50, 25/75. For tasks that are short beside the time between
   * two reports.
   *
   * @param startShare the share for the start, from 0 to 1
   */
  record FixedFormula(BigDecimal startShare) implements EarningMethod {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public FixedFormula {
      checkArgument(
          startShare.signum() >= 0 && startShare.compareTo(BigDecimal.ONE) <= 0,
          "share for the start must be from 0 to 1: %s. Write 0.5 for half.",
          startShare);
    }

    @Override
    public String toString() {
      BigDecimal percent = startShare.movePointRight(2).stripTrailingZeros();
      return percent.toPlainString() + "/"
          + new BigDecimal(100).subtract(percent).stripTrailingZeros().toPlainString();
    }
  }

  /**
   * The weight of each milestone that is reached. A milestone is reached once so much is reported as its weight and those before it make of
   * all weights: a report between two milestones earns the first alone.
   *
   * @param milestones the milestones, in the order of their dates
   */
  record WeightedMilestones(List<Milestone> milestones) implements EarningMethod {
    /**
     * Copies and checks the milestones.
     *
     * @throws IllegalArgumentException if there is none, or their dates fall
     */
    public WeightedMilestones {
      milestones = ImmutableList.copyOf(milestones);
      checkArgument(
          !milestones.isEmpty(), "milestones must not be empty: []. State at least the last one.");
      for (int i = 1; i < milestones.size(); i++) {
        checkArgument(
            !milestones.get(i).planned().isBefore(milestones.get(i - 1).planned()),
            "milestones must be in the order of their dates: %s after %s. Sort them.",
            milestones.get(i),
            milestones.get(i - 1));
      }
    }

    /** {@return the sum of all weights} */
    Rational weights() {
      return milestones.stream()
          .map(each -> Rational.of(each.weight()))
          .reduce(Rational.ZERO, Rational::plus);
    }

    @Override
    public String toString() {
      return milestones.size() + " weighted milestones";
    }
  }

  /**
   * A part of a task that is reached or not.
   *
   * @param name what people call it
   * @param planned when it is planned to be reached
   * @param weight how much of the task it is, beside the weights of the others; above 0
   */
  record Milestone(String name, LocalDateTime planned, BigDecimal weight) {
    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if the weight is not above 0
     */
    public Milestone {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(planned, "planned");
      checkArgument(
          weight.signum() > 0,
          "weight of milestone %s must be above 0: %s. Leave it out if it is worth nothing.",
          name,
          weight);
    }

    @Override
    public String toString() {
      return name + " on " + planned + ", weight " + weight;
    }
  }

  /**
   * As planned, whatever happens: support, management. It can be neither early nor late, and hides how the rest is; keep its share small.
   */
  record LevelOfEffort() implements EarningMethod {
    @Override
    public String toString() {
      return "level of effort";
    }
  }

  /**
   * The same share as another task, planned and earned: inspection as it goes with production.
   *
   * @param task the other task, which has a method of its own
   */
  record Apportioned(TaskId task) implements EarningMethod {
    /** Checks that the task is there. */
    public Apportioned {
      Objects.requireNonNull(task, "task");
    }

    @Override
    public String toString() {
      return "apportioned to " + task;
    }
  }
}
