package dev.tandem.scheduling.resource.rcpsp.search;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;

/**
 * Searches for a short schedule of a {@link ResourceProblem}, and for a bound that says how much shorter one could be.
 *
 * <p>First the sixteen schedules that {@link PriorityRule priority rules} give by both {@link GenerationScheme schemes}: the result is
 * never worse than the best of these. Then a genetic search over orders, with forward-backward improvement, and in step with it lazy clause
 * generation, which asks for a schedule that ends one slot earlier until it finds one or proves that there is none. The search ends when
 * the makespan meets a bound, the effort is spent, or {@link SearchProgress} says so.
 *
 * <p>Reproducible: problem, seed and effort give the same bits on every machine. No clock is asked: who wants to stop after a second says
 * so in {@link SearchProgress}.
 *
 * <p>Edge cases: without activities the makespan is 0. Deadlines and pinned starts may leave no schedule, or none that is found.
 *
 * <p>Cost: O(m + n w) for each schedule of n activities and m arcs that reads w slots for an activity, besides {@link
 * dev.tandem.scheduling.resource.rcpsp.bound.LowerBound#of the bound}.
 */
public final class ResourceSearch {
  private static final ResourceSearch DEFAULTS =
      new ResourceSearch(SearchEffort.standard(), 1, SearchProgress.NONE);

  private final SearchEffort effort;
  private final long seed;
  private final SearchProgress progress;

  private ResourceSearch(SearchEffort effort, long seed, SearchProgress progress) {
    this.effort = effort;
    this.seed = seed;
    this.progress = progress;
  }

  /** {@return the search with its defaults: the {@linkplain SearchEffort#standard standard effort}, seed 1, to the end} */
  public static ResourceSearch withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this search with another effort}
   *
   * @param limit how much work it does at most
   */
  public ResourceSearch withEffort(SearchEffort limit) {
    return new ResourceSearch(limit, seed, progress);
  }

  /**
   * {@return this search with another seed}
   *
   * @param number on what random numbers depend
   */
  public ResourceSearch withSeed(long number) {
    return new ResourceSearch(effort, number, progress);
  }

  /**
   * {@return this search, which tells somebody how far it is}
   *
   * @param listener who is told, and may end it
   */
  public ResourceSearch withProgress(SearchProgress listener) {
    return new ResourceSearch(effort, seed, listener);
  }

  /**
   * {@return the best schedule found, with its bound}
   *
   * @param problem the problem
   */
  public ResourceSolution run(ResourceProblem problem) {
    return new SearchRun(problem, effort, seed, progress).solve();
  }

  /** {@return effort and seed} */
  @Override
  public String toString() {
    return "resource search: " + effort + ", seed " + seed;
  }
}
