package dev.tandem.benchmarks.prioritisation;

import dev.tandem.metrics.prioritisation.sequencing.BacklogItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Seeded random backlogs: durations 1 to 9, and costs of delay of 1 to 14 a period unless stated otherwise. */
final class RandomBacklog {

  private RandomBacklog() {}

  /**
   * {@return a backlog whose requirements join pairs of items drawn at random, the later one requiring the earlier one; four in ten items
   *     are enablers without value}
   *
   * @param size how many items
   * @param dependenciesPerItem requirements divided by items
   * @param seed the seed
   */
  static List<BacklogItem> of(int size, double dependenciesPerItem, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Set<String>> requires = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      requires.add(new LinkedHashSet<>());
    }
    for (long left = Math.round(size * dependenciesPerItem); left > 0; left--) {
      int a = random.nextInt(size);
      int b = random.nextInt(size - 1);
      b += b >= a ? 1 : 0;
      requires.get(Math.max(a, b)).add("F" + Math.min(a, b));
    }
    List<BacklogItem> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int duration = random.nextInt(1, 10);
      int costOfDelay = random.nextInt(10) < 4 ? 0 : random.nextInt(1, 15);
      items.add(BacklogItem.of("F" + i, duration, costOfDelay)
          .requiring(requires.get(i).toArray(String[]::new)));
    }
    return items;
  }

  /**
   * {@return two layers of items; each of the second requires some of the first}
   *
   * @param size how many items a layer has
   * @param requirements how many of the first layer each item of the second requires
   * @param valued whether items of the first layer have a value of their own
   * @param seed the seed
   */
  static List<BacklogItem> layers(int size, int requirements, boolean valued, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<BacklogItem> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(BacklogItem.of("E" + i, random.nextInt(1, 10), valued ? random.nextInt(1, 15) : 0));
    }
    for (int i = 0; i < size; i++) {
      Set<String> required = new LinkedHashSet<>();
      while (required.size() < requirements) {
        required.add("E" + random.nextInt(size));
      }
      items.add(BacklogItem.of("F" + i, random.nextInt(1, 10), random.nextInt(1, 15))
          .requiring(required.toArray(String[]::new)));
    }
    return items;
  }
}
