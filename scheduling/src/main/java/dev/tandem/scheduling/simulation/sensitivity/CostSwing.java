package dev.tandem.scheduling.simulation.sensitivity;

import dev.tandem.scheduling.simulation.distribution.Mean;

/**
 * The cost of the plan at both ends of a task's duration: a bar of a tornado by conditional means.
 *
 * <p>It says what goes together, whether the task itself costs, keeps others waiting, or shares a risk with what costs.
 *
 * @param shortest the mean cost of the samples in which the duration is among the shortest tenth
 * @param longest the mean cost of those in which it is among the longest tenth
 */
public record CostSwing(Mean shortest, Mean longest) {

  /** {@return how much more the plan costs on average where the task is long rather than short; the error of the two, drawn apart} */
  public Mean width() {
    return longest.minus(shortest);
  }
}
