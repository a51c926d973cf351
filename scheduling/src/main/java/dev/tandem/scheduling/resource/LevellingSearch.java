package dev.tandem.scheduling.resource;

import com.google.common.collect.ImmutableList;
import dev.tandem.scheduling.resource.objective.Goal;
import dev.tandem.scheduling.resource.objective.Goals;
import dev.tandem.scheduling.resource.objective.Groups;
import dev.tandem.scheduling.resource.rcpsp.genetic.Decoder;
import dev.tandem.scheduling.resource.rcpsp.genetic.GeneticSearch;
import dev.tandem.scheduling.resource.rcpsp.genetic.SearchWatch;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import dev.tandem.scheduling.resource.reason.ObjectiveMeasure;
import dev.tandem.scheduling.resource.reason.ObjectiveValue;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.ListDecoder;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.resource.scheme.PriorityLists;
import dev.tandem.scheduling.resource.scheme.SmoothPlacing;
import dev.tandem.scheduling.resource.scheme.WorkingTimeScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a schedule by each of some rules, goes on from these by a genetic search, and takes the best by goals in lexicographic order.
 *
 * <p>Where there are no more lists than schedules to be made, all of them are tried instead.
 *
 * <p>The goals are gone through one after another: each has an equal part of the schedules that are left, in which the search looks for its
 * least amount among schedules that are within the tolerance of the best found by every goal before. What one goal does not need, because
 * its best is proven, goes to those after it.
 */
final class LevellingSearch implements SearchWatch {
  /** Above the bits of an amount, how many goals of those before are met; above these, how many tasks were not resolved. */
  private static final int LEVEL_BIT = 44;

  private static final int FAILURE_BIT = 47;
  private static final int MOST_LEVELS = (1 << (FAILURE_BIT - LEVEL_BIT)) - 1;
  /** So many bits of a positive double are left out that the others fit below the level: 33 binary digits, ten decimal ones, are left. */
  private static final int DROPPED_BITS = Double.SIZE - 1 - LEVEL_BIT;

  private final LevellingProblem problem;
  private final Goals goals;
  private final PriorityLists lists;
  private final List<Candidate> candidates = new ArrayList<>();
  private long schedules;
  /** The goal that is gone for. */
  private int turn;
  /** For each goal before that the largest amount within its tolerance. */
  private final double[] limits;
  /** How many candidates there were when {@link #isProven} was last decided. */
  private int judgedSoFar;

  private boolean isProven;

  /** A schedule and what it amounts to by each goal. */
  private record Candidate(
      Placement placement, int failures, ImmutableList<Double> amounts, long finish, long delay) {}

  LevellingSearch(LevellingProblem problem, Goals goals, PriorityLists lists) {
    this.problem = problem;
    this.goals = goals;
    this.lists = lists;
    this.limits = new double[goals.all().size()];
  }

  /** Searches by rules, and from their schedules on for at most so many; stops where all that is asked for is proven to be the best. */
  void run(List<PriorityRule> rules, long limit, long seed) {
    long left = limit;
    Optional<SmoothPlacing> placing = Optional.empty();
    for (turn = 0; turn < goals.all().size(); turn++) {
      judgedSoFar = 0;
      isProven = false;
      if (turn > 0) {
        limits[turn - 1] = goal(turn - 1).limit(best(turn - 1).amounts.get(turn - 1));
      }
      Optional<SmoothPlacing> own = goal(turn).placing(latest());
      placing = own.isPresent() ? own : placing;
      if (turn == 0 || own.isPresent()) {
        byLists(placing, rules.stream().map(lists::ranks));
      }
      List<long[]> keys = goal(turn).lists(best(turn).finish);
      byLists(placing, keys.stream().map(lists::ranks));
      left -= search(placing, keys, left / (goals.all().size() - turn), seed + turn);
    }
  }

  private Goal goal(int number) {
    return goals.all().get(number);
  }

  /** The latest finish that goals before allow; the largest number if none of them is about it, the finish of the best so far if another is. */
  private long latest() {
    for (int before = 0; before < turn; before++) {
      if (goal(before).measure() == ObjectiveMeasure.FINISH) {
        return problem.before().last() + (long) limits[before];
      }
    }
    return turn == 0 ? Long.MAX_VALUE : best(turn - 1).finish;
  }

  private void byLists(Optional<SmoothPlacing> placing, Stream<int[]> ranks) {
    WorkingTimeScheme scheme = new WorkingTimeScheme(problem, placing);
    int before = candidates.size();
    ranks.forEach(each -> candidates.add(judged(scheme.run(each))));
    schedules += candidates.size() - before;
  }

  /** How many schedules of a limit were used up: by every list if these are no more, by a genetic search otherwise. */
  private long search(Optional<SmoothPlacing> placing, List<long[]> keys, long limit, long seed) {
    if (limit == 0 || !goesOn(0)) {
      return 0;
    }
    int[] deciding = IntStream.range(0, problem.size()).filter(this::decides).toArray();
    long all = Permutations.count(deciding.length, limit);
    if (all <= limit) {
      return byAllLists(placing, deciding);
    }
    long byGroups = goal(turn)
        .groups()
        .map(groups -> byGroups(groups, placing, limit / 2, seed))
        .orElse(0L);
    return byGroups + genetic(placing, keys, limit - byGroups, seed);
  }

  /** Searches over orders of groups from the schedules that there are. */
  private long byGroups(Groups groups, Optional<SmoothPlacing> placing, long limit, long seed) {
    GroupDecoder decoder = new GroupDecoder(
        groups, lists, new WorkingTimeScheme(problem, placing), best(turn).placement, this::cost);
    int size = groups.arcs().nodes();
    List<int[]> first = new ArrayList<>();
    for (Candidate each : candidates) {
      int[] order = new int[size];
      groups.write(each.placement, order);
      first.add(order);
    }
    int[] known = first.get(candidates.indexOf(best(turn)));
    long[] urgency = new long[size];
    for (int place = 0; place < size; place++) {
      urgency[known[place]] = place;
    }
    GeneticSearch search = new GeneticSearch(List.of(decoder), this, limit, seed);
    search.begin(first, urgency);
    search.advance(limit);
    schedules += search.schedules();
    return Math.min(limit, search.schedules());
  }

  /** Whether the place of a node in a list makes a difference: it may be delayed, and takes something. */
  private boolean decides(int node) {
    return problem.moves(node) && problem.pools().first(node) < problem.pools().end(node);
  }

  private long byAllLists(Optional<SmoothPlacing> placing, int[] deciding) {
    WorkingTimeScheme scheme = new WorkingTimeScheme(problem, placing);
    Permutations permutations = new Permutations(deciding.length);
    long[] key = new long[problem.size()];
    long best = Long.MAX_VALUE;
    long made = 0;
    do {
      for (int place = 0; place < deciding.length; place++) {
        // All others come first, as soon as what they wait for has dates.
        key[deciding[permutations.sequence()[place]]] = place + 1L;
      }
      Placement placement = scheme.run(lists.ranks(key));
      made++;
      long cost = cost(placement);
      if (cost < best) {
        best = cost;
        candidates.add(judged(placement));
      }
    } while (goesOn(made) && permutations.advance());
    schedules += made;
    return made;
  }

  private long genetic(Optional<SmoothPlacing> placing, List<long[]> keys, long limit, long seed) {
    List<int[]> first = candidates.stream().map(each -> each.placement.order()).toList();
    ListDecoder decoder = new ListDecoder(problem, lists, placing, this::cost);
    if (!goesOn(0)) {
      return 0;
    }
    long[] urgency = keys.isEmpty()
        ? IntStream.range(0, problem.size())
            .mapToLong(node -> problem.before().lateFinish(node))
            .toArray()
        : keys.get(0);
    GeneticSearch search = new GeneticSearch(List.of(decoder), this, limit, seed);
    search.begin(first, urgency);
    search.advance(limit);
    schedules += search.schedules();
    return Math.min(limit, search.schedules());
  }

  /** How many schedules have been generated. */
  long schedules() {
    return schedules;
  }

  /**
   * What the search makes small: tasks not resolved, then goals before that are missed, then the amount of the one missed first, or else of
   * the one gone for.
   */
  private long cost(Placement placement) {
    long failures = Math.min(placement.failures(), Short.MAX_VALUE);
    for (int before = 0; before < turn; before++) {
      double amount = goal(before).of(placement);
      if (amount > limits[before]) {
        return cost(failures, Math.min(MOST_LEVELS, turn - before), amount);
      }
    }
    return cost(failures, 0, goal(turn).of(placement));
  }

  private static long cost(long failures, long level, double amount) {
    // The bits of doubles that are not negative are in the order of the numbers.
    long bits = Double.doubleToLongBits(amount) >>> DROPPED_BITS;
    return failures << FAILURE_BIT | level << LEVEL_BIT | bits;
  }

  @Override
  public void improved(Decoder decoder, long cost) {
    candidates.add(judged(
        decoder instanceof GroupDecoder byGroups
            ? byGroups.last()
            : ((ListDecoder) decoder).last()));
  }

  @Override
  public boolean goesOn(long generated) {
    if (judgedSoFar < candidates.size()) {
      judgedSoFar = candidates.size();
      Candidate best = best(turn);
      isProven = best.failures == 0
          && goal(turn)
              .isAt(best.amounts.get(turn), goal(turn).bound(best.placement).amount());
    }
    return !isProven;
  }

  /** The best by a goal of those within the tolerance of all before: the first of equal ones by this, the finish and the delay. */
  private Candidate best(int number) {
    int failures = candidates.stream().mapToInt(Candidate::failures).min().orElseThrow();
    List<Candidate> left =
        candidates.stream().filter(each -> each.failures == failures).toList();
    for (int before = 0; before < number; before++) {
      int goal = before;
      double least =
          left.stream().mapToDouble(each -> each.amounts.get(goal)).min().orElseThrow();
      double most = goal(goal).limit(least);
      left = left.stream().filter(each -> each.amounts.get(goal) <= most).toList();
    }
    return left.stream()
        .min(Comparator.<Candidate>comparingDouble(each -> each.amounts.get(number))
            .thenComparingLong(Candidate::finish)
            .thenComparingLong(Candidate::delay))
        .orElseThrow();
  }

  /** The best of the schedules made; of equal ones the first. Fewer unresolved tasks go before all else. */
  Placement chosen() {
    return best(goals.all().size() - 1).placement;
  }

  /** What the chosen schedule amounts to by each goal, before and after. */
  ImmutableList<ObjectiveValue> values() {
    Placement before = Placement.before(problem);
    Placement after = chosen();
    return goals.all().stream()
        .map(goal -> goal.value(before, after))
        .collect(ImmutableList.toImmutableList());
  }

  private Candidate judged(Placement placement) {
    return new Candidate(
        placement,
        placement.failures(),
        goals.all().stream()
            .map(goal -> goal.of(placement))
            .collect(ImmutableList.toImmutableList()),
        goals.finish(placement),
        goals.delay(placement));
  }
}
