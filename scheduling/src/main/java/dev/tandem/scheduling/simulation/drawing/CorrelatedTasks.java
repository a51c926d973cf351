package dev.tandem.scheduling.simulation.drawing;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.core.risk.register.DurationCorrelation;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.simulation.convention.CorrelationRepair;
import dev.tandem.scheduling.simulation.convention.CorrelationRule;
import dev.tandem.scheduling.simulation.sampling.copula.Copula;
import dev.tandem.scheduling.simulation.sampling.copula.CorrelationMatrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the correlations of a register together: tasks that correlate, through others or not, are drawn by one copula; two of them for which
 * nothing is stated have the coefficient 0. Not thread-safe.
 *
 * <p>Cost: O(n^3) for n tasks that go together, but for a single group with a coefficient of at least 0, which takes O(n).
 */
final class CorrelatedTasks {
  private final CorrelationRule rule;
  private final ImmutableList.Builder<Cluster> clusters = ImmutableList.builder();
  private final ImmutableList.Builder<CorrelationRepair> repairs = ImmutableList.builder();

  CorrelatedTasks(CorrelationRule rule) {
    this.rule = rule;
  }

  /**
   * Tasks that are drawn together.
   *
   * @param tasks the tasks, as the copula numbers them
   * @param copula what correlates them
   */
  record Cluster(ImmutableList<TaskId> tasks, Copula copula) {}

  /** Correlations that share tasks, and all of their tasks. */
  private record Linked(Set<TaskId> tasks, List<DurationCorrelation> correlations) {}

  /** Reads correlations of which no two name the same two tasks. */
  void read(List<DurationCorrelation> correlations) {
    for (Linked linked : linked(correlations)) {
      ImmutableList<TaskId> tasks = ImmutableList.copyOf(linked.tasks());
      clusters.add(new Cluster(tasks, copula(tasks, linked.correlations())));
    }
  }

  ImmutableList<Cluster> clusters() {
    return clusters.build();
  }

  ImmutableList<CorrelationRepair> repairs() {
    return repairs.build();
  }

  private static List<Linked> linked(List<DurationCorrelation> correlations) {
    List<Linked> all = new ArrayList<>();
    for (DurationCorrelation each : correlations) {
      Linked joined = new Linked(new LinkedHashSet<>(), new ArrayList<>());
      for (Iterator<Linked> others = all.iterator(); others.hasNext(); ) {
        Linked other = others.next();
        if (!Collections.disjoint(other.tasks(), each.tasks())) {
          joined.tasks().addAll(other.tasks());
          joined.correlations().addAll(other.correlations());
          others.remove();
        }
      }
      joined.tasks().addAll(each.tasks());
      joined.correlations().add(each);
      all.add(joined);
    }
    return all;
  }

  private Copula copula(ImmutableList<TaskId> tasks, List<DurationCorrelation> correlations) {
    if (correlations.size() == 1
        && correlations.get(0) instanceof DurationCorrelation.Group group
        && group.coefficient() >= 0) {
      return Copula.ofGroup(tasks.size(), group.coefficient());
    }
    CorrelationMatrix matrix = CorrelationMatrix.of(coefficients(tasks, correlations));
    ImmutableIntArray contradiction = matrix.contradiction();
    if (contradiction.isEmpty()) {
      return Copula.ofMatrix(matrix);
    }
    checkArgument(
        rule == CorrelationRule.REPAIR,
        "correlations must be able to hold together: those of %s cannot, smallest eigenvalue %s. "
            + "Bring one of them nearer to 0, or let CorrelationRule.REPAIR do it.",
        contradiction.asList().stream().map(tasks::get).toList(),
        matrix.smallestEigenvalue());
    CorrelationMatrix.Repair repair = matrix.repaired();
    repairs.add(new CorrelationRepair(
        tasks,
        tasks.get(repair.column()),
        tasks.get(repair.row()),
        matrix.rankCorrelation(repair.row(), repair.column()),
        repair.matrix().rankCorrelation(repair.row(), repair.column())));
    return Copula.ofMatrix(repair.matrix());
  }

  private static double[][] coefficients(
      ImmutableList<TaskId> tasks, List<DurationCorrelation> correlations) {
    double[][] coefficients = new double[tasks.size()][tasks.size()];
    for (int task = 0; task < tasks.size(); task++) {
      coefficients[task][task] = 1;
    }
    for (DurationCorrelation each : correlations) {
      int[] places = each.tasks().stream().mapToInt(tasks::indexOf).toArray();
      for (int one = 0; one < places.length; one++) {
        for (int other = 0; other < places.length; other++) {
          coefficients[places[one]][places[other]] = each.between(one, other);
        }
      }
    }
    return coefficients;
  }
}
