package dev.tandem.examples.metrics.input;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.product.objective.KeyResult;
import dev.tandem.core.product.objective.ObjectiveKind;
import java.util.Optional;

/**
 * A key result with the objective that it belongs to.
 *
 * @param objective what the objective is called
 * @param terms what all rows of the objective say of it
 * @param keyResult the key result
 */
record KeyResultRow(String objective, Terms terms, KeyResult keyResult) {

  /**
   * What an objective is apart from its key results.
   *
   * @param parent what the objective that it serves is called; empty at the top
   * @param kind a promise or a stretch
   * @param period from when to when it is pursued
   */
  record Terms(Optional<String> parent, ObjectiveKind kind, DateRange period) {}
}
