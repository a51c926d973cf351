package dev.tandem.benchmarks.prioritisation;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedFeature;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedRelease;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Seeded random release plans for two teams: a fifth of the features are enablers without value, the rest are worth 1 to 20; half take 1
 * to 8 days of both teams, the others of one. Four releases of falling weight hold seven tenths of each team's work, up to a quarter more
 * or less each.
 *
 * @param features the features
 * @param releases the releases
 */
record RandomPlan(List<PlannedFeature> features, List<PlannedRelease> releases) {

  private static final double[] WEIGHTS = {1, 0.8, 0.6, 0.4};
  private static final double SHARE_THAT_FITS = 0.7;

  /** Copies the lists. */
  RandomPlan {
    features = ImmutableList.copyOf(features);
    releases = ImmutableList.copyOf(releases);
  }

  /**
   * {@return a plan whose requirements join pairs of features drawn at random, the later one requiring the earlier one}
   *
   * @param size how many features
   * @param requirementsPerFeature requirements divided by features
   * @param seed the seed
   */
  static RandomPlan of(int size, double requirementsPerFeature, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Set<String>> requires = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      requires.add(new LinkedHashSet<>());
    }
    for (long left = Math.round(size * requirementsPerFeature); left > 0; left--) {
      int a = random.nextInt(size);
      int b = random.nextInt(size - 1);
      b += b >= a ? 1 : 0;
      requires.get(Math.max(a, b)).add("F" + Math.min(a, b));
    }
    List<PlannedFeature> features = new ArrayList<>();
    int web = 0;
    int data = 0;
    for (int i = 0; i < size; i++) {
      int teams = random.nextInt(4);
      int webDays = teams == 0 ? 0 : random.nextInt(1, 9);
      int dataDays = teams == 1 ? 0 : random.nextInt(1, 9);
      web += webDays;
      data += dataDays;
      int value = random.nextInt(5) == 0 ? 0 : random.nextInt(1, 21);
      features.add(
          PlannedFeature.of("F" + i, value, Map.of("web", 1.0 * webDays, "data", 1.0 * dataDays))
              .requiring(requires.get(i).toArray(String[]::new)));
    }
    return new RandomPlan(features, releases(random, web, data));
  }

  private static List<PlannedRelease> releases(SplittableRandom random, int web, int data) {
    List<PlannedRelease> releases = new ArrayList<>();
    for (int i = 0; i < WEIGHTS.length; i++) {
      releases.add(PlannedRelease.of(
          "R" + (i + 1),
          WEIGHTS[i],
          Map.of("web", capacity(random, web), "data", capacity(random, data))));
    }
    return releases;
  }

  private static double capacity(SplittableRandom random, int work) {
    double even = SHARE_THAT_FITS * work / WEIGHTS.length;
    return Math.rint(even * (0.75 + random.nextInt(51) / 100.0));
  }
}
