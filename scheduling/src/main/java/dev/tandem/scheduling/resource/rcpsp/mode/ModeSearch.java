package dev.tandem.scheduling.resource.rcpsp.mode;

import dev.tandem.scheduling.resource.rcpsp.search.SearchEffort;

/**
 * Searches for modes and starts of a {@link ModeProblem} that end early, and for a bound that says how much earlier others could.
 *
 * <p>First {@link ModeReduction} leaves out what no shortest schedule needs. Then a genetic search: an order of activities and a mode for
 * each are one plan, from which the serial scheme makes a schedule that is pushed to the right and to the left; some activities take, on the
 * way, the mode in which they end first. Last a search for a proof: it chooses mode after mode, and asks lazy clause generation whether what
 * is chosen, with the shortest and least demanding of what is not, can end a slot earlier.
 *
 * <p>Reproducible: problem, seed and effort give the same bits on every machine. No clock is asked.
 *
 * <p>Edge cases: without activities the makespan is 0. Non-renewable resources may leave no schedule, or none that is found; where there
 * are two of them or more, it is NP-complete to say which.
 *
 * <p>Cost: O(m + n w) for each schedule of n activities and m precedences that reads w slots for an activity. Source: Hartmann (2001), "Project
 * scheduling with multiple modes: a genetic algorithm", Annals of Operations Research 102; mode improvement after Van Peteghem and Vanhoucke
 * (2010), "A genetic algorithm for the preemptive and non-preemptive multi-mode resource-constrained project scheduling problem", European
 * Journal of Operational Research 201.
 */
public final class ModeSearch {
  private static final ModeSearch DEFAULTS =
      new ModeSearch(SearchEffort.standard(), 1, ModeProgress.NONE);

  private final SearchEffort effort;
  private final long seed;
  private final ModeProgress progress;

  private ModeSearch(SearchEffort effort, long seed, ModeProgress progress) {
    this.effort = effort;
    this.seed = seed;
    this.progress = progress;
  }

  /** {@return the search with its defaults: the {@linkplain SearchEffort#standard standard effort}, seed 1, to the end} */
  public static ModeSearch withDefaults() {
    return DEFAULTS;
  }

  /**
   * {@return this search with another effort}
   *
   * @param limit how much work it does at most
   */
  public ModeSearch withEffort(SearchEffort limit) {
    return new ModeSearch(limit, seed, progress);
  }

  /**
   * {@return this search with another seed}
   *
   * @param number on what random numbers depend
   */
  public ModeSearch withSeed(long number) {
    return new ModeSearch(effort, number, progress);
  }

  /**
   * {@return this search, which tells somebody how far it is}
   *
   * @param listener who is told, and may end it
   */
  public ModeSearch withProgress(ModeProgress listener) {
    return new ModeSearch(effort, seed, listener);
  }

  /**
   * {@return the best modes and starts found, with their bound}
   *
   * @param problem the problem
   */
  public ModeSolution run(ModeProblem problem) {
    return new ModeRun(problem, effort, seed, progress).solve();
  }

  /** {@return effort and seed} */
  @Override
  public String toString() {
    return "mode search: " + effort + ", seed " + seed;
  }
}
