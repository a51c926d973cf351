/**
 * What a planner or product manager writes down: calendars, estimates, projects, products and risks.
 */
module dev.tandem.core {
  requires transitive com.google.common;
  requires transitive org.joda.money;
  requires static transitive org.jspecify;

  exports dev.tandem.core.calendar;
  exports dev.tandem.core.product;
  exports dev.tandem.core.project;
}
