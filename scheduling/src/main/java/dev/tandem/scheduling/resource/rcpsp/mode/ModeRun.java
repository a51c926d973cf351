package dev.tandem.scheduling.resource.rcpsp.mode;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import dev.tandem.scheduling.resource.rcpsp.search.SearchEffort;
import java.util.Optional;

/** One search over modes: keeps the best schedule, and stops where it meets the bound. */
final class ModeRun {
  /** Schedules between two questions whether to go on. */
  private static final int ASKED_EVERY = 300;

  /** Schedules between two goes at the proof. */
  private static final int SLICE = 900;

  private final ModeProblem whole;
  private final ModeReduction reduction;
  private final SearchEffort effort;
  private final long seed;
  private final ModeProgress progress;
  private Optional<ModeSchedule> best = Optional.empty();
  private long askAt;
  private boolean stopped;

  ModeRun(ModeProblem whole, SearchEffort effort, long seed, ModeProgress progress) {
    this.whole = whole;
    this.reduction = ModeReduction.of(whole);
    this.effort = effort;
    this.seed = seed;
    this.progress = progress;
  }

  ModeSolution solve() {
    if (reduction.exhausted().isPresent()) {
      return new ModeSolution(
          Optional.empty(),
          new LowerBound.ExhaustedSearch(LowerBound.NO_SCHEDULE, 0, Optional.empty()),
          0,
          0);
    }
    ModeProblem problem = reduction.problem();
    LowerBound bound = LowerBound.of(problem.relaxation());
    ModeGenetic genetic = new ModeGenetic(problem, effort.schedules(), seed);
    ModeProof proof = new ModeProof(problem, effort.decisions());
    do {
      generate(genetic, bound.value());
      // In step with schedules, so that neither waits for the other where it alone would do.
      double share = genetic.isSpent() ? 1 : (double) genetic.schedules() / effort.schedules();
      prove(proof, bound.value(), (long) (share * effort.decisions()));
    } while (goesOn(bound.value(), genetic.schedules())
        && !proof.isComplete()
        && !(genetic.isSpent() && proof.isSpent()));
    if (proof.isComplete()) {
      // Without a schedule the makespan is the bound of a problem that has none.
      bound = new LowerBound.ExhaustedSearch(makespan(), proof.decisions(), Optional.empty());
    }
    return new ModeSolution(best, bound, genetic.schedules(), proof.decisions());
  }

  private void generate(ModeGenetic genetic, int bound) {
    long end = genetic.schedules() + SLICE;
    do {
      if (genetic.advance()) {
        keep(genetic.modes(), genetic.starts());
      }
    } while (goesOn(bound, genetic.schedules()) && !genetic.isSpent() && genetic.schedules() < end);
  }

  private void prove(ModeProof proof, int bound, long until) {
    while (makespan() > bound && !stopped && proof.advance(makespan(), until)) {
      keep(proof.modes(), proof.starts());
    }
  }

  private int makespan() {
    return best.map(ModeSchedule::makespan).orElse(Integer.MAX_VALUE);
  }

  private void keep(int[] modes, int[] starts) {
    best = Optional.of(
        ModeSchedule.of(whole, reduction.whole(modes), ImmutableIntArray.copyOf(starts)));
  }

  private boolean goesOn(int bound, long schedules) {
    if (makespan() <= bound) {
      return false;
    }
    if (schedules >= askAt) {
      askAt = schedules + ASKED_EVERY;
      stopped = !progress.proceed(schedules, best);
    }
    return !stopped;
  }
}
