package dev.tandem.benchmarks.resource;

import ai.timefold.solver.core.api.score.buildin.simplelong.SimpleLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.search.PriorityRule;
import java.time.Duration;

/**
 * Timefold with late acceptance over a list of activities, from the order of the best rule on; the serial scheme of this library, which is
 * fast, says how long each list takes. With a planning variable for each delay, as its example had it, it ends far later.
 */
public final class TimefoldScheduling implements SchedulingPeer {

  /** Makes a peer. */
  public TimefoldScheduling() {}

  /** What a list costs. */
  public static final class MakespanCalculator
      implements EasyScoreCalculator<ActivityOrder, SimpleLongScore> {

    /** Makes a calculator. */
    public MakespanCalculator() {}

    @Override
    public SimpleLongScore calculateScore(ActivityOrder order) {
      return SimpleLongScore.of(-order.makespan());
    }
  }

  @Override
  public String name() {
    return "Timefold 1.32.0";
  }

  @Override
  public Answer solve(ResourceProblem problem, double seconds) {
    SolverConfig config = new SolverConfig()
        .withSolutionClass(ActivityOrder.class)
        .withEntityClasses(ActivityOrder.Row.class)
        .withEasyScoreCalculatorClass(MakespanCalculator.class)
        .withPhases(
            new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE))
        .withTerminationSpentLimit(Duration.ofNanos((long) (seconds * 1e9)));
    ActivityOrder first =
        new ActivityOrder(problem, PriorityRule.LATEST_FINISH.order(problem).toArray());
    ActivityOrder best = SolverFactory.<ActivityOrder>create(config).buildSolver().solve(first);
    return new Answer(ImmutableIntArray.copyOf(best.starts()), false);
  }
}
