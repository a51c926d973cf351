package dev.tandem.scheduling.simulation.run;

import java.util.OptionalDouble;
import java.util.function.BiFunction;

/**
 * The standard error of a number that is found from two columns of samples: how it changes as one group of samples after another is left out.
 *
 * <p>Definition: with G groups, each of every G-th sample, and t(g) for the number without group g, {@code sqrt((G - 1) / G sum (t(g) - mean
 * t)^2)}. It holds for samples that were drawn independently, and is itself known to a sixth. Source: Quenouille (1956), "Notes on bias in
 * estimation", Biometrika 43; Efron and Tibshirani (1993), "An introduction to the bootstrap", chapter 11.
 */
public final class GroupJackknife {
  private static final int MOST_GROUPS = 20;

  private GroupJackknife() {}

  /**
   * {@return the standard error of a number; empty where the number does not exist once some samples are left out, so of a single sample}
   *
   * <p>Cost: the number of groups, 20, times that of the number; one group a sample where there are fewer.
   *
   * @param number finds the number from two columns
   * @param one one column
   * @param other the other one, as long
   */
  public static OptionalDouble standardError(
      BiFunction<int[], int[], OptionalDouble> number, int[] one, int[] other) {
    int groups = Math.min(MOST_GROUPS, one.length);
    double sum = 0;
    double[] without = new double[groups];
    for (int group = 0; group < groups; group++) {
      OptionalDouble found = groups == 1
          ? OptionalDouble.empty()
          : number.apply(leaveOut(group, groups, one), leaveOut(group, groups, other));
      if (found.isEmpty()) {
        return OptionalDouble.empty();
      }
      without[group] = found.getAsDouble();
      sum += without[group];
    }
    double squares = 0;
    for (double each : without) {
      squares += (each - sum / groups) * (each - sum / groups);
    }
    return OptionalDouble.of(Math.sqrt((groups - 1.0) / groups * squares));
  }

  private static int[] leaveOut(int group, int groups, int[] values) {
    int[] rest = new int[values.length - (values.length - group + groups - 1) / groups];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (i % groups != group) {
        rest[count++] = values[i];
      }
    }
    return rest;
  }
}
