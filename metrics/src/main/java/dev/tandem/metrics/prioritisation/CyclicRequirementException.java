package dev.tandem.metrics.prioritisation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says that items require each other in a circle, so that none of them can be first.
 *
 * <p>Every method that takes requirements refuses a circle with this exception, before anything else is computed. A cycle is named in the
 * direction of the input: of login requires sso requires directory requires login, "login -> sso -> directory -> login".
 */
public final class CyclicRequirementException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Circles of requirements, each from the item that was written first. */
  private final ImmutableList<ImmutableList<String>> cycles;

  /**
   * Describes all separate cycles.
   *
   * @param cycles at least one; each with the ids along the cycle, each of which requires the next one, the first one again at the end
   * @throws IllegalArgumentException if there is no cycle
   */
  public CyclicRequirementException(List<ImmutableList<String>> cycles) {
    super(message(cycles));
    checkArgument(!cycles.isEmpty(), "cycles must not be empty: []. State at least one.");
    this.cycles = ImmutableList.copyOf(cycles);
  }

  private static String message(List<ImmutableList<String>> cycles) {
    String paths =
        cycles.stream().map(cycle -> String.join(" -> ", cycle)).collect(Collectors.joining("; "));
    return cycles.size() == 1
        ? "requirements form a cycle: " + paths + ". Remove one of these requirements."
        : "requirements form " + cycles.size() + " cycles: " + paths
            + ". Remove one requirement of each.";
  }

  /** {@return the first cycle: its ids, each of which requires the next one, the first one again at the end} */
  public ImmutableList<String> cycle() {
    return cycles.get(0);
  }

  /**
   * {@return a shortest cycle of each separate tangle of requirements, in declaration order of the tangles' first items}
   *
   * <p>In a tangle too large to search in full, the shortest one found: a cycle all the same. It starts with its first declared item.
   * Removing one requirement of each may leave others of the same tangle.
   */
  public ImmutableList<ImmutableList<String>> cycles() {
    return cycles;
  }
}
