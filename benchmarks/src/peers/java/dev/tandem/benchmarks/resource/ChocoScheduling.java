package dev.tandem.benchmarks.resource;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Settings;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.variables.IntVar;
import org.chocosolver.solver.variables.Task;

/** Choco with lazy clause generation, which proves more than without: tasks, arcs, and a cumulative constraint for each resource. */
public final class ChocoScheduling implements SchedulingPeer {

  /** Makes a peer. */
  public ChocoScheduling() {}

  @Override
  public String name() {
    return "Choco 5.0.0";
  }

  @Override
  public Answer solve(ResourceProblem problem, double seconds) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    Model model = new Model("rcpsp", Settings.init().setLCG(true));
    int horizon = problem.horizon();
    IntVar makespan = model.intVar("makespan", 0, horizon);
    IntVar[] starts = new IntVar[problem.activities()];
    Task[] tasks = new Task[starts.length];
    for (int activity = 0; activity < starts.length; activity++) {
      int duration = problem.duration(activity);
      starts[activity] = model.intVar("start" + activity, 0, horizon - duration);
      tasks[activity] = model.taskVar(starts[activity], duration);
      model.arithm(makespan, "-", starts[activity], ">=", duration).post();
    }
    for (int arc = 0; arc < problem.arcCount(); arc++) {
      model
          .arithm(starts[problem.after(arc)], "-", starts[problem.before(arc)], ">=", problem.lag(arc))
          .post();
    }
    for (int resource = 0; resource < problem.resources(); resource++) {
      IntVar[] demands = new IntVar[starts.length];
      for (int activity = 0; activity < starts.length; activity++) {
        demands[activity] = model.intVar(problem.demand(activity, resource));
      }
      model.cumulative(tasks, demands, model.intVar(problem.capacity(resource).most())).post();
    }
    model.setObjective(Model.MINIMIZE, makespan);
    Solver solver = model.getSolver();
    solver.addStopCriterion(() -> System.nanoTime() >= end);
    ImmutableIntArray best = ImmutableIntArray.of();
    while (solver.solve()) {
      ImmutableIntArray.Builder found = ImmutableIntArray.builder(starts.length);
      for (IntVar start : starts) {
        found.add(start.getValue());
      }
      best = found.build();
    }
    return new Answer(best, !best.isEmpty() && !solver.isStopCriterionMet());
  }
}
