package dev.tandem.scheduling.resource.rcpsp.mode;

import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.proof.DeadlineSearch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chooses modes one after the other, and goes back where what is chosen leaves no schedule that ends earlier than the best: because of a
 * non-renewable resource, or because lazy clause generation refutes the rest with the least of all modes that are open.
 *
 * <p>It ends when nothing is left, which is a proof, or when its decisions are spent. Each question counts as one decision at least. Memory:
 * one choice for each activity, and one question.
 */
final class ModeProof {
  /** Decisions for a question before more modes are chosen. */
  private static final int ON_THE_WAY = 20;

  /** Decisions for a question when all modes are chosen. */
  private static final int AT_THE_END = 2_000;

  /** More starts than that, over all activities, would take too much memory. */
  private static final long MOST_STARTS = 1_000_000;

  private final ModeProblem problem;
  private final ModeTable table;
  private final long limit;
  private final int horizon;

  /** Activities with a choice, those first whose durations differ most. */
  private final int[] open;

  private final int[] chosen;

  /** How many of the open activities have a mode. */
  private int depth;

  private int[] starts = {};
  private long decisions;

  /** Whether all choices were gone through. */
  private boolean isDone;

  /** Whether some choice of all modes was neither refuted nor found to be better. */
  private boolean hasGaps;

  ModeProof(ModeProblem problem, long limit) {
    this.problem = problem;
    this.table = new ModeTable(problem);
    this.horizon = problem.longest().horizon();
    this.limit = (long) horizon * problem.activities() > MOST_STARTS ? 0 : limit;
    this.chosen = new int[problem.activities()];
    Arrays.fill(chosen, ModeProblem.ANY);
    this.open = IntStream.range(0, chosen.length)
        .filter(activity -> table.modes(activity) > 1)
        .boxed()
        .sorted(Comparator.comparingInt(activity -> -spread(activity)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int spread(int activity) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int mode = 0; mode < table.modes(activity); mode++) {
      least = Math.min(least, table.duration(activity, mode));
      most = Math.max(most, table.duration(activity, mode));
    }
    return most - least;
  }

  /**
   * Goes on until there is a schedule that ends before a makespan, and says whether there is; or until nothing is left, or about so many
   * decisions are made.
   */
  boolean advance(int makespan, long until) {
    int deadline = makespan == Integer.MAX_VALUE ? horizon : makespan - 1;
    while (!isDone && decisions < Math.min(until, limit)) {
      DeadlineSearch.State state = ask(deadline);
      if (state == DeadlineSearch.State.FOUND && depth == open.length) {
        return true;
      }
      if (state == DeadlineSearch.State.REFUTED || depth == open.length) {
        hasGaps |= state != DeadlineSearch.State.REFUTED;
        isDone = !next();
      } else {
        chosen[open[depth++]] = 0;
      }
    }
    return false;
  }

  /** What is known of the modes chosen so far; {@code OPEN} is not known. */
  private DeadlineSearch.State ask(int deadline) {
    decisions++;
    if (usesTooMuch()) {
      return DeadlineSearch.State.REFUTED;
    }
    ResourceProblem relaxation = problem.relaxation(chosen);
    DeadlineSearch search = new DeadlineSearch(relaxation, deadline);
    search.advance(depth == open.length ? AT_THE_END : ON_THE_WAY);
    decisions += search.decisions();
    if (search.state() == DeadlineSearch.State.FOUND) {
      starts = search.starts().toArray();
    }
    return search.state();
  }

  private boolean usesTooMuch() {
    for (int resource = 0; resource < table.stocks().length; resource++) {
      long least = 0;
      for (int activity = 0; activity < chosen.length; activity++) {
        least += leastUse(activity, resource);
      }
      if (least > table.stocks()[resource]) {
        return true;
      }
    }
    return false;
  }

  private int leastUse(int activity, int resource) {
    if (chosen[activity] != ModeProblem.ANY) {
      return table.uses(activity, chosen[activity])[resource];
    }
    int least = Integer.MAX_VALUE;
    for (int mode = 0; mode < table.modes(activity); mode++) {
      least = Math.min(least, table.uses(activity, mode)[resource]);
    }
    return least;
  }

  /** The next mode of the activity chosen last, or of one before if it has none left; whether there is one. */
  private boolean next() {
    while (depth > 0) {
      int activity = open[depth - 1];
      if (chosen[activity] + 1 < table.modes(activity)) {
        chosen[activity]++;
        return true;
      }
      chosen[activity] = ModeProblem.ANY;
      depth--;
    }
    return false;
  }

  /** Whether it has come to its end, with a proof or without. */
  boolean isSpent() {
    return isDone || decisions >= limit;
  }

  /** Whether nothing is left: no schedule ends before the makespan last asked for. */
  boolean isComplete() {
    return isDone && !hasGaps;
  }

  long decisions() {
    return decisions;
  }

  /** The modes of the schedule found. */
  int[] modes() {
    return Arrays.stream(chosen).map(mode -> Math.max(0, mode)).toArray();
  }

  /** The starts of the schedule found. */
  int[] starts() {
    return starts.clone();
  }
}
