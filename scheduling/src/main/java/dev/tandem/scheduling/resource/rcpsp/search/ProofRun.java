package dev.tandem.scheduling.resource.rcpsp.search;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import dev.tandem.scheduling.resource.rcpsp.proof.DeadlineSearch;
import java.util.Optional;

/** The search for a proof, which follows the best schedule: is there one that ends a slot earlier? */
final class ProofRun {
  /** More starts than that, over all activities, would take too much memory. */
  private static final long MOST_STARTS = 1_000_000;

  private final ResourceProblem problem;
  private long limit;
  private Optional<DeadlineSearch> search = Optional.empty();

  ProofRun(ResourceProblem problem, long limit) {
    this.problem = problem;
    this.limit = limit;
  }

  /** How many decisions it makes at most; none any more once it is clear that the problem is too large. */
  long limit() {
    return limit;
  }

  long decisions() {
    return search.map(DeadlineSearch::decisions).orElse(0L);
  }

  /**
   * Goes on until so many decisions are made, and returns a schedule that is shorter than a makespan, if it finds one; any schedule if the
   * makespan is {@link Integer#MAX_VALUE}.
   */
  Optional<ImmutableIntArray> advance(int makespan, long until) {
    int deadline = makespan == Integer.MAX_VALUE ? problem.horizon() : makespan - 1;
    if (search.isEmpty() && starts(deadline) > MOST_STARTS) {
      limit = 0;
      return Optional.empty();
    }
    DeadlineSearch running = search.orElseGet(() -> new DeadlineSearch(problem, deadline));
    search = Optional.of(running);
    if (deadline < running.deadline()) {
      running.tighten(deadline);
    }
    running.advance(Math.min(until, limit));
    return running.state() == DeadlineSearch.State.FOUND
        ? Optional.of(running.starts())
        : Optional.empty();
  }

  /** Whether no schedule is shorter than the makespan last asked for. */
  boolean isRefuted() {
    return search.isPresent() && search.get().state() == DeadlineSearch.State.REFUTED;
  }

  /** The bound that follows once it is refuted. */
  LowerBound bound() {
    int deadline = search.orElseThrow().deadline();
    int value = deadline >= problem.horizon() ? LowerBound.NO_SCHEDULE : deadline + 1;
    return new LowerBound.ExhaustedSearch(
        value, decisions(), search.orElseThrow().deadEnds());
  }

  private long starts(int deadline) {
    long starts = 0;
    for (int activity = 0; activity < problem.activities(); activity++) {
      long latest = Math.min(
          problem.windows().latestStarts().get(activity),
          (long) deadline - problem.windows().tails().get(activity));
      starts += Math.max(0, latest - problem.windows().heads().get(activity)) + 1;
    }
    return starts + deadline;
  }
}
