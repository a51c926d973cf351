package dev.tandem.core.risk;

/**
 * How a response deals with a risk.
 *
 * <p>Source: Project Management Institute (2017), PMBOK Guide, sixth edition, 11.5.2.4 (threats) and 11.5.2.5 (opportunities).
 */
public enum ResponseStrategy {

  /** Remove a threat: change the plan so that it cannot occur or cannot touch the objective. Example: drop the untried component. */
  AVOID(true, false),

  /** Make a threat less likely or less harmful, also called to mitigate. Example: build a prototype first. */
  REDUCE(true, false),

  /** Shift a threat's impact to a third party, at a price. Example: insurance, a fixed-price contract. */
  TRANSFER(true, false),

  /** Acknowledge a threat or an opportunity and do nothing beforehand, at most hold a reserve. */
  ACCEPT(true, true),

  /** Make sure that an opportunity occurs. Example: put the most able team on the work. */
  EXPLOIT(false, true),

  /** Make an opportunity more likely or more useful. Example: add people in order to finish early. */
  ENHANCE(false, true),

  /** Give a third party part of an opportunity, because it can make more of it. Example: a joint venture. */
  SHARE(false, true),

  /** Hand a threat or an opportunity to the level that has the authority to deal with it. Example: to the programme. */
  ESCALATE(true, true);

  private final boolean forThreats;
  private final boolean forOpportunities;

  ResponseStrategy(boolean forThreats, boolean forOpportunities) {
    this.forThreats = forThreats;
    this.forOpportunities = forOpportunities;
  }

  /**
   * {@return whether the strategy makes sense for this kind of risk}
   *
   * @param kind the kind of risk
   */
  public boolean suits(RiskKind kind) {
    return switch (kind) {
      case THREAT -> forThreats;
      case OPPORTUNITY -> forOpportunities;
    };
  }
}
