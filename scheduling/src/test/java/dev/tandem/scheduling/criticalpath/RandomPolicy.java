package dev.tandem.scheduling.criticalpath;

import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.scheduling.policy.Criticality;
import dev.tandem.scheduling.policy.PolicyChoice;
import dev.tandem.scheduling.policy.SchedulingPolicy;
import java.util.Random;

/** Policies whose every choice is drawn from a seed. */
final class RandomPolicy {
  private RandomPolicy() {}

  static SchedulingPolicy of(long seed) {
    Random random = new Random(seed);
    SchedulingPolicy policy = SchedulingPolicy.standard();
    for (PolicyChoice choice : policy.choices()) {
      policy = policy.with(another(choice, random));
    }
    return policy;
  }

  private static PolicyChoice another(PolicyChoice choice, Random random) {
    if (choice instanceof Criticality) {
      return random.nextBoolean()
          ? Criticality.longestPath()
          : Criticality.floatAtMost(WorkDuration.workhours(random.nextInt(10)));
    }
    PolicyChoice[] constants = choice.kind().getEnumConstants();
    return constants[random.nextInt(constants.length)];
  }
}
