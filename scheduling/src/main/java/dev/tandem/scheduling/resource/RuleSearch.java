package dev.tandem.scheduling.resource;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;
import dev.tandem.scheduling.resource.scheme.PriorityLists;
import dev.tandem.scheduling.resource.scheme.WorkingTimeScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes a schedule by each of some rules, and takes the best by an objective. */
final class RuleSearch {
  private final LevellingProblem problem;
  private final LevellingObjective objective;

  /** A schedule and what it is judged by. */
  private record Candidate(Placement placement, int failures, long finish, long delay) {}

  RuleSearch(LevellingProblem problem, LevellingObjective objective) {
    this.problem = problem;
    this.objective = objective;
  }

  /** The best of the schedules by some rules; of equal ones that of the first rule. Fewer unresolved tasks go before all else. */
  Placement best(PriorityLists lists, List<PriorityRule> rules) {
    WorkingTimeScheme scheme = new WorkingTimeScheme(problem);
    List<Candidate> candidates = new ArrayList<>();
    for (PriorityRule rule : rules) {
      candidates.add(judged(scheme.run(lists.ranks(rule))));
    }
    Comparator<Candidate> order = Comparator.comparingInt(Candidate::failures)
        .thenComparingLong(Candidate::finish)
        .thenComparingLong(Candidate::delay);
    Candidate first = candidates.stream().min(order).orElseThrow();
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
