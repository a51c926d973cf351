package dev.tandem.scheduling.health;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.Dependency;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.health.convention.HealthCheck;
import dev.tandem.scheduling.health.convention.HealthThreshold;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What one check found in a plan.
 *
 * @param check what was checked
 * @param measured what was measured
 * @param threshold what passes
 * @param tasks the tasks concerned, in order of declaration, also where few enough are to pass
 * @param dependencies the dependencies concerned, in order of declaration
 * @param message what was measured in words, or why it could not be; with what to do where the check was not passed
 */
public record HealthFinding(
    HealthCheck check,
    Ratio measured,
    HealthThreshold threshold,
    List<TaskId> tasks,
    List<Dependency> dependencies,
    String message) {

  /** What became of a check. */
  public enum Outcome {
    /** Its value is within the threshold. */
    PASSED,
    /** Its value is outside. */
    FAILED,
    /** It has no value, and the message says why: there is no baseline, say, or nothing to count. */
    UNDEFINED
  }

  /**
   * A part over a whole.
   *
   * @param part what was counted; {@link HealthCheck} says what
   * @param whole out of how much; 0 if there is nothing to count
   */
  public record Ratio(long part, long whole) {
    /** Nothing out of nothing. */
    static final Ratio NONE = new Ratio(0, 0);

    /**
     * Checks the whole.
     *
     * @throws IllegalArgumentException if {@code whole} is negative
     */
    public Ratio {
      checkArgument(
          whole >= 0, "whole of a ratio must not be negative: %s. Use 0 for nothing.", whole);
    }

    /** {@return part over whole; empty if the whole is 0} */
    public OptionalDouble value() {
      return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** {@return the two, for example {@code 3 of 40}} */
    @Override
    public String toString() {
      return part + " of " + whole;
    }
  }

  /** Copies the lists. */
  public HealthFinding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(measured, "measured");
    Objects.requireNonNull(threshold, "threshold");
    tasks = ImmutableList.copyOf(tasks);
    dependencies = ImmutableList.copyOf(dependencies);
    Objects.requireNonNull(message, "message");
  }

  /** {@return the measured value; empty if it is undefined} */
  public OptionalDouble value() {
    return measured.value();
  }

  /** {@return whether the value is within the threshold, outside or undefined} */
  public Outcome outcome() {
    if (value().isEmpty()) {
      return Outcome.UNDEFINED;
    }
    return threshold.isPassedBy(value().getAsDouble()) ? Outcome.PASSED : Outcome.FAILED;
  }

  /** {@return the message} */
  @Override
  public String toString() {
    return message;
  }
}
