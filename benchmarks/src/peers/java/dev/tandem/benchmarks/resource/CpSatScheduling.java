package dev.tandem.benchmarks.resource;

import com.google.common.primitives.ImmutableIntArray;
import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;

/** CP-SAT of OR-tools with one worker: intervals of fixed size, arcs, and a cumulative constraint for each resource. */
public final class CpSatScheduling implements SchedulingPeer {

  /** Loads the native library. */
  public CpSatScheduling() {
    Loader.loadNativeLibraries();
  }

  @Override
  public String name() {
    return "OR-tools CP-SAT 9.15.6755";
  }

  @Override
  public Answer solve(ResourceProblem problem, double seconds) {
    CpModel model = new CpModel();
    int horizon = problem.horizon();
    IntVar makespan = model.newIntVar(0, horizon, "");
    IntVar[] starts = new IntVar[problem.activities()];
    IntervalVar[] intervals = new IntervalVar[starts.length];
    for (int activity = 0; activity < starts.length; activity++) {
      int duration = problem.duration(activity);
      starts[activity] = model.newIntVar(0, horizon - duration, "");
      intervals[activity] = model.newFixedSizeIntervalVar(starts[activity], duration, "");
      model.addGreaterOrEqual(makespan, LinearExpr.affine(starts[activity], 1, duration));
    }
    for (int arc = 0; arc < problem.arcCount(); arc++) {
      model.addGreaterOrEqual(
          starts[problem.after(arc)],
          LinearExpr.affine(starts[problem.before(arc)], 1, problem.lag(arc)));
    }
    for (int resource = 0; resource < problem.resources(); resource++) {
      CumulativeConstraint units = model.addCumulative(problem.capacity(resource).most());
      for (int activity = 0; activity < starts.length; activity++) {
        units.addDemand(intervals[activity], problem.demand(activity, resource));
      }
    }
    model.minimize(makespan);
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(1);
    CpSolverStatus status = solver.solve(model);
    ImmutableIntArray.Builder found = ImmutableIntArray.builder();
    if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
      for (IntVar start : starts) {
        found.add((int) solver.value(start));
      }
    }
    return new Answer(found.build(), status == CpSolverStatus.OPTIMAL);
  }
}
