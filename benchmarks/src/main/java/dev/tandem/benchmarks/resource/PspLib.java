package dev.tandem.benchmarks.resource;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblemBuilder;
import java.util.List;

/**
 * Reads instances of the PSPLIB with one mode ({@code .sm}): Kolisch and Sprecher (1997), "PSPLIB: a project scheduling problem library",
 * European Journal of Operational Research 96. The first and last activities, which take no time, are activities as well.
 */
final class PspLib {
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private PspLib() {}

  /** Reads the text of an instance. */
  static ResourceProblem read(String text) {
    List<String> lines = text.lines().toList();
    ResourceProblemBuilder problem = ResourceProblem.builder();
    for (int units : numbers(lines.get(after(lines, "RESOURCEAVAILABILITIES") + 1))) {
      problem.resource(units);
    }
    int line = after(lines, "REQUESTS/DURATIONS") + 2;
    for (; isRow(lines.get(line)); line++) {
      int[] row = numbers(lines.get(line));
      int[] demands = new int[row.length - 3];
      System.arraycopy(row, 3, demands, 0, demands.length);
      problem.activity(row[2], demands);
    }
    line = after(lines, "PRECEDENCE RELATIONS") + 1;
    for (; isRow(lines.get(line)); line++) {
      int[] row = numbers(lines.get(line));
      checkSuccessors(row, lines.get(line));
      for (int next = 3; next < row.length; next++) {
        problem.precedence(row[0] - 1, row[next] - 1);
      }
    }
    return problem.build();
  }

  static void checkSuccessors(int[] row, String line) {
    checkArgument(
        row.length == 3 + row[2], "successors must be as many as stated: %s. Mend the file.", line);
  }

  /** The number of the line after a heading. */
  static int after(List<String> lines, String heading) {
    int line = Iterables.indexOf(lines, each -> each.startsWith(heading));
    checkArgument(line >= 0, "instance must have a part %s. Use a file of the PSPLIB.", heading);
    return line + 1;
  }

  static boolean isRow(String line) {
    return !line.isBlank() && Character.isDigit(line.strip().charAt(0));
  }

  static int[] numbers(String line) {
    return WORDS.splitToStream(line).mapToInt(Integer::parseInt).toArray();
  }
}
