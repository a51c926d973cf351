package dev.tandem.scheduling.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Holds that what is asked of a plan costs no more than in proportion to it.
 *
 * <p>Each question is asked of a plan of 12,500 tasks and of one of 100,000: eight times as many, where a quadratic cost would be 64 times.
 * The cheapest of several rounds counts, and the large plan is asked again only if it was too dear. What takes less than some milliseconds
 * of the small plan counts as that long.
 */
public final class LinearCost {
  private static final int SMALL = 12_500;
  private static final int LARGE = 100_000;
  private static final int SMALL_ROUNDS = 3;
  private static final int LARGE_ROUNDS = 6;
  private static final double MOST = 32;
  private static final long SHORTEST = 5_000_000;

  private LinearCost() {}

  /** Plans of this shape, by their number of tasks; a round asks everything of its plan, lap by lap. */
  public static void assertLinear(String shape, IntFunction<Consumer<Stopwatch>> plans) {
    Map<String, Long> small = new LinkedHashMap<>();
    Consumer<Stopwatch> round = plans.apply(SMALL);
    for (int i = 0; i < SMALL_ROUNDS; i++) {
      run(round, small);
    }
    Map<String, Long> large = new LinkedHashMap<>();
    round = plans.apply(LARGE);
    for (int i = 0; i < LARGE_ROUNDS && (large.isEmpty() || worst(small, large) >= MOST); i++) {
      run(round, large);
    }
    large.forEach((question, time) -> assertThat(ratio(small, question, time))
        .as("%s of %s, %s ns", question, shape, time)
        .isLessThan(MOST));
  }

  private static void run(Consumer<Stopwatch> round, Map<String, Long> best) {
    Stopwatch watch = new Stopwatch();
    round.accept(watch);
    assertThat(watch.laps()).isNotEmpty();
    watch.laps().forEach((question, time) -> best.merge(question, time, Math::min));
  }

  private static double worst(Map<String, Long> small, Map<String, Long> large) {
    return large.entrySet().stream()
        .mapToDouble(entry -> ratio(small, entry.getKey(), entry.getValue()))
        .max()
        .orElseThrow();
  }

  private static double ratio(Map<String, Long> small, String question, long time) {
    return (double) time / Math.max(SHORTEST, small.getOrDefault(question, 0L));
  }
}
