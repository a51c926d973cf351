/**
 * What a planner or product manager writes down: calendars, estimates, projects, products and risks, and what tools recorded of the work.
 */
// Modules that may use graphs and tables are compiled after this one, and not known here yet.
@SuppressWarnings("module")
module dev.tandem.core {
  requires transitive com.google.common;
  requires static transitive org.jspecify;
  requires org.apache.commons.numbers.rootfinder;
  requires org.apache.commons.statistics.distribution;

  exports dev.tandem.core.calendar;
  exports dev.tandem.core.calendar.hours;
  exports dev.tandem.core.calendar.recurrence;
  exports dev.tandem.core.estimate;
  exports dev.tandem.core.forecast;
  exports dev.tandem.core.graph to
      dev.tandem.metrics,
      dev.tandem.scheduling;
  exports dev.tandem.core.portfolio;
  exports dev.tandem.core.problem;
  exports dev.tandem.core.product;
  exports dev.tandem.core.product.delay;
  exports dev.tandem.core.product.objective;
  exports dev.tandem.core.project;
  exports dev.tandem.core.project.staffing;
  exports dev.tandem.core.resource;
  exports dev.tandem.core.risk;
  exports dev.tandem.core.risk.register;
  exports dev.tandem.core.stakeholder;
  exports dev.tandem.core.task;
  exports dev.tandem.core.text to
      dev.tandem.metrics,
      dev.tandem.scheduling;
  exports dev.tandem.core.work;
  exports dev.tandem.core.work.deployment;
}
