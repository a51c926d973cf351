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
  /** The finish after which a delay does not matter any more. */
  private long latest;
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
      latest = latest(best());
      List<int[]> first =
          candidates.stream().map(each -> each.placement.order()).toList();
      ListDecoder decoder = new ListDecoder(problem, lists, this::cost);
      long[] urgency = IntStream.range(0, problem.size())
          .mapToLong(node -> problem.before().lateFinish(node))
          .toArray();
      GeneticSearch search = new GeneticSearch(List.of(decoder), this, limit, seed);
      search.begin(first, urgency);
      search.advance(limit);
      schedules += search.schedules();
    }
  }

  /** How many schedules have been generated. */
  long schedules() {
    return schedules;
  }

  private long cost(Placement placement) {
    Candidate candidate = judged(placement);
    return candidate.failures * FAILURE + Math.min(FAILURE - 1, amount(candidate));
  }

  /** What is to be small beside failures: the finish, or the delay as long as the finish is early enough. */
  private long amount(Candidate candidate) {
    long finish = candidate.finish - problem.before().last();
    if (objective instanceof LevellingObjective.EarliestFinish) {
      return finish;
    }
    return candidate.finish <= latest ? candidate.delay : FAILURE / 2 + finish;
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
    if (!(objective instanceof LevellingObjective.LeastChange)) {
      return first.placement;
    }
    long last = latest(first);
    return candidates.stream()
        .filter(each -> each.failures == first.failures && each.finish <= last)
        .min(Comparator.comparingLong(Candidate::delay).thenComparingLong(Candidate::finish))
        .orElseThrow()
        .placement;
  }

  /** The latest finish within the tolerance of a schedule; of an objective without one, no date at all. */
  private long latest(Candidate earliest) {
    if (!(objective instanceof LevellingObjective.LeastChange least)) {
      return Long.MAX_VALUE;
    }
    WorkingTime calendar = problem.calendar();
    long tolerance = least.tolerance().toSeconds(problem.workday());
    long work = Math.addExact(calendar.workAt(earliest.finish), tolerance);
    return Math.max(earliest.finish, calendar.finishOf(work));
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
