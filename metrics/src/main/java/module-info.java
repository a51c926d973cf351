/**
 * From observations and estimates to metrics: prioritisation, satisfaction, retention, engagement, revenue and objectives.
 */
module dev.tandem.metrics {
  requires transitive dev.tandem.core;
  requires static transitive org.jspecify;

  exports dev.tandem.metrics.prioritisation.selection;
  exports dev.tandem.metrics.prioritisation.sequencing;
}
