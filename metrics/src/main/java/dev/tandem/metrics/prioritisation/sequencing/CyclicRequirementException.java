package dev.tandem.metrics.prioritisation.sequencing;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.exact.DependencyGraph;

/** Says that items require each other in a circle, so that none of them can be first. */
public final class CyclicRequirementException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The ids along the cycle, the first one again at the end. */
  private final ImmutableList<String> cycle;

  /**
   * Describes one cycle.
   *
   * @param cycle the ids in working order, the first one again at the end
   */
  public CyclicRequirementException(ImmutableList<String> cycle) {
    super("requirements form a cycle: " + String.join(" -> ", cycle)
        + ". Remove one of these requirements.");
    this.cycle = cycle;
  }

  /** Throws if items of this graph require each other in a circle. */
  static void check(DependencyGraph graph) {
    ImmutableList<String> cycle = graph.cycle();
    if (!cycle.isEmpty()) {
      throw new CyclicRequirementException(cycle);
    }
  }

  /** {@return the ids along the cycle, each required by the next one, the first one again at the end} */
  public ImmutableList<String> cycle() {
    return cycle;
  }
}
