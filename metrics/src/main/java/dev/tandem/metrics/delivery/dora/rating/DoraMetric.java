package dev.tandem.metrics.delivery.dora.rating;

import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.statement.Figure;

/** A metric that has levels. */
public enum DoraMetric {

  /** Deployments a day. More is better. */
  DEPLOYMENT_FREQUENCY {
    @Override
    public Figure of(DoraMetrics metrics) {
      return metrics.deploymentsPerDay();
    }
  },

  /** Median hours from commit to deployment. Less is better. */
  LEAD_TIME {
    @Override
    public Figure of(DoraMetrics metrics) {
      return metrics.leadTimeHours();
    }
  },

  /** Failed deployments over deployments. Less is better. */
  CHANGE_FAILURE_RATE {
    @Override
    public Figure of(DoraMetrics metrics) {
      return metrics.changeFailureRate();
    }
  },

  /** Median hours to recover. Less is better. */
  RECOVERY_TIME {
    @Override
    public Figure of(DoraMetrics metrics) {
      return metrics.recoveryHours();
    }
  };

  /**
   * {@return the value that has a level}
   *
   * @param metrics the metrics of a window
   */
  public abstract Figure of(DoraMetrics metrics);
}
