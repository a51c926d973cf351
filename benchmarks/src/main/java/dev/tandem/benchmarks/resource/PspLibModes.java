package dev.tandem.benchmarks.resource;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.mode.ActivityMode;
import dev.tandem.scheduling.resource.rcpsp.mode.ModeProblem;
import dev.tandem.scheduling.resource.rcpsp.mode.ModeProblemBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads instances of the PSPLIB with several modes ({@code .mm}): renewable resources first, then non-renewable ones. The first and last
 * activities, which take no time, are activities as well.
 */
final class PspLibModes {
  private static final String RENEWABLE = "- renewable";
  private static final String NON_RENEWABLE = "- nonrenewable";

  private PspLibModes() {}

  /** Reads the text of an instance. */
  static ModeProblem read(String text) {
    List<String> lines = text.lines().toList();
    int renewable = count(lines, RENEWABLE);
    int nonRenewable = count(lines, NON_RENEWABLE);
    ModeProblemBuilder problem = ModeProblem.builder();
    int[] there = PspLib.numbers(lines.get(PspLib.after(lines, "RESOURCEAVAILABILITIES") + 1));
    checkArgument(
        there.length == renewable + nonRenewable,
        "availabilities must be as many as resources: %s of %s. Mend the file.",
        there.length,
        renewable + nonRenewable);
    for (int resource = 0; resource < there.length; resource++) {
      if (resource < renewable) {
        problem.resource(there[resource]);
      } else {
        problem.nonRenewable(there[resource]);
      }
    }
    activities(lines, renewable, there.length).forEach(problem::activity);
    int line = PspLib.after(lines, "PRECEDENCE RELATIONS") + 1;
    for (; PspLib.isRow(lines.get(line)); line++) {
      int[] row = PspLib.numbers(lines.get(line));
      PspLib.checkSuccessors(row, lines.get(line));
      for (int next = 3; next < row.length; next++) {
        problem.precedence(row[0] - 1, row[next] - 1);
      }
    }
    return problem.build();
  }

  /** A row of an activity's first mode begins with the activity, rows of others with the mode. */
  private static List<List<ActivityMode>> activities(
      List<String> lines, int renewable, int resources) {
    List<List<ActivityMode>> activities = new ArrayList<>();
    int line = PspLib.after(lines, "REQUESTS/DURATIONS") + 2;
    for (; PspLib.isRow(lines.get(line)); line++) {
      ImmutableIntArray row = ImmutableIntArray.copyOf(PspLib.numbers(lines.get(line)));
      int demands = row.length() - resources;
      boolean isFirst = demands == 3;
      checkArgument(
          isFirst || (demands == 2 && !activities.isEmpty()),
          "mode must have a duration and a number for each of %s resources: %s. Mend the file.",
          resources,
          lines.get(line));
      if (isFirst) {
        activities.add(new ArrayList<>());
      }
      activities
          .get(activities.size() - 1)
          .add(new ActivityMode(
              row.get(demands - 1),
              row.subArray(demands, demands + renewable),
              row.subArray(demands + renewable, row.length())));
    }
    return activities;
  }

  /** For example 2 of {@code   - renewable                 :  2   R}. */
  private static int count(List<String> lines, String kind) {
    String line = lines.stream()
        .map(String::strip)
        .filter(each -> each.startsWith(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("instance must have a line " + kind
            + ". Use a file of the PSPLIB with several modes."));
    String number = line.substring(line.indexOf(':') + 1).strip();
    return Integer.parseInt(number.substring(0, number.length() - 1).strip());
  }
}
