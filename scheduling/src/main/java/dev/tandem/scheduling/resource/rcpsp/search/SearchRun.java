package dev.tandem.scheduling.resource.rcpsp.search;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import dev.tandem.scheduling.resource.rcpsp.genetic.Decoder;
import dev.tandem.scheduling.resource.rcpsp.genetic.GeneticSearch;
import dev.tandem.scheduling.resource.rcpsp.genetic.SearchWatch;
import dev.tandem.scheduling.resource.rcpsp.lag.UnschedulingScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.JustifyingScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.ParallelScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.SerialScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One search: keeps the best schedule, and stops where it meets the bound. */
final class SearchRun implements SearchWatch {
  /** Schedules between two questions whether to go on. */
  private static final int ASKED_EVERY = 256;

  /** Schedules between two goes at the proof. */
  private static final int SLICE = 500;

  private static final int DECISIONS_AT_ONCE = 100;
  private static final int BARREN = 50_000;
  private static final double SLOW = 0.25;

  /** How many times as fast decisions are made as schedules, in the end, for one activity and for many; see {@link #decisionsFor}. */
  private static final double FAST_FOR_ONE = 360;

  private static final double FAST_FOR_MANY = 3;

  private final ResourceProblem problem;
  private final SearchEffort effort;
  private final long seed;
  private final SearchProgress progress;
  private final ProofRun proof;
  private LowerBound bound;

  /** The starts of the best schedule so far, once there is a makespan. */
  private int[] best = {};

  private Optional<ResourceSchedule> checked = Optional.empty();
  private int makespan = Integer.MAX_VALUE;
  private long schedules;

  /** Schedules generated when the last better one was found. */
  private long improvedAt;

  /** How many decisions may have been made by now. */
  private double due;

  private long askAt;
  private boolean stopped;

  SearchRun(ResourceProblem problem, SearchEffort effort, long seed, SearchProgress progress) {
    this.problem = problem;
    this.effort = effort;
    this.seed = seed;
    this.progress = progress;
    this.bound = LowerBound.of(problem);
    this.proof = new ProofRun(problem, effort.decisions());
  }

  ResourceSolution solve() {
    Side front = Side.front(problem);
    Side back = Side.back(problem);
    List<Decoder> decoders = decoders(front, back);
    long[] urgency = IntStream.range(0, problem.activities())
        .mapToLong(each -> -problem.windows().tails().get(each))
        .toArray();
    GeneticSearch genetic = new GeneticSearch(decoders, this, effort.schedules(), seed);
    genetic.begin(ruleOrders(front), urgency);
    schedules = genetic.schedules();
    boolean isSpent = false;
    while (goesOn(schedules) && !(isSpent && proof.decisions() >= proof.limit())) {
      genetic.advance(Math.min(effort.schedules(), schedules + SLICE));
      long generated = genetic.schedules() - schedules;
      schedules = genetic.schedules();
      // A single activity has one order alone, of which no more schedules are generated.
      isSpent = generated == 0 || schedules >= effort.schedules();
      prove(isSpent ? DECISIONS_AT_ONCE : decisionsFor(generated));
      askAt = 0;
    }
    Optional<ResourceSchedule> found =
        makespan < Integer.MAX_VALUE ? Optional.of(schedule()) : Optional.empty();
    return new ResourceSolution(found, bound, schedules, proof.decisions());
  }

  private List<Decoder> decoders(Side front, Side back) {
    if (problem.maximalLagCount() > 0) {
      return List.of(new UnschedulingScheme(problem));
    }
    return Side.isSymmetric(problem)
        ? List.of(new SerialScheme(front), new SerialScheme(back))
        : List.of(new JustifyingScheme(front, back));
  }

  /**
   * Decisions keep step with schedules, as both efforts stand to each other: slowly while better schedules are found, so that few decisions
   * are spent on questions that will be asked otherwise, and fast once half of all schedules, and many, have brought nothing: the faster,
   * the fewer activities there are, as small problems are proven as a rule. What is left in the end is spent at once.
   */
  private double decisionsFor(long generated) {
    double fast = Math.max(FAST_FOR_MANY, FAST_FOR_ONE / problem.activities());
    double pace = schedules - improvedAt > Math.max(improvedAt, BARREN) ? fast : SLOW;
    return generated * pace * ((double) proof.limit() / effort.schedules());
  }

  /** Asks for shorter schedules, within so many decisions more. */
  private void prove(double decisions) {
    due = Math.min((double) proof.limit(), Math.max(due, (double) proof.decisions()) + decisions);
    while (makespan > bound.value() && proof.decisions() < (long) due) {
      Optional<ImmutableIntArray> shorter = proof.advance(makespan, (long) due);
      if (shorter.isPresent()) {
        keep(shorter.get().toArray());
      } else if (proof.isRefuted()) {
        bound = proof.bound();
      }
    }
  }

  /**
   * The orders of the rules, and those in which the parallel scheme starts activities by them: the serial scheme starts no activity later
   * than a schedule does in whose order it takes them.
   */
  private List<int[]> ruleOrders(Side front) {
    ParallelScheme parallel = new ParallelScheme(front);
    List<int[]> orders = new ArrayList<>();
    for (PriorityRule rule : PriorityRule.values()) {
      int[] order = rule.order(problem).toArray();
      orders.add(order);
      parallel.decode(order);
      double[] starts = Arrays.stream(parallel.starts()).asDoubleStream().toArray();
      orders.add(RuleValues.order(problem, starts).toArray());
    }
    return orders;
  }

  @Override
  public void improved(Decoder decoder, long cost) {
    if (cost >= SerialScheme.LATENESS) {
      return;
    }
    keep(starts(decoder));
  }

  private static int[] starts(Decoder decoder) {
    if (decoder instanceof UnschedulingScheme unscheduling) {
      return unscheduling.starts();
    }
    return decoder instanceof JustifyingScheme justifying
        ? justifying.front().starts()
        : ((SerialScheme) decoder).starts();
  }

  @Override
  public boolean goesOn(long generated) {
    if (makespan <= bound.value()) {
      return false;
    }
    if (generated >= askAt && progress != SearchProgress.NONE) {
      askAt = generated + ASKED_EVERY;
      stopped |= makespan < Integer.MAX_VALUE
          ? !progress.proceed(generated, schedule())
          : !progress.proceedWithout(generated);
    }
    return !stopped;
  }

  /** The best schedule, checked once it is asked for. */
  private ResourceSchedule schedule() {
    ResourceSchedule shown =
        checked.orElseGet(() -> ResourceSchedule.of(problem, ImmutableIntArray.copyOf(best)));
    checked = Optional.of(shown);
    return shown;
  }

  private void keep(int[] starts) {
    best = starts;
    checked = Optional.empty();
    makespan = 0;
    for (int activity = 0; activity < starts.length; activity++) {
      makespan = Math.max(makespan, starts[activity] + problem.duration(activity));
    }
    improvedAt = schedules;
    askAt = 0;
  }
}
