/**
 * From observations and estimates to metrics: prioritisation, satisfaction, retention, engagement, revenue, objectives, flow, earned value,
 * delivery, risk registers, stakeholders and forecasts.
 */
module dev.tandem.metrics {
  requires transitive dev.tandem.core;
  requires org.apache.commons.numbers.fraction;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.statistics.interval;
  requires static transitive org.jspecify;
  requires transitive org.joda.money;

  exports dev.tandem.metrics.earnedvalue;
  exports dev.tandem.metrics.earnedvalue.baseline;
  exports dev.tandem.metrics.earnedvalue.difference;
  exports dev.tandem.metrics.earnedvalue.forecast;
  exports dev.tandem.metrics.earnedvalue.ledger;
  exports dev.tandem.metrics.earnedvalue.measure;
  exports dev.tandem.metrics.earnedvalue.quality;
  exports dev.tandem.metrics.earnedvalue.schedule;
  exports dev.tandem.metrics.bottleneck;
  exports dev.tandem.metrics.delivery;
  exports dev.tandem.metrics.delivery.dora;
  exports dev.tandem.metrics.delivery.dora.rating;
  exports dev.tandem.metrics.delivery.portfolio;
  exports dev.tandem.metrics.engagement;
  exports dev.tandem.metrics.engagement.activation;
  exports dev.tandem.metrics.engagement.activity;
  exports dev.tandem.metrics.engagement.adoption;
  exports dev.tandem.metrics.engagement.funnel;
  exports dev.tandem.metrics.flow;
  exports dev.tandem.metrics.flow.burn;
  exports dev.tandem.metrics.flow.convention;
  exports dev.tandem.metrics.flow.daily;
  exports dev.tandem.metrics.flow.forecast;
  exports dev.tandem.metrics.forecast;
  exports dev.tandem.metrics.objectives;
  exports dev.tandem.metrics.period;
  exports dev.tandem.metrics.prioritisation;
  exports dev.tandem.metrics.prioritisation.ahp;
  exports dev.tandem.metrics.prioritisation.backlog;
  exports dev.tandem.metrics.prioritisation.choice;
  exports dev.tandem.metrics.prioritisation.classification;
  exports dev.tandem.metrics.prioritisation.comparison;
  exports dev.tandem.metrics.prioritisation.kano;
  exports dev.tandem.metrics.prioritisation.multicriteria;
  exports dev.tandem.metrics.prioritisation.robustness;
  exports dev.tandem.metrics.prioritisation.selection;
  exports dev.tandem.metrics.prioritisation.selection.funding;
  exports dev.tandem.metrics.prioritisation.selection.planning;
  exports dev.tandem.metrics.prioritisation.sequencing;
  exports dev.tandem.metrics.prioritisation.sequencing.profile;
  exports dev.tandem.metrics.prioritisation.survey;
  exports dev.tandem.metrics.prioritisation.valuation;
  exports dev.tandem.metrics.prioritisation.vendor;
  exports dev.tandem.metrics.retention;
  exports dev.tandem.metrics.retention.convention;
  exports dev.tandem.metrics.revenue;
  exports dev.tandem.metrics.revenue.churn;
  exports dev.tandem.metrics.revenue.cohort;
  exports dev.tandem.metrics.revenue.convention;
  exports dev.tandem.metrics.revenue.economics;
  exports dev.tandem.metrics.revenue.movement;
  exports dev.tandem.metrics.revenue.plan;
  exports dev.tandem.metrics.revenue.subscription;
  exports dev.tandem.metrics.riskregister;
  exports dev.tandem.metrics.riskregister.ageing;
  exports dev.tandem.metrics.riskregister.matrix;
  exports dev.tandem.metrics.satisfaction;
  exports dev.tandem.metrics.satisfaction.nps;
  exports dev.tandem.metrics.satisfaction.rating;
  exports dev.tandem.metrics.stakeholder;
  exports dev.tandem.metrics.statement;
  exports dev.tandem.metrics.statistics;
  exports dev.tandem.metrics.statistics.quantile;
  exports dev.tandem.metrics.survival;
}
