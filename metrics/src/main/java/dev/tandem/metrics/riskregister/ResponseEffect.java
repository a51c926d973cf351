package dev.tandem.metrics.riskregister;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.risk.Exposure;
import dev.tandem.core.risk.RiskId;
import dev.tandem.metrics.statement.Figure;
import java.util.Objects;

/**
 * What the responses to one risk cost and save.
 *
 * @param risk the risk
 * @param actions what is done, all responses in their order
 * @param cost the expected cost of all of them
 * @param before the exposure to the risk before them
 * @param after the exposure after them
 * @param secondary the exposure to the risks that they bring
 * @param contingencySaved what the contingency of the whole register is smaller for them, secondary risks included: an exact difference, or
 *     the least that is certain; undefined where there is none
 */
public record ResponseEffect(
    RiskId risk,
    String actions,
    double cost,
    Exposure before,
    Exposure after,
    Exposure secondary,
    Figure contingencySaved) {

  /**
   * Checks the cost.
   *
   * @throws IllegalArgumentException if {@code cost} is not finite and at least 0
   */
  public ResponseEffect {
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(actions, "actions");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(secondary, "secondary");
    Objects.requireNonNull(contingencySaved, "contingencySaved");
    checkArgument(
        cost >= 0 && Double.isFinite(cost),
        "cost of responses must be finite and at least 0: %s, risk %s. Sum what they cost.",
        cost,
        risk);
  }

  /** {@return by how much less is expected to be lost: before - after - secondary; below 0 if the responses make it worse} */
  public double saved() {
    return before.mean() - after.mean() - secondary.mean();
  }

  /** {@return what is saved beyond the cost; below 0 if the responses cost more than they save} */
  public double net() {
    return saved() - cost;
  }

  /** {@return for example {@code R1, order earlier: saves 30.0 for 12.0, net 18.0}} */
  @Override
  public String toString() {
    return risk + ", " + actions + ": saves " + saved() + " for " + cost + ", net " + net();
  }
}
