package dev.tandem.scheduling.value.expected;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.portfolio.Portfolio;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.text.TextTable;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.Share;
import dev.tandem.scheduling.value.amount.Amounts;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * How far features are expected to move key results in time: each effect, as often as its feature is usable before the objective's period
 * ends.
 *
 * <p>Definition. With e(f) for the {@linkplain dev.tandem.core.product.Contribution expected effect} of feature f on a key result and C(f) for
 * when it is usable, the expected movement is the sum over its features of {@code e(f) P(C(f) <= due)}. Effects add up and come at once; that
 * people need time to take up a feature is not counted.
 *
 * <p>Cost: O(log samples) for each contribution, beside sorting the samples of each feature.
 *
 * @param movements the key results to which a feature contributes, in the order stated
 */
public record ExpectedContribution(List<Movement> movements) {

  /**
   * How far one key result is expected to move.
   *
   * @param objective its objective
   * @param keyResult the key result
   * @param due when the objective's period ends: midnight after its last day
   * @param parts what each feature with a stated effect and tasks adds, in the order stated
   * @param unknown the features that contribute, too, but have no stated effect or no tasks; they are not counted
   */
  public record Movement(
      ObjectiveId objective,
      KeyResultId keyResult,
      LocalDateTime due,
      List<Part> parts,
      List<FeatureId> unknown) {

    /** Copies the lists. */
    public Movement {
      Objects.requireNonNull(objective, "objective");
      Objects.requireNonNull(keyResult, "keyResult");
      Objects.requireNonNull(due, "due");
      parts = ImmutableList.copyOf(parts);
      unknown = ImmutableList.copyOf(unknown);
    }

    /** {@return how far the key result moves if all features are in time, in the unit of its metric; 0 without parts} */
    public double ifAllInTime() {
      return parts.stream().mapToDouble(Part::effect).sum();
    }

    /** {@return how far the key result is expected to move in time, in the unit of its metric; 0 without parts} */
    public double expected() {
      return parts.stream().mapToDouble(Part::expected).sum();
    }

    /**
     * {@return how far that may be off at most by the number of samples: the sum of the features' standard errors}
     *
     * <p>It is the standard error for one feature, and for several that hang together fully; less where they do not.
     */
    public double largestStandardError() {
      return parts.stream()
          .mapToDouble(part -> Math.abs(part.effect()) * part.inTime().standardError())
          .sum();
    }
  }

  /**
   * What one feature adds to a key result.
   *
   * @param feature the feature
   * @param effect its expected effect, in the unit of the metric and with its sign
   * @param inTime in how many samples it is usable in time
   */
  public record Part(FeatureId feature, double effect, Share inTime) {

    /**
     * Checks the effect.
     *
     * @throws IllegalArgumentException if {@code effect} is infinite or NaN
     */
    public Part {
      Objects.requireNonNull(feature, "feature");
      Amounts.finite("effect", effect);
      Objects.requireNonNull(inTime, "inTime");
    }

    /** {@return the effect, as often as the feature is in time} */
    public double expected() {
      return effect * inTime.value();
    }
  }

  /** Copies the movements. */
  public ExpectedContribution {
    movements = ImmutableList.copyOf(movements);
  }

  /**
   * {@return how far the features of a portfolio are expected to move its key results; empty if none contributes to any}
   *
   * @param portfolio the portfolio
   * @param result what a simulation came to that watches its features, as {@link
   *     dev.tandem.scheduling.simulation.Simulation#of(Portfolio)} does
   * @throws IllegalArgumentException if a feature with tasks is not watched
   */
  public static ExpectedContribution of(Portfolio portfolio, SimulationResult result) {
    return new ExpectedContribution(new Movements(portfolio, result).all());
  }

  /** {@return a table of the key results} */
  @Override
  public String toString() {
    return new TextTable()
        .words("objective")
        .words("key result")
        .words("due")
        .numbers("if all in time")
        .numbers("expected")
        .numbers("± at most")
        .words("not counted")
        .rows(movements, each -> new Object[] {
          each.objective(),
          each.keyResult(),
          each.due(),
          each.ifAllInTime(),
          each.expected(),
          each.largestStandardError(),
          each.unknown().isEmpty() ? "none" : each.unknown()
        })
        .toString();
  }
}
