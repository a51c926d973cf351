package dev.tandem.core.risk;

import static com.google.common.base.Preconditions.checkArgument;

import dev.tandem.core.estimate.Estimate;
import java.util.Objects;

/**
 * What is done about a risk, what that costs, and what risk remains.
 *
 * <p>A response with a trigger is a contingent one: it is carried out when the trigger is seen. Without a trigger (empty text) it is
 * carried out at once.
 *
 * @param strategy how the response deals with the risk
 * @param action what is done, in words; not blank
 * @param cost what carrying it out costs, in the caller's unit
 * @param trigger the sign on which it is carried out; empty for at once
 * @param residual the assessment after the response
 * @param residualRule what the response claims about {@code residual}
 */
public record RiskResponse(
    ResponseStrategy strategy,
    String action,
    Estimate cost,
    String trigger,
    RiskAssessment residual,
    ResidualRule residualRule) {

  /**
   * Checks action and cost.
   *
   * @throws IllegalArgumentException if {@code action} is blank, or {@code cost} may be below 0
   */
  public RiskResponse {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(trigger, "trigger");
    Objects.requireNonNull(residual, "residual");
    Objects.requireNonNull(residualRule, "residualRule");
    checkArgument(!action.isBlank(), "action must not be blank: \"%s\". Say what is done.", action);
    checkArgument(
        cost.lowerBound() >= 0,
        "response cost must be at least 0: from %s, for action \"%s\". State savings in the residual's cost impact.",
        cost.lowerBound(),
        action);
  }

  /**
   * {@return a response that costs nothing, is carried out at once, and makes nothing worse}
   *
   * @param strategy how it deals with the risk
   * @param action what is done; not blank
   * @param residual the assessment after the response
   * @throws IllegalArgumentException if {@code action} is blank
   */
  public static RiskResponse of(ResponseStrategy strategy, String action, RiskAssessment residual) {
    return new RiskResponse(
        strategy, action, Estimate.fixed(0), "", residual, ResidualRule.NO_WORSE);
  }

  /**
   * {@return this response with another cost}
   *
   * @param cost what carrying it out costs
   * @throws IllegalArgumentException if {@code cost} may be below 0
   */
  public RiskResponse withCost(Estimate cost) {
    return new RiskResponse(strategy, action, cost, trigger, residual, residualRule);
  }

  /**
   * {@return this response, carried out on a sign}
   *
   * @param trigger the sign; empty for at once
   */
  public RiskResponse withTrigger(String trigger) {
    return new RiskResponse(strategy, action, cost, trigger, residual, residualRule);
  }

  /**
   * {@return this response with another claim about what remains}
   *
   * @param residualRule {@link ResidualRule#TRADE_OFF} if something gets worse by intention
   */
  public RiskResponse withResidualRule(ResidualRule residualRule) {
    return new RiskResponse(strategy, action, cost, trigger, residual, residualRule);
  }
}
