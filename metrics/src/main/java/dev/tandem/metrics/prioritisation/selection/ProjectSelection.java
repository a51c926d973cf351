package dev.tandem.metrics.prioritisation.selection;

import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.exact.DependencyGraph;
import dev.tandem.metrics.prioritisation.exact.MaximumClosure;
import dev.tandem.metrics.prioritisation.exact.ScaledAmounts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes all that pays, requirements kept: the set of greatest value less cost, without a limit on cost.
 *
 * <p>This is how a platform is judged that no single feature pays for, but all of them together do. The answer is exact, by one minimum
 * cut, and may be to take nothing.
 *
 * <p>Source: Jean-Claude Picard (1976), Maximal closure of a graph and applications to combinatorial problems.
 */
public final class ProjectSelection {

  private ProjectSelection() {}

  /**
   * {@return the smallest of the best sets: it holds nothing that does not pay}
   *
   * @param candidates the candidates; every required id is among their ids
   * @throws IllegalArgumentException if an id appears twice, a required id is unknown, or the amounts have too many digits to be added
   *     exactly
   */
  public static Selection smallest(List<Candidate> candidates) {
    return selection(candidates, solved(candidates).smallest());
  }

  /**
   * {@return the largest of the best sets: it also holds what neither pays nor costs}
   *
   * @param candidates the candidates; every required id is among their ids
   * @throws IllegalArgumentException as {@link #smallest(List)}
   */
  public static Selection largest(List<Candidate> candidates) {
    return selection(candidates, solved(candidates).largest());
  }

  private static MaximumClosure solved(List<Candidate> candidates) {
    DependencyGraph graph = DependencyGraph.compile(
        Lists.transform(candidates, Candidate::id),
        Lists.transform(candidates, Candidate::requires));
    ScaledAmounts netValues = ScaledAmounts.of(
        "net values",
        Lists.transform(candidates, candidate -> candidate.value().subtract(candidate.cost())));
    MaximumClosure closure = new MaximumClosure(graph.requires());
    closure.maximise(netValues.units());
    return closure;
  }

  private static Selection selection(List<Candidate> candidates, boolean[] taken) {
    return new Selection(IntStream.range(0, taken.length)
        .filter(i -> taken[i])
        .mapToObj(candidates::get)
        .toList());
  }
}
