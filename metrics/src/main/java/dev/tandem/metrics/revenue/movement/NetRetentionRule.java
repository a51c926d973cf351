package dev.tandem.metrics.revenue.movement;

import org.joda.money.Money;

/**
 * What offsets losses in net revenue retention. The example: opening 100,000, expansion 12,000, contraction 3,000, churn 5,000, reactivation
 * 1,000.
 */
public enum NetRetentionRule {
  /** (opening + expansion − contraction − churn) / opening: 104 %. The default: only those who were there at the start can be retained. */
  WITHOUT_REACTIVATION("(opening + expansion - contraction - churn) / opening") {
    @Override
    Money retained(MrrBridge bridge) {
      return bridge
          .opening()
          .plus(bridge.expansion())
          .minus(bridge.contraction())
          .minus(bridge.churn());
    }
  },
  /** (opening + expansion + reactivation − contraction − churn) / opening: 105 %. ChartMogul: one minus its net MRR churn rate. */
  WITH_REACTIVATION("(opening + expansion + reactivation - contraction - churn) / opening") {
    @Override
    Money retained(MrrBridge bridge) {
      return WITHOUT_REACTIVATION.retained(bridge).plus(bridge.reactivation());
    }
  },
  /** 1 − (churn − expansion) / opening: 107 %. As Baremetrics prints it: contraction is not named, but part of churn elsewhere there. */
  BAREMETRICS("1 - (churn - expansion) / opening") {
    @Override
    Money retained(MrrBridge bridge) {
      return bridge.opening().plus(bridge.expansion()).minus(bridge.churn());
    }
  };

  private final String formula;

  NetRetentionRule(String formula) {
    this.formula = formula;
  }

  abstract Money retained(MrrBridge bridge);

  /** {@return the formula} */
  public String formula() {
    return formula;
  }
}
