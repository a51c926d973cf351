package dev.tandem.scheduling.simulation.run;

import com.google.common.primitives.ImmutableIntArray;

/**
 * A finish that a simulation looks at.
 *
 * @param kind what it is the finish of
 * @param id the id of that; the name of a plan or project
 * @param nodes the leaf tasks of which the last decides
 */
public record Target(Kind kind, String id, ImmutableIntArray nodes) {

  /** What has a finish. */
  public enum Kind {
    PLAN,
    PROJECT,
    TASK,
    FEATURE,
    RELEASE,
    OBJECTIVE
  }

  /**
   * {@return whether it is the finish of something}
   *
   * @param otherKind what kind of thing
   * @param otherId its id, or the name of a project
   */
  public boolean is(Kind otherKind, String otherId) {
    return kind == otherKind && id.equals(otherId);
  }
}
