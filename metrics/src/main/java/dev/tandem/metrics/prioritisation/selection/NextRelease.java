package dev.tandem.metrics.prioritisation.selection;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.prioritisation.CyclicRequirementException;
import dev.tandem.metrics.prioritisation.Effort;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Finds the features of greatest value that fit one capacity, requirements kept: the next release problem, or knapsack with
 * precedence.
 *
 * <p>The bound is the Lagrangian one: with a price on capacity the best set is a maximum closure, found by a minimum cut, and the best
 * price is found exactly. Its choice is completed, improved by exchanges, and the rest of the effort goes into branch and bound. Small
 * problems are proven optimal; for large ones the gap to the bound is part of the result.
 *
 * <p>Edge cases: of no candidates nothing is taken; a candidate that cannot be taken, because with all it requires it costs more than
 * the capacity or excludes itself, is left. Zero capacity still takes what is free. Amounts with more digits than can be
 * compared exactly are rounded, the capacity too, as {@link Selection#rounding()} then says.
 *
 * <p>Cost: the first bound is one cut for each price tried, O(n²m) at worst for n candidates and m requirements, close to linear on real
 * backlogs, whatever the effort; then branches until {@link #effort()} candidates and requirements were looked at, the last one to its
 * end. Memory O(n + m), and an entry for each branch that is open.
 *
 * <p>Source: Anthony Bagnall, Victor Rayward-Smith and Ian Whittley (2001), The next release problem; Jifeng Xuan, He Jiang, Zhilei Ren
 * and Zhongxuan Luo (2012), Solving the large scale next release problem with a backbone-based multilevel algorithm.
 */
public final class NextRelease {

  private final BigDecimal capacity;
  private final ImmutableList<Set<String>> coupled;
  private final ImmutableList<Set<String>> exclusive;
  private final Effort effort;

  private NextRelease(
      BigDecimal capacity,
      ImmutableList<Set<String>> coupled,
      ImmutableList<Set<String>> exclusive,
      Effort effort) {
    this.capacity = capacity;
    this.coupled = coupled;
    this.exclusive = exclusive;
    this.effort = effort;
  }

  /**
   * {@return the method for this capacity, with its defaults}
   *
   * @param capacity what the choice may cost, in the unit of the candidates' costs, at least 0
   * @throws IllegalArgumentException if the capacity is negative
   */
  public static NextRelease withCapacity(BigDecimal capacity) {
    checkArgument(
        capacity.signum() >= 0,
        "capacity must be at least 0: %s. State what the release may cost.",
        capacity);
    return new NextRelease(capacity, ImmutableList.of(), ImmutableList.of(), Effort.standard());
  }

  /**
   * {@return the method for this capacity, with its defaults}
   *
   * @param capacity what the choice may cost, at least 0; the shortest decimal that reads back as this double
   * @throws IllegalArgumentException if the capacity is negative or not finite
   */
  public static NextRelease withCapacity(double capacity) {
    checkArgument(
        Double.isFinite(capacity), "capacity must be finite: %s. State a number.", capacity);
    return withCapacity(BigDecimal.valueOf(capacity));
  }

  /**
   * {@return this method, with one more set of candidates that are taken together or not at all}
   *
   * @param ids the candidates' ids
   */
  public NextRelease withCoupled(String... ids) {
    return new NextRelease(
        capacity,
        ImmutableList.<Set<String>>builder()
            .addAll(coupled)
            .add(ImmutableSet.copyOf(ids))
            .build(),
        exclusive,
        effort);
  }

  /**
   * {@return this method, with one more set of candidates of which at most one is taken}
   *
   * @param ids the candidates' ids
   */
  public NextRelease withExclusive(String... ids) {
    return new NextRelease(
        capacity,
        coupled,
        ImmutableList.<Set<String>>builder()
            .addAll(exclusive)
            .add(ImmutableSet.copyOf(ids))
            .build(),
        effort);
  }

  /**
   * {@return this method with another limit of effort}
   *
   * @param limit the limit; with none the result is the relaxation's choice, completed
   */
  public NextRelease withEffort(Effort limit) {
    return new NextRelease(capacity, coupled, exclusive, limit);
  }

  /** {@return how many requirements cuts and exchanges may look at} */
  public Effort effort() {
    return effort;
  }

  /**
   * {@return the best choice found, with its bound}
   *
   * @param candidates the candidates; every required, coupled or exclusive id is among their ids
   * @throws IllegalArgumentException if an id appears twice or a named id is unknown
   * @throws CyclicRequirementException if candidates require each other in a circle
   */
  public ReleaseChoice run(List<Candidate> candidates) {
    SelectionGraph graph = SelectionGraph.compile(candidates, capacity, coupled, exclusive);
    ReleaseSearch search = new ReleaseSearch(graph, effort.steps());
    long bound = search.run();
    Selection selection = graph.selection(search.best());
    BigDecimal value = selection.value();
    return new ReleaseChoice(
        selection, bound == search.bestValue() ? value : graph.amount(bound).max(value));
  }

  /** {@return the capacity, and what is bound together} */
  @Override
  public String toString() {
    return "next release: capacity " + capacity.toPlainString() + ", coupled " + coupled
        + ", exclusive " + exclusive + ", " + effort;
  }
}
