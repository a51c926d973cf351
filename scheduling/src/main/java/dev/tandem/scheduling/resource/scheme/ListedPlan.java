package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.scheduling.network.compiled.CompiledPlan;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.convention.PriorityList;
import dev.tandem.scheduling.resource.pool.PlanPools;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A plan and the list by which its tasks are given their resources, whatever they take. Immutable; threads share it.
 *
 * <p>The order in which tasks are placed follows from list and links alone, so it is the same for all durations.
 */
public final class ListedPlan {
  private final DatedPlan plan;
  private final PriorityList list;
  private final int[] rank;
  private final BitSet frozen;
  private final BitSet full;
  private final Placement planned;
  private final boolean isAlwaysFeasible;

  private ListedPlan(DatedPlan plan, PriorityList list) {
    this.plan = plan;
    this.list = list;
    this.rank = ranks(plan, list);
    this.frozen = StayingTasks.frozen(plan, list.frozen());
    this.full = StayingTasks.full(plan);
    LevellingProblem problem =
        new LevellingProblem(plan, list.absence(), frozen, full, new long[0]);
    this.planned = new WorkingTimeScheme(problem).run(rank);
    this.isAlwaysFeasible = isAlwaysFeasible(problem);
  }

  /**
   * {@return a plan with the list that it follows. Cost: a schedule, and a levelled one}
   *
   * @param plan the plan, scheduled from its start
   * @param list the list, whose order names leaves of the plan alone
   */
  public static ListedPlan of(CompiledPlan plan, PriorityList list) {
    return new ListedPlan(plan.analyse(), list);
  }

  /** For each node its place: by the list, those that it does not name after it in the order of the plan. */
  private static int[] ranks(CompiledPlan plan, PriorityList list) {
    int tasks = plan.project().tasks().size();
    int[] nodeOf = plan.network().nodes.nodeOf(tasks);
    long[] key = new long[plan.size()];
    Arrays.setAll(key, node -> list.order().size() + (long) plan.network().nodes.task(node));
    for (int place = 0; place < list.order().size(); place++) {
      key[nodeOf[plan.project().indexOf(list.order().get(place))]] = place;
    }
    return Ranks.of(key);
  }

  /** Whether no task that draws on resources is bound to a date, and all follow the hours of those that they draw on. */
  private boolean isAlwaysFeasible(LevellingProblem problem) {
    PlanPools pools = problem.pools;
    for (int node = 0; node < problem.size(); node++) {
      boolean isFree = problem.moves(node)
          && problem.latestWork(node) == FOREVER
          && planned.failure(node) == Placement.Failure.NONE;
      for (int demand = pools.first(node); demand < pools.end(node); demand++) {
        if (!problem.network.nodes.isFinished(node) && !(isFree && pools.isThere(demand))) {
          return false;
        }
      }
    }
    return true;
  }

  /** {@return the list} */
  public PriorityList list() {
    return list;
  }

  /** {@return the plan with the dates that it has without regard to resources} */
  public DatedPlan plan() {
    return plan;
  }

  /** {@return what may be changed about the plan, with the durations as planned} */
  public LevellingProblem problem() {
    return new LevellingProblem(plan, list.absence(), frozen, full, new long[0]);
  }

  /** {@return the dates by the list with the durations as planned} */
  public Placement planned() {
    return planned;
  }

  /** {@return the nodes in the order in which they are placed, with any durations} */
  public int[] order() {
    return planned.order();
  }

  /** {@return whether every task finds its resources whatever durations come: none that draws on any is bound to a date} */
  public boolean isAlwaysFeasible() {
    return isAlwaysFeasible;
  }

  /** {@return what computes the dates by the list for other durations, again and again; for one thread} */
  public RepeatedLevelling repeated() {
    return new RepeatedLevelling(this);
  }

  int[] rank() {
    return rank;
  }

  BitSet frozen() {
    return frozen;
  }

  BitSet full() {
    return full;
  }

  @Override
  public String toString() {
    return IntStream.of(order()).mapToObj(plan::task).toList().toString();
  }
}
