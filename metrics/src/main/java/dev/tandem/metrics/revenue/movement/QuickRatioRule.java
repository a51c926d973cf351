package dev.tandem.metrics.revenue.movement;

/** Whether reactivation counts as growth in the quick ratio. */
public enum QuickRatioRule {
  /** (new + expansion + reactivation) / (contraction + churn). The default. */
  WITH_REACTIVATION,
  /** (new + expansion) / (contraction + churn). */
  WITHOUT_REACTIVATION
}
