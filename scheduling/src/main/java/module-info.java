/**
 * From a project to its schedule: compile the network, analyse it, explain it.
 */
module dev.tandem.scheduling {
  requires transitive dev.tandem.core;
  requires static transitive org.jspecify;
}
