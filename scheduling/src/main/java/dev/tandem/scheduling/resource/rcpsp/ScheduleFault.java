package dev.tandem.scheduling.resource.rcpsp;

/** What starts of activities break of a {@link ResourceProblem}. */
public sealed interface ScheduleFault {

  /**
   * An activity starts too early for an arc.
   *
   * @param before the first activity of the arc
   * @param after the second
   * @param lag how many slots must at least lie between their starts
   * @param slots how many do
   */
  record BrokenArc(int before, int after, int lag, int slots) implements ScheduleFault {
    @Override
    public String toString() {
      return "activity " + after + " starts " + slots + " slots after activity " + before
          + " instead of at least " + lag;
    }
  }

  /**
   * An activity starts too late for a maximal lag.
   *
   * @param before the first activity
   * @param after the second
   * @param most how many slots may at most lie between their starts
   * @param slots how many do
   */
  record BrokenMaximalLag(int before, int after, int most, int slots) implements ScheduleFault {
    @Override
    public String toString() {
      return "activity " + after + " starts " + slots + " slots after activity " + before
          + " instead of at most " + most;
    }
  }

  /**
   * An activity starts outside its window.
   *
   * @param activity the activity
   * @param start when it starts
   * @param earliest the first slot at which it may start
   * @param latest the last one
   */
  record OutsideWindow(int activity, int start, int earliest, int latest) implements ScheduleFault {
    @Override
    public String toString() {
      return "activity " + activity + " starts at " + start + " outside " + earliest + " to "
          + latest;
    }
  }

  /**
   * More is demanded of a resource than there is.
   *
   * @param resource the resource
   * @param slot the first slot in which it is
   * @param demanded how many units are demanded
   * @param capacity how many there are
   */
  record Overload(int resource, int slot, long demanded, long capacity) implements ScheduleFault {
    @Override
    public String toString() {
      return "resource " + resource + " at slot " + slot + ": " + demanded + " demanded, "
          + capacity + " there";
    }
  }
}
