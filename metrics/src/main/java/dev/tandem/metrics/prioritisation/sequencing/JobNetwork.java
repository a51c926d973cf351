package dev.tandem.metrics.prioritisation.sequencing;

import java.util.Arrays;

/** Jobs in dense indices: how long each takes, what its delay costs, and which others it requires. */
interface JobNetwork {

  long[] durations();

  long[] costsOfDelay();

  /** For each job, the jobs it requires. */
  int[][] requires();

  /** {@return for each member, the members it requires, as indices into {@code members}; these are ascending} */
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

  /** {@return what the delay of these jobs costs in this order, counted from the start of the first} */
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
