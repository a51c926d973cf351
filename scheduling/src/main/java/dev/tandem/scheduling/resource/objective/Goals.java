package dev.tandem.scheduling.resource.objective;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.scheduling.criticalpath.Schedule;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.network.compiled.DatedPlan;
import dev.tandem.scheduling.resource.convention.LevellingObjective;
import dev.tandem.scheduling.resource.convention.LevellingObjective.EarliestFinish;
import dev.tandem.scheduling.resource.convention.LevellingObjective.InOrder;
import dev.tandem.scheduling.resource.convention.LevellingObjective.LeastChange;
import dev.tandem.scheduling.resource.convention.LevellingObjective.LeastDelayCost;
import dev.tandem.scheduling.resource.convention.LevellingObjective.SmoothLoad;
import dev.tandem.scheduling.resource.convention.LevellingObjective.WithinFloat;
import dev.tandem.scheduling.resource.convention.LoadMeasure;
import dev.tandem.scheduling.resource.reason.ObjectiveMeasure;
import dev.tandem.scheduling.resource.scheme.LatestStarts;
import dev.tandem.scheduling.resource.scheme.LevellingProblem;
import dev.tandem.scheduling.resource.scheme.Placement;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** What an objective asks for, as goals one after another. */
public final class Goals {
  private final LevellingProblem problem;
  private final ImmutableList<Goal> goals;

  private Goals(LevellingProblem problem, ImmutableList<Goal> goals) {
    this.problem = problem;
    this.goals = goals;
  }

  /**
   * {@return the goals of an objective}
   *
   * @param objective the objective
   * @param problem the plan to level
   * @param plan the same, with its dates
   * @param before its schedule
   * @throws IllegalArgumentException if features name tasks that the plan does not have, none has a task, or their products have several
   *     currencies and there are no rates
   */
  public static Goals of(
      LevellingObjective objective, LevellingProblem problem, DatedPlan plan, Schedule before) {
    ImmutableList.Builder<Goal> goals = ImmutableList.builder();
    for (LevellingObjective each : simple(objective)) {
      if (each instanceof EarliestFinish finish) {
        goals.add(new Finish(problem, finish.tolerance()));
      } else if (each instanceof WithinFloat) {
        goals.add(new Finish(problem, WorkDuration.ZERO), overallocation(problem));
        goals.add(new Delay(problem));
      } else if (each instanceof LeastChange change) {
        goals.add(new Finish(problem, change.tolerance()), new Delay(problem));
      } else if (each instanceof LeastDelayCost cost) {
        goals.add(new DelayCost(problem, plan, before, cost));
      } else if (each instanceof SmoothLoad smooth) {
        goals.add(smoothness(problem, smooth));
      }
    }
    return new Goals(problem, goals.build());
  }

  private static Goal overallocation(LevellingProblem problem) {
    return new Smoothness(
        problem,
        LoadMeasure.overloadAbove("1"),
        ObjectiveMeasure.OVERALLOCATION,
        0,
        Long.MAX_VALUE);
  }

  private static Goal smoothness(LevellingProblem problem, SmoothLoad smooth) {
    return new Smoothness(
        problem,
        smooth.measure(),
        Smoothness.kindOf(smooth.measure()),
        smooth.tolerance().doubleValue(),
        smooth.deadline().map(Instants::of).orElse(Long.MAX_VALUE));
  }

  /** An objective as single ones, in order. */
  private static List<LevellingObjective> simple(LevellingObjective objective) {
    ImmutableList.Builder<LevellingObjective> simple = ImmutableList.builder();
    Deque<LevellingObjective> open = new ArrayDeque<>(List.of(objective));
    while (!open.isEmpty()) {
      LevellingObjective next = open.pop();
      if (next instanceof InOrder several) {
        for (LevellingObjective each :
            ImmutableList.copyOf(several.objectives()).reverse()) {
          open.push(each);
        }
      } else {
        simple.add(next);
      }
    }
    return simple.build();
  }

  /**
   * {@return for each node the instant after which an objective does not let it start; none if it does not limit starts}
   *
   * <p>Staying within float does, a deadline of a smooth load does, and so does a smooth load without one if it is the first of all.
   *
   * @param objective the objective
   * @param plan the plan with its dates
   */
  public static long[] limits(LevellingObjective objective, DatedPlan plan) {
    List<LevellingObjective> all = simple(objective);
    long[] limits = new long[0];
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof SmoothLoad smooth && smooth.deadline().isPresent()) {
        long deadline = Instants.of(smooth.deadline().orElseThrow());
        limits = tighter(limits, LatestStarts.of(plan, deadline));
      } else if (all.get(i) instanceof WithinFloat
          || (i == 0 && all.get(i) instanceof SmoothLoad)) {
        int size = plan.network().size();
        limits = tighter(
            limits, IntStream.range(0, size).mapToLong(plan.dates()::lateStart).toArray());
      }
    }
    return limits;
  }

  private static long[] tighter(long[] one, long[] other) {
    long[] tighter = other.clone();
    if (one.length > 0) {
      Arrays.setAll(tighter, node -> Math.min(one[node], other[node]));
    }
    return tighter;
  }

  /** {@return the goals, the most important first} */
  public ImmutableList<Goal> all() {
    return goals;
  }

  /**
   * {@return when a schedule is finished, in seconds on the clock}
   *
   * @param placement its dates
   */
  public long finish(Placement placement) {
    return Finish.last(problem, placement);
  }

  /**
   * {@return by how much tasks are later in a schedule, added up}
   *
   * @param placement its dates
   */
  public long delay(Placement placement) {
    return Delay.total(problem, placement);
  }
}
