package dev.tandem.metrics.delivery;

/** What makes a project successful. */
public enum ChaosRule {

  /** On time, on budget, with all features as committed. Source: The Standish Group (1994), The CHAOS report. */
  OF_1994 {
    @Override
    Verdict success(DeliveryVerdict verdict) {
      return Verdict.all(verdict.onTime(), verdict.onBudget(), verdict.inScope());
    }
  },

  /** On time, on budget, with a satisfactory result: features left out may be a virtue. Source: The Standish Group (2015), CHAOS report 2015. */
  OF_2015 {
    @Override
    Verdict success(DeliveryVerdict verdict) {
      return Verdict.all(verdict.onTime(), verdict.onBudget(), verdict.satisfactory());
    }
  };

  abstract Verdict success(DeliveryVerdict verdict);

  /**
   * {@return the class of a project}
   *
   * @param verdict the verdicts on it
   */
  public ChaosClass classOf(DeliveryVerdict verdict) {
    return switch (verdict.project().state()) {
      case CANCELLED -> ChaosClass.FAILED;
      case RUNNING -> ChaosClass.UNDECIDED;
      case FINISHED ->
        switch (success(verdict)) {
          case MET -> ChaosClass.SUCCESSFUL;
          case MISSED -> ChaosClass.CHALLENGED;
          case UNKNOWN -> ChaosClass.UNDECIDED;
        };
    };
  }
}
