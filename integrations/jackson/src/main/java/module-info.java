/** Projects, products and results as JSON and back, on Jackson 3. */
module dev.tandem.jackson {
  requires transitive com.google.common;
  requires transitive dev.tandem.core;
  requires transitive dev.tandem.metrics;
  requires transitive dev.tandem.scheduling;
  requires org.joda.money;
  requires static transitive org.jspecify;
  requires transitive tools.jackson.databind;

  exports dev.tandem.jackson;
}
