package dev.tandem.metrics.prioritisation.selection;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.tandem.metrics.prioritisation.AmountRounding;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.amounts.FittingDecimals;
import dev.tandem.metrics.prioritisation.amounts.ScaledAmounts;
import dev.tandem.metrics.prioritisation.graph.DependencyGraph;
import dev.tandem.metrics.prioritisation.graph.MaximumClosure;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Takes all that pays, requirements kept: the set of greatest value less cost, without a limit on cost.
 *
 * <p>This is how a platform is judged that no single feature pays for, but all of them together do. The answer is exact, by one minimum
 * cut, and may be to take nothing. Amounts with more digits than can be added exactly are rounded, as {@link
 * Selection#rounding()} then says.
 *
 * <p>Cost: one cut, O(n²m) at worst for n candidates and m requirements, close to linear on real backlogs.
 *
 * <p>Source: Jean-Claude Picard (1976), Maximal closure of a graph and applications to combinatorial problems.
 */
public final class ProjectSelection {

  private ProjectSelection() {}

  /**
   * {@return the smallest of the best sets: it holds nothing that does not pay}
   *
   * @param candidates the candidates; every required id is among their ids
   * @throws IllegalArgumentException if an id appears twice or a required id is unknown
   * @throws CyclicRequirementException if candidates require each other in a circle
   */
  public static Selection smallest(List<Candidate> candidates) {
    return best(candidates, MaximumClosure::smallest);
  }

  /**
   * {@return the largest of the best sets: it also holds what neither pays nor costs}
   *
   * @param candidates the candidates; every required id is among their ids
   * @throws IllegalArgumentException as {@link #smallest(List)}
   * @throws CyclicRequirementException if candidates require each other in a circle
   */
  public static Selection largest(List<Candidate> candidates) {
    return best(candidates, MaximumClosure::largest);
  }

  private static Selection best(
      List<Candidate> candidates, Function<MaximumClosure, boolean[]> choice) {
    DependencyGraph graph = DependencyGraph.compile(
        Lists.transform(candidates, Candidate::id),
        Lists.transform(candidates, Candidate::requires));
    AmountRounding rounding =
        FittingDecimals.ofSum(amounts(candidates), Candidate.VALUES, Candidate.COSTS);
    ImmutableList<Candidate> rounded = candidates.stream()
        .map(candidate -> candidate.rounded(rounding))
        .collect(ImmutableList.toImmutableList());
    MaximumClosure closure = new MaximumClosure(graph.requires());
    closure.maximise(netValues(rounded, rounding));
    boolean[] taken = choice.apply(closure);
    return new Selection(
        IntStream.range(0, taken.length)
            .filter(i -> taken[i])
            .mapToObj(rounded::get)
            .toList(),
        rounding);
  }

  private static List<BigDecimal> amounts(List<Candidate> candidates) {
    return ImmutableList.<BigDecimal>builder()
        .addAll(Lists.transform(candidates, Candidate::value))
        .addAll(Lists.transform(candidates, Candidate::cost))
        .build();
  }

  private static long[] netValues(List<Candidate> candidates, AmountRounding rounding) {
    long[] units =
        ScaledAmounts.of(Candidate.VALUES, amounts(candidates), rounding).units();
    int count = candidates.size();
    return IntStream.range(0, count).mapToLong(i -> units[i] - units[count + i]).toArray();
  }
}
