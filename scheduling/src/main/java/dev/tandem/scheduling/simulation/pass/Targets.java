package dev.tandem.scheduling.simulation.pass;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/** What finishes are wanted of: sets of nodes, each as late as the last of its nodes. Immutable. */
public final class Targets {
  private final ImmutableList<ImmutableIntArray> members;

  /**
   * Takes the sets of nodes.
   *
   * @param members for each target its nodes
   */
  public Targets(List<ImmutableIntArray> members) {
    this.members = ImmutableList.copyOf(members);
  }

  /** {@return how many there are} */
  public int size() {
    return members.size();
  }

  /**
   * {@return the nodes of a target}
   *
   * @param target its number
   */
  public ImmutableIntArray members(int target) {
    return members.get(target);
  }
}
