package dev.tandem.scheduling.resource;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.rcpsp.genetic.Decoder;
import dev.tandem.scheduling.resource.rcpsp.genetic.GeneticSearch;
import dev.tandem.scheduling.resource.rcpsp.genetic.SearchWatch;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import dev.tandem.scheduling.resource.scheme.EnergyBound;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.ListDecoder;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.resource.scheme.PriorityLists;
import dev.tandem.scheduling.resource.scheme.WorkingTimeScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a schedule by each of some rules, goes on from these by a genetic search, and takes the best by an objective. */
final class LevellingSearch implements SearchWatch {
  /** One failure more outweighs any finish or delay: seconds of half a million years. */
  private static final long FAILURE = 1L << 44;

  private final LevellingProblem problem;
  private final LevellingObjective objective;
  private final PriorityLists lists;
  private final List<Candidate> candidates = new ArrayList<>();
  private long schedules;
  /** How many candidates there were when {@link #isProven} was last decided. */
  private int judgedSoFar;

  private boolean isProven;

  /** A schedule and what it is judged by. */
  private record Candidate(Placement placement, int failures, long finish, long delay) {}

  LevellingSearch(LevellingProblem problem, LevellingObjective objective, PriorityLists lists) {
    this.problem = problem;
    this.objective = objective;
    this.lists = lists;
  }

  /** Makes the schedules by some rules. */
  void byRules(List<PriorityRule> rules) {
    WorkingTimeScheme scheme = new WorkingTimeScheme(problem);
    rules.forEach(rule -> candidates.add(judged(scheme.run(lists.ranks(rule)))));
    schedules += rules.size();
  }

  /** Searches on from what there is, for at most so many schedules; stops where the finish is proven to be the earliest. */
  void genetic(long limit, long seed) {
    if (limit > 0 && goesOn(0)) {
      List<int[]> first =
          candidates.stream().map(each -> each.placement.order()).toList();
      ListDecoder decoder = new ListDecoder(problem, lists, this::cost);
      long[] urgency = IntStream.range(0, problem.size())
          .mapToLong(node -> problem.before().lateFinish(node))
          .toArray();
      schedules +=
          new GeneticSearch(List.of(decoder), this, limit, seed).run(first, urgency);
    }
  }

  /** How many schedules have been generated. */
  long schedules() {
    return schedules;
  }

  private long cost(Placement placement) {
    Candidate candidate = judged(placement);
    long amount = objective instanceof LevellingObjective.WithinFloat
        ? candidate.delay
        : candidate.finish - problem.before().last();
    return candidate.failures * FAILURE + Math.min(FAILURE - 1, amount);
  }

  @Override
  public void improved(Decoder decoder, long cost) {
    candidates.add(judged(((ListDecoder) decoder).last()));
  }

  @Override
  public boolean goesOn(long generated) {
    if (judgedSoFar < candidates.size()) {
      judgedSoFar = candidates.size();
      isProven = objective instanceof LevellingObjective.EarliestFinish && isAtBound(best());
    }
    return !isProven;
  }

  private boolean isAtBound(Candidate best) {
    long criticalPath = problem.before().last();
    return best.failures == 0
        && (best.finish <= criticalPath
            || best.finish
                <= EnergyBound.latest(problem, best.placement)
                    .map(EnergyBound::finish)
                    .orElse(criticalPath));
  }

  private Candidate best() {
    return candidates.stream()
        .min(Comparator.comparingInt(Candidate::failures)
            .thenComparingLong(Candidate::finish)
            .thenComparingLong(Candidate::delay))
        .orElseThrow();
  }

  /** The best of the schedules made; of equal ones the first. Fewer unresolved tasks go before all else. */
  Placement chosen() {
    Candidate first = best();
    if (!(objective instanceof LevellingObjective.LeastChange least)) {
      return first.placement;
    }
    long tolerance = least.tolerance().toSeconds(problem.workday());
    WorkingTime calendar = problem.calendar();
    long latest = Math.addExact(calendar.workAt(first.finish), tolerance);
    return candidates.stream()
        .filter(each -> each.failures == first.failures)
        .filter(each -> calendar.workAt(each.finish) <= latest)
        .min(Comparator.comparingLong(Candidate::delay).thenComparingLong(Candidate::finish))
        .orElseThrow()
        .placement;
  }

  private Candidate judged(Placement placement) {
    long finish = Long.MIN_VALUE;
    long delay = 0;
    for (int node = 0; node < problem.size(); node++) {
      finish = Math.max(finish, placement.finish(node));
      delay = Math.addExact(delay, problem.delay(node, placement));
    }
    return new Candidate(placement, placement.failures(), finish, delay);
  }
}
