package dev.tandem.benchmarks.resource;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import java.util.Random;

/** Problems of any size: four resources, two arcs from recent activities to each, demands of up to half a capacity. */
final class RandomProblem {
  private static final int RESOURCES = 4;
  private static final int UNITS = 20;
  private static final int RECENT = 30;

  private RandomProblem() {}

  /** A problem of so many activities. */
  static ResourceProblem of(int activities, long seed) {
    Random random = new Random(seed);
    ResourceProblemBuilder problem = ResourceProblem.builder();
    for (int resource = 0; resource < RESOURCES; resource++) {
      problem.resource(UNITS);
    }
    for (int activity = 0; activity < activities; activity++) {
      int[] demands = new int[RESOURCES];
      for (int resource = 0; resource < RESOURCES; resource++) {
        demands[resource] = random.nextBoolean() ? random.nextInt(UNITS / 2) : 0;
      }
      problem.activity(1 + random.nextInt(10), demands);
      for (int arc = 0; arc < 2 && activity > 0; arc++) {
        problem.precedence(Math.max(0, activity - 1 - random.nextInt(RECENT)), activity);
      }
    }
    return problem.build();
  }
}
