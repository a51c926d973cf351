package dev.tandem.benchmarks.prioritisation;

/** Another program that plans releases, found on the class path where the build has put one there. */
interface PlanningPeer {

  /** {@return its name and version} */
  String name();

  /**
   * {@return the best plan that it finds}
   *
   * @param plan the features and releases, with whole efforts and capacities
   * @param seconds how long it may take
   * @param workers how many threads it may use
   */
  Answer solve(RandomPlan plan, double seconds, int workers);

  /**
   * What it has found.
   *
   * @param value what its plan is worth
   * @param bound what no plan exceeds, as it says
   * @param seconds how long it took
   */
  record Answer(double value, double bound, double seconds) {}
}
