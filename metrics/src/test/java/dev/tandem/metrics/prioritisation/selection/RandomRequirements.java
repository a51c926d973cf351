package dev.tandem.metrics.prioritisation.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Requirements among a few items, without a circle. */
public final class RandomRequirements {

  private RandomRequirements() {}

  /** {@return the ids, among so many items, of what item i requires: each item before it with the same probability} */
  public static String[] of(SplittableRandom random, int i, int count, double share) {
    List<String> required = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      if (j < i && random.nextDouble() < share) {
        required.add("" + j);
      }
    }
    return required.toArray(String[]::new);
  }
}
