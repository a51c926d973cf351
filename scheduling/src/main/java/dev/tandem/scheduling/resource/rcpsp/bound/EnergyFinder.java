package dev.tandem.scheduling.resource.rcpsp.bound;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds activities with late heads and long queues whose energy a resource takes longest to offer. Cost: O(k n²) for k resources. */
final class EnergyFinder {
  private final ResourceProblem problem;
  private final int resource;
  private final List<Integer> byQueue;

  private EnergyFinder(ResourceProblem problem, int resource) {
    this.problem = problem;
    this.resource = resource;
    this.byQueue = IntStream.range(0, problem.activities())
        .filter(each -> problem.demand(each, resource) > 0 && problem.duration(each) > 0)
        .boxed()
        .sorted(Comparator.comparing(this::queue).reversed())
        .toList();
  }

  /** The greatest bound from any head and queue. */
  static LowerBound greatest(ResourceProblem problem) {
    LowerBound best = new LowerBound.Energy(0, 0, ImmutableIntArray.of());
    for (int resource = 0; resource < problem.resources(); resource++) {
      EnergyFinder finder = new EnergyFinder(problem, resource);
      for (int head :
          finder.byQueue.stream().map(finder::head).distinct().sorted().toList()) {
        best = BoundFinder.greater(best, finder.from(head));
      }
    }
    return best;
  }

  /** The greatest bound from all activities of a resource. */
  static LowerBound ofAll(ResourceProblem problem) {
    LowerBound best = new LowerBound.Energy(0, 0, ImmutableIntArray.of());
    for (int resource = 0; resource < problem.resources(); resource++) {
      best = BoundFinder.greater(best, new EnergyFinder(problem, resource).from(0));
    }
    return best;
  }

  /** The greatest bound from activities of at least this head: those of the longest queues. */
  private LowerBound from(int head) {
    long energy = 0;
    int best = 0;
    int bestQueue = 0;
    for (int activity : byQueue) {
      if (head(activity) >= head) {
        energy += (long) problem.duration(activity) * problem.demand(activity, resource);
        int value = Covering.end(problem.capacity(resource), head, energy) + queue(activity);
        if (value > best) {
          best = value;
          bestQueue = queue(activity);
        }
      }
    }
    int queue = bestQueue;
    List<Integer> activities = byQueue.stream()
        .filter(each -> head(each) >= head && queue(each) >= queue)
        .sorted()
        .toList();
    return new LowerBound.Energy(best, resource, ImmutableIntArray.copyOf(activities));
  }

  private int head(int activity) {
    return problem.windows().heads().get(activity);
  }

  private int queue(int activity) {
    return problem.windows().tails().get(activity) - problem.duration(activity);
  }
}
