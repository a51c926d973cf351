package dev.tandem.metrics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Kaplan's and Meier's estimate by the redistribution of mass, and risk sets by looking at every subject: slow and written differently. */
final class SurvivalOracle {

  private SurvivalOracle() {}

  /**
   * Efron's redistribution to the right: each subject starts with mass 1/n; a censored one hands its mass to all who end later, in equal parts.
   * S(t) is the mass that did not have the event by t. For subjects that were observed from their origin.
   */
  static double survivalAt(List<Observation> observations, double t) {
    List<Observation> byTime = observations.stream()
        .sorted((a, b) -> a.exit() == b.exit()
            ? a.ending().compareTo(b.ending())
            : Double.compare(a.exit(), b.exit()))
        .toList();
    int n = byTime.size();
    double[] mass = new double[n];
    Arrays.fill(mass, 1.0 / n);
    double survival = 1;
    for (int i = 0; i < n && byTime.get(i).exit() <= t; i++) {
      if (byTime.get(i).ending() == Ending.EVENT) {
        survival -= mass[i];
      } else {
        for (int later = i + 1; later < n; later++) {
          mass[later] += mass[i] / (n - i - 1);
        }
      }
    }
    return survival;
  }

  static long atRisk(List<Observation> observations, double t) {
    return observations.stream()
        .filter(each -> (each.entry() < t || each.entry() == 0) && t <= each.exit())
        .count();
  }

  static long endingAt(List<Observation> observations, double t, Ending ending) {
    return observations.stream()
        .filter(each -> each.exit() == t && each.ending() == ending)
        .count();
  }

  /** Observed and expected events and their variance for the first group, from the risk set at each event. */
  static double[] logRank(List<Observation> first, List<Observation> second) {
    double[] sums = new double[3];
    List<Double> times = Stream.concat(first.stream(), second.stream())
        .filter(each -> each.ending() == Ending.EVENT)
        .map(Observation::exit)
        .distinct()
        .toList();
    for (double t : times) {
      double n1 = atRisk(first, t);
      double n = n1 + atRisk(second, t);
      double d1 = endingAt(first, t, Ending.EVENT);
      double d = d1 + endingAt(second, t, Ending.EVENT);
      sums[0] += d1;
      sums[1] += d * n1 / n;
      sums[2] += n == 1 ? 0 : n1 * (n - n1) * d * (n - d) / (n * n * (n - 1));
    }
    return sums;
  }
}
