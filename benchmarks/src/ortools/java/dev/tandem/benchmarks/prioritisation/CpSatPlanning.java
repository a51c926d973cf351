package dev.tandem.benchmarks.prioritisation;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedFeature;
import dev.tandem.metrics.prioritisation.selection.planning.PlannedRelease;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CP-SAT of OR-tools, with a variable "this feature is out by that release". */
public final class CpSatPlanning implements PlanningPeer {

  private static final int UNITS_PER_VALUE = 10;

  /** Of the ways tried, this one, with requirements as inequalities, proves the most. */
  private static final int ALL_LINEAR = 2;

  /** Loads the native library. */
  public CpSatPlanning() {
    Loader.loadNativeLibraries();
  }

  @Override
  public String name() {
    return "OR-tools CP-SAT 9.15.6755";
  }

  @Override
  public Answer solve(RandomPlan plan, double seconds, int workers) {
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds);
    solver.getParameters().setNumWorkers(workers);
    solver.getParameters().setLinearizationLevel(ALL_LINEAR);
    CpSolverStatus status = solver.solve(new Model(plan).model);
    boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    return new Answer(
        found ? solver.objectiveValue() / UNITS_PER_VALUE : 0,
        solver.bestObjectiveBound() / UNITS_PER_VALUE,
        solver.wallTime());
  }

  private static final class Model {
    private final CpModel model = new CpModel();
    private final List<PlannedFeature> features;
    private final List<PlannedRelease> releases;
    private final BoolVar[][] outBy;

    Model(RandomPlan plan) {
      this.features = plan.features();
      this.releases = plan.releases();
      this.outBy = new BoolVar[features.size()][releases.size()];
      for (BoolVar[] row : outBy) {
        for (int release = 0; release < row.length; release++) {
          row[release] = model.newBoolVar("");
          if (release > 0) {
            model.addLessOrEqual(row[release - 1], row[release]);
          }
        }
      }
      require();
      limit();
      value();
    }

    private void require() {
      Map<String, Integer> indexOf = new HashMap<>();
      features.forEach(feature -> indexOf.put(feature.id(), indexOf.size()));
      for (int i = 0; i < features.size(); i++) {
        for (String id : features.get(i).requires()) {
          for (int release = 0; release < releases.size(); release++) {
            int required = indexOf.getOrDefault(id, -1);
            model.addLessOrEqual(outBy[i][release], outBy[required][release]);
          }
        }
      }
    }

    private void limit() {
      for (int release = 0; release < releases.size(); release++) {
        for (Map.Entry<String, BigDecimal> capacity :
            releases.get(release).capacity().entrySet()) {
          LinearExprBuilder work = LinearExpr.newBuilder();
          for (int i = 0; i < features.size(); i++) {
            long effort = features
                .get(i)
                .effort()
                .getOrDefault(capacity.getKey(), BigDecimal.ZERO)
                .longValueExact();
            addIn(work, i, release, effort);
          }
          model.addLessOrEqual(work, capacity.getValue().longValueExact());
        }
      }
    }

    private void value() {
      LinearExprBuilder value = LinearExpr.newBuilder();
      for (int release = 0; release < releases.size(); release++) {
        BigDecimal weight = releases.get(release).weight().movePointRight(1);
        for (int i = 0; i < features.size(); i++) {
          addIn(value, i, release, features.get(i).value().multiply(weight).longValueExact());
        }
      }
      model.maximize(value);
    }

    private void addIn(LinearExprBuilder sum, int feature, int release, long amount) {
      sum.addTerm(outBy[feature][release], amount);
      if (release > 0) {
        sum.addTerm(outBy[feature][release - 1], -amount);
      }
    }
  }
}
