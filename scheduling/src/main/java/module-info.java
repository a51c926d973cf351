/** From a project to its schedule: compile the network, analyse it, explain it. */
module dev.tandem.scheduling {
  requires transitive dev.tandem.core;
  requires transitive com.google.common;
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;

  exports dev.tandem.scheduling.capacity;
  exports dev.tandem.scheduling.comparison;
  exports dev.tandem.scheduling.comparison.change;
  exports dev.tandem.scheduling.criticalpath;
  exports dev.tandem.scheduling.criticalpath.reason;
  exports dev.tandem.scheduling.delay;
  exports dev.tandem.scheduling.health;
  exports dev.tandem.scheduling.health.convention;
  exports dev.tandem.scheduling.lateness;
  exports dev.tandem.scheduling.network;
  exports dev.tandem.scheduling.policy;
  exports dev.tandem.scheduling.resource;
  exports dev.tandem.scheduling.resource.convention;
  exports dev.tandem.scheduling.resource.load;
  exports dev.tandem.scheduling.resource.reason;
  exports dev.tandem.scheduling.resource.rcpsp;
  exports dev.tandem.scheduling.resource.rcpsp.bound;
  exports dev.tandem.scheduling.resource.rcpsp.mode;
  exports dev.tandem.scheduling.resource.rcpsp.search;
  exports dev.tandem.scheduling.roadmap;
  exports dev.tandem.scheduling.simulation;
  exports dev.tandem.scheduling.simulation.convention;
  exports dev.tandem.scheduling.simulation.distribution;
  exports dev.tandem.scheduling.simulation.exact;
  exports dev.tandem.scheduling.simulation.sensitivity;
  exports dev.tandem.scheduling.value;
  exports dev.tandem.scheduling.value.crash;
  exports dev.tandem.scheduling.value.expected;
  exports dev.tandem.scheduling.value.npv;
  exports dev.tandem.scheduling.value.release;
}
