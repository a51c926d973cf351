package dev.tandem.metrics.riskregister;

import dev.tandem.core.risk.Risk;
import dev.tandem.core.risk.RiskAssessment;

/** Whether a register is looked at before or after its responses. */
public enum ResponseStage {

  /** Before any response. Secondary risks, which come with a response, are not there. */
  INHERENT {
    @Override
    public RiskAssessment assessment(Risk risk) {
      return risk.inherent();
    }
  },

  /** After all responses: risks without a response stay as they are, and secondary risks are there. The usual base of a contingency. */
  RESIDUAL {
    @Override
    public RiskAssessment assessment(Risk risk) {
      return risk.residual();
    }
  };

  /**
   * {@return how likely and how large a risk is at this stage}
   *
   * @param risk the risk
   */
  public abstract RiskAssessment assessment(Risk risk);
}
