package dev.tandem.metrics.flow.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The same law found otherwise: by trying every course of events, by whole convolutions, by trials. */
final class ForecastOracle {

  private ForecastOracle() {}

  /** The probability that all is done after some periods, by going through every course of draws and arrivals. */
  static double byEnumeration(List<Integer> history, List<Integer> arrivals, int items, int n) {
    if (items <= 0) {
      return 1;
    }
    if (n == 0) {
      return 0;
    }
    double sum = 0;
    for (int delivered : history) {
      if (delivered >= items) {
        sum += 1;
      } else {
        double later = 0;
        for (int arrived : arrivals) {
          later += byEnumeration(history, arrivals, items - delivered + arrived, n - 1);
        }
        sum += later / arrivals.size();
      }
    }
    return sum / history.size();
  }

  /** P(S_n >= items) for each n from 1, from the uncut distribution of the sum. */
  static double[] bySums(List<Integer> history, int items, int periods) {
    int highest = history.stream().mapToInt(Integer::intValue).max().orElseThrow();
    double[] sum = new double[periods * highest + 1];
    sum[0] = 1;
    double[] done = new double[periods];
    for (int n = 0; n < periods; n++) {
      double[] next = new double[sum.length];
      for (int s = 0; s <= n * highest; s++) {
        for (int count : history) {
          next[s + count] += sum[s] / history.size();
        }
      }
      sum = next;
      done[n] = items >= sum.length ? 0 : Arrays.stream(sum, items, sum.length).sum();
    }
    return done;
  }

  /** The share of trials that are done after each number of periods, from 1. */
  static double[] byTrials(List<Integer> history, int items, int periods, int trials) {
    SplittableRandom random = new SplittableRandom(17);
    double[] done = new double[periods];
    for (int trial = 0; trial < trials; trial++) {
      int left = items;
      for (int n = 0; n < periods; n++) {
        left -= history.get(random.nextInt(history.size()));
        done[n] += left <= 0 ? 1 : 0;
      }
    }
    return Arrays.stream(done).map(count -> count / trials).toArray();
  }
}
