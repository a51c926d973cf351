package dev.tandem.metrics.riskregister;

import dev.tandem.core.estimate.Estimate;
import dev.tandem.core.risk.RiskAssessment;

/** Which impact of a risk is added up, so that more is worse: threats count above 0, opportunities below. */
public enum ImpactMeasure {

  /** The change in cost. A threat of 30 counts 30, a saving of 30 counts -30. */
  COST(1) {
    @Override
    public Estimate impact(RiskAssessment assessment) {
      return assessment.cost();
    }
  },

  /** The change in value, turned round. A loss of value of 30 counts 30, a gain of 30 counts -30. */
  VALUE_LOSS(-1) {
    @Override
    public Estimate impact(RiskAssessment assessment) {
      return assessment.value();
    }
  };

  private final int sign;

  ImpactMeasure(int sign) {
    this.sign = sign;
  }

  /**
   * {@return the impact as it was assessed, before {@link #sign()}}
   *
   * @param assessment what an event does if it occurs
   */
  public abstract Estimate impact(RiskAssessment assessment);

  /** {@return what an assessed impact is multiplied by so that more is worse: 1 or -1} */
  public int sign() {
    return sign;
  }
}
