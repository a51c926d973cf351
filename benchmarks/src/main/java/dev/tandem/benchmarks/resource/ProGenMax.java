package dev.tandem.benchmarks.resource;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import java.util.List;

/**
 * Reads instances with maximal lags ({@code .sch}), as the generator ProGen/max writes them: Schwindt (1995), "ProGen/max: a new problem
 * generator for different resource-constrained project scheduling problems with minimal and maximal time lags", Report WIOR-449, Karlsruhe.
 *
 * <p>Numbers of activities and resources; for each activity and two more without time, those to which arcs lead, with lags in brackets; for
 * each its duration and demands; capacities. A negative lag from a to b is a maximal lag from b to a.
 */
final class ProGenMax {
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf("[]"))).omitEmptyStrings();

  /** A row begins with its number and the number of modes. */
  private static final int AFTER_MODES = 2;

  private ProGenMax() {}

  /** Reads the text of an instance. */
  static ResourceProblem read(String text) {
    List<int[]> rows = text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> WORDS.splitToStream(line).mapToInt(Integer::parseInt).toArray())
        .toList();
    int activities = rows.get(0)[0] + 2;
    int resources = rows.get(0)[1];
    checkArgument(
        rows.size() >= 2 * activities + 2,
        "instance must have two rows for each activity and the capacities: %s rows, %s activities. Use a file of ProGen/max.",
        rows.size(),
        activities);
    ResourceProblemBuilder problem = ResourceProblem.builder();
    int[] capacities = rows.get(2 * activities + 1);
    for (int resource = 0; resource < resources; resource++) {
      problem.resource(capacities[resource]);
    }
    for (int activity = 0; activity < activities; activity++) {
      int[] row = rows.get(activities + 1 + activity);
      int[] demands = new int[resources];
      System.arraycopy(row, AFTER_MODES + 1, demands, 0, resources);
      problem.activity(row[AFTER_MODES], demands);
    }
    for (int activity = 0; activity < activities; activity++) {
      arcs(activity, rows.get(1 + activity), problem);
    }
    return problem.build();
  }

  private static void arcs(int activity, int[] row, ResourceProblemBuilder problem) {
    int count = row[AFTER_MODES];
    int first = AFTER_MODES + 1;
    checkArgument(
        row.length == first + 2 * count,
        "activity %s must have a lag for each of its %s arcs: %s numbers. Mend the file.",
        activity,
        count,
        row.length - first);
    for (int arc = 0; arc < count; arc++) {
      int next = row[first + arc];
      int lag = row[first + count + arc];
      if (lag < 0) {
        problem.maximalLag(next, activity, -lag);
      } else {
        problem.startToStart(activity, next, lag);
      }
    }
  }
}
