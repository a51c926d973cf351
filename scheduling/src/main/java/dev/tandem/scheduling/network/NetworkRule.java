package dev.tandem.scheduling.network;

import dev.tandem.core.problem.Rule;

/** The rules that a project must keep to be scheduled, beside those that it keeps as a project. */
public enum NetworkRule implements Rule {
  /** A task may never go on while somebody who is assigned to it works. */
  NO_COMMON_WORKING_TIME
}
