package dev.tandem.scheduling.simulation;

import com.google.common.primitives.ImmutableIntArray;

/**
 * A finish that a simulation looks at.
 *
 * @param kind what it is the finish of
 * @param id the id of that; the name of a plan or project
 * @param nodes the leaf tasks of which the last decides
 */
record Target(Kind kind, String id, ImmutableIntArray nodes) {

  /** What has a finish. */
  enum Kind {
    PLAN,
    PROJECT,
    TASK,
    FEATURE,
    RELEASE,
    OBJECTIVE
  }

  boolean is(Kind otherKind, String otherId) {
    return kind == otherKind && id.equals(otherId);
  }
}
