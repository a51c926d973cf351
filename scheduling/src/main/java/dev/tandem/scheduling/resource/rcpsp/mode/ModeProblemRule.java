package dev.tandem.scheduling.resource.rcpsp.mode;

import dev.tandem.core.problem.Rule;

/** The rules that a problem with modes must keep, besides those of a resource problem. */
public enum ModeProblemRule implements Rule {
  /** An activity has no mode. */
  NO_MODE,
  /** A mode demands or uses more resources than there are. */
  UNKNOWN_RESOURCE,
  /** Every mode of an activity demands more of a renewable resource than there is after its last change. */
  NO_EXECUTABLE_MODE
}
