package dev.tandem.benchmarks.resource;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import java.util.Arrays;
import java.util.PrimitiveIterator;

/**
 * Reads instances in the format of Patterson ({@code .rcp}): numbers of activities and resources, capacities, then for each activity its
 * duration, its demands, how many follow it, and which.
 */
final class Patterson {

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private Patterson() {}

  /** Reads the text of an instance. */
  static ResourceProblem read(String text) {
    PrimitiveIterator.OfInt numbers =
        WORDS.splitToStream(text).mapToInt(Integer::parseInt).iterator();
    int activities = numbers.nextInt();
    int resources = numbers.nextInt();
    ResourceProblemBuilder problem = ResourceProblem.builder();
    for (int resource = 0; resource < resources; resource++) {
      problem.resource(numbers.nextInt());
    }
    int[][] followers = new int[activities][];
    for (int activity = 0; activity < activities; activity++) {
      int duration = numbers.nextInt();
      problem.activity(duration, next(numbers, resources));
      followers[activity] = next(numbers, numbers.nextInt());
    }
    checkArgument(
        !numbers.hasNext(), "instance must end with its last activity. Cut off what follows.");
    for (int activity = 0; activity < activities; activity++) {
      for (int follower : followers[activity]) {
        problem.precedence(activity, follower - 1);
      }
    }
    return problem.build();
  }

  private static int[] next(PrimitiveIterator.OfInt numbers, int count) {
    int[] row = new int[count];
    Arrays.setAll(row, place -> numbers.nextInt());
    return row;
  }
}
