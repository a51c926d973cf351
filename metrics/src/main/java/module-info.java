/**
 * From observations and estimates to metrics: prioritisation, satisfaction, retention, engagement, revenue and objectives.
 */
module dev.tandem.metrics {
  requires transitive dev.tandem.core;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.interval;
  requires static transitive org.jspecify;

  exports dev.tandem.metrics.objectives;
  exports dev.tandem.metrics.period;
  exports dev.tandem.metrics.retention;
  exports dev.tandem.metrics.revenue;
  exports dev.tandem.metrics.revenue.churn;
  exports dev.tandem.metrics.revenue.cohort;
  exports dev.tandem.metrics.revenue.economics;
  exports dev.tandem.metrics.revenue.plan;
  exports dev.tandem.metrics.statistics;
}
