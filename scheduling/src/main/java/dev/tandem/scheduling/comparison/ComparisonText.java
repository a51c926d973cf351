package dev.tandem.scheduling.comparison;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.comparison.change.PlanChange;
import dev.tandem.scheduling.criticalpath.ScheduledTask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A comparison in sentences, short enough for a dialog however large the plan is. */
final class ComparisonText {
  private static final int NAMES = 5;
  private static final int CAUSES = 3;

  private final ScheduleComparison comparison;

  ComparisonText(ScheduleComparison comparison) {
    this.comparison = comparison;
  }

  static String sentence(List<PlanChange> changes) {
    return changes.stream().map(PlanChange::toString).collect(Collectors.joining("; and "));
  }

  String summary() {
    List<String> lines = new ArrayList<>();
    lines.add(moves());
    causes(lines);
    lines.add(finish());
    names("Became critical", comparison.becameCritical(), lines);
    names("No longer critical", comparison.ceasedCritical(), lines);
    names("Added", ids(comparison.added()), lines);
    names("Removed", ids(comparison.removed()), lines);
    return String.join("\n", lines);
  }

  private static ImmutableList<TaskId> ids(List<ScheduledTask> tasks) {
    return tasks.stream().map(task -> task.id()).collect(ImmutableList.toImmutableList());
  }

  private String moves() {
    List<TaskMove> leaves =
        comparison.moves().stream().filter(move -> !move.isSummary()).toList();
    if (leaves.isEmpty()) {
      return "No task moves"
          + (comparison.changes().isEmpty() ? ", and the plans are the same." : ".");
    }
    String because = comparison.changes().size() == 1 && !leaves.get(0).causes().isEmpty()
        ? ", because " + comparison.changes().get(0)
        : "";
    return count(leaves.size(), "task moves", "tasks move") + because + ": "
        + some(largest(leaves), leaves.size(), move -> move.id() + " " + move.shift()) + ".";
  }

  /** The moves that the text names, the largest on the clock first, of equal ones in their order. */
  private static List<TaskMove> largest(List<TaskMove> moves) {
    List<TaskMove> largest = new ArrayList<>();
    for (TaskMove move : moves) {
      int place = largest.size();
      while (place > 0 && largest.get(place - 1).seconds() < move.seconds()) {
        place--;
      }
      if (place < NAMES) {
        largest.add(place, move);
        largest.subList(Math.min(NAMES, largest.size()), largest.size()).clear();
      }
    }
    return largest;
  }

  /** With one change the first line has said it; of several those that move most are named, with exact counts. */
  private void causes(List<String> lines) {
    if (comparison.changes().size() < 2 || comparison.moves().isEmpty()) {
      return;
    }
    long[] weights = comparison.weights();
    int named = 0;
    for (int number : heaviest(weights)) {
      PlanChange change = comparison.changes().get(number);
      int moved = comparison.movedBy(change).size();
      if (moved > 0) {
        lines.add("- because " + change + ": " + count(moved, "task", "tasks"));
        named++;
      }
    }
    int rest = comparison.changes().size() - named;
    if (rest > 0) {
      lines.add("- " + count(rest, "further change", "further changes") + " of the plan");
    }
  }

  private static List<Integer> heaviest(long[] weights) {
    return IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(number -> weights[number]).reversed())
        .limit(CAUSES)
        .toList();
  }

  private String finish() {
    Shift shift = comparison.finishShift();
    return shift.isZero()
        ? "The project finishes " + comparison.after().finish() + " as before."
        : "The project finishes " + shift + ", " + comparison.after().finish() + " instead of "
            + comparison.before().finish() + ".";
  }

  private static void names(String what, List<TaskId> ids, List<String> lines) {
    if (!ids.isEmpty()) {
      lines.add(what + ": " + some(ids, ids.size(), TaskId::toString) + ".");
    }
  }

  private static <T> String some(List<T> first, int count, Function<T, String> words) {
    String shown = first.stream().limit(NAMES).map(words).collect(Collectors.joining(", "));
    int rest = count - NAMES;
    return rest > 0 ? shown + " and " + rest + " more" : shown;
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
