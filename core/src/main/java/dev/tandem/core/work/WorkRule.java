package dev.tandem.core.work;

import dev.tandem.core.problem.Rule;
import dev.tandem.core.problem.Severity;

/** The rules that a workflow and a history of work must keep, and those whose breach is only reported. */
public enum WorkRule implements Rule {
  /** Two states of a workflow have the same id. */
  DUPLICATE_STATE,
  /** A state before work stands behind one in work, or one in work behind one after it. */
  STATE_ORDER,
  /** A workflow has no state in which work is done. */
  NO_DONE_STATE,
  /** Two items have the same id. */
  DUPLICATE_ITEM,
  /** Two deployments have the same id. */
  DUPLICATE_DEPLOYMENT,
  /** Two incidents have the same id. */
  DUPLICATE_INCIDENT,
  /** Items are parents of each other in a circle. */
  PARENT_CYCLE,
  /** An item is in a state that the workflow does not have. */
  UNKNOWN_STATE,
  /** An item serves a feature that is not there. */
  UNKNOWN_FEATURE,
  /** An item's parent is not in the history: exports rarely hold all. */
  UNKNOWN_PARENT(Severity.WARNING),
  /** An incident names a deployment that is not in the history: tools keep deployments for some months only. */
  UNKNOWN_DEPLOYMENT(Severity.WARNING),
  /** An item changes its state before it was created, as imported items do. */
  BEFORE_CREATION(Severity.WARNING);

  private final Severity severity;

  WorkRule() {
    this(Severity.ERROR);
  }

  WorkRule(Severity severity) {
    this.severity = severity;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
