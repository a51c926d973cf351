package dev.tandem.scheduling.resource.rcpsp.search;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.ResourceSchedule;
import dev.tandem.scheduling.resource.rcpsp.bound.LowerBound;
import dev.tandem.scheduling.resource.rcpsp.genetic.Decoder;
import dev.tandem.scheduling.resource.rcpsp.genetic.GeneticSearch;
import dev.tandem.scheduling.resource.rcpsp.genetic.SearchWatch;
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

  private final ResourceProblem problem;
  private final SearchEffort effort;
  private final long seed;
  private final SearchProgress progress;
  private final LowerBound bound;
  /** The starts of the best schedule so far, once there is a makespan. */
  private int[] best = {};

  private int makespan = Integer.MAX_VALUE;
  private long schedules;
  private long askAt;
  private boolean stopped;

  SearchRun(ResourceProblem problem, SearchEffort effort, long seed, SearchProgress progress) {
    this.problem = problem;
    this.effort = effort;
    this.seed = seed;
    this.progress = progress;
    this.bound = LowerBound.of(problem);
  }

  ResourceSolution solve() {
    Side front = Side.front(problem);
    Side back = Side.back(problem);
    List<Decoder> decoders = Side.isSymmetric(problem)
        ? List.of(new SerialScheme(front), new SerialScheme(back))
        : List.of(new JustifyingScheme(front, back));
    long[] urgency = IntStream.range(0, problem.activities())
        .mapToLong(each -> -problem.windows().tails().get(each))
        .toArray();
    List<int[]> rules = ruleOrders(front);
    schedules = new GeneticSearch(decoders, this, effort.schedules(), seed).run(rules, urgency);
    Optional<ResourceSchedule> found = makespan < Integer.MAX_VALUE ? Optional.of(schedule()) : Optional.empty();
    return new ResourceSolution(found, bound, schedules, 0);
  }

  /**
   * The orders of the rules, and those in which the parallel scheme starts activities by them: the serial scheme starts no activity later than a
   * schedule does in whose order it takes them.
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
    SerialScheme scheme = decoder instanceof JustifyingScheme justifying ? justifying.front() : (SerialScheme) decoder;
    best = scheme.starts();
    makespan = (int) cost;
    askAt = 0;
  }

  @Override
  public boolean goesOn(long generated) {
    if (makespan <= bound.value()) {
      return false;
    }
    if (generated >= askAt && makespan < Integer.MAX_VALUE && progress != SearchProgress.NONE) {
      askAt = generated + ASKED_EVERY;
      stopped |= !progress.proceed(generated, schedule());
    }
    return !stopped;
  }

  private ResourceSchedule schedule() {
    return ResourceSchedule.of(problem, ImmutableIntArray.copyOf(best));
  }
}
