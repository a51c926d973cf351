package dev.tandem.metrics.prioritisation.sequencing.jobs;

import java.util.Arrays;

/** Jobs in dense indices: how long each takes, what its delay costs, and which others it requires. */
public interface JobNetwork {

  /** {@return for each job, how long it takes, in units} */
  long[] durations();

  /** {@return for each job, what its delay costs a unit of time} */
  long[] costsOfDelay();

  /** {@return for each job, the jobs it requires} */
  int[][] requires();

  /**
   * {@return for each member, the members it requires, as indices into {@code members}}
   *
   * @param members some jobs, ascending
   */
  default int[][] requiresWithin(int[] members) {
    int[][] within = new int[members.length][];
    for (int i = 0; i < members.length; i++) {
      int[] required = requires()[members[i]];
      int[] inside = new int[required.length];
      int count = 0;
      for (int job : required) {
        int index = Arrays.binarySearch(members, job);
        if (index >= 0) {
          inside[count++] = index;
        }
      }
      within[i] = count == inside.length ? inside : Arrays.copyOf(inside, count);
    }
    return within;
  }

  /**
   * {@return what the delay of these jobs costs, counted from the start of the first}
   *
   * @param order the jobs, in order
   */
  default long delayCost(int[] order) {
    long finish = 0;
    long cost = 0;
    for (int job : order) {
      finish += durations()[job];
      cost += costsOfDelay()[job] * finish;
    }
    return cost;
  }
}
