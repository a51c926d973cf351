package dev.tandem.benchmarks.resource;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.score.buildin.simplelong.SimpleLongScore;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.scheme.SerialScheme;
import dev.tandem.scheduling.resource.rcpsp.scheme.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list of all activities as Timefold plans it, with the schedule in which each comes as early in the list as arcs allow. */
@PlanningSolution
public class ActivityOrder {

  /** The one list. */
  @PlanningEntity
  public static class Row {
    /** Its name. */
    @PlanningId
    public String name = "all";

    /** The activities in their order. */
    @PlanningListVariable
    public List<Integer> activities = new ArrayList<>();
  }

  /** What the serial scheme knows of the problem; the same for all copies. */
  public static final class Scheme {
    private final SerialScheme serial;
    private final PackedArcs arcs;
    private final int[] order;
    private final int[] rank;
    private final int[] missing;

    Scheme(ResourceProblem problem) {
      this.serial = new SerialScheme(Side.front(problem));
      this.arcs = serial.arcs();
      this.order = new int[problem.activities()];
      this.rank = new int[order.length];
      this.missing = new int[order.length];
    }

    private long makespan(List<Integer> activities) {
      for (int place = 0; place < order.length; place++) {
        rank[activities.get(place)] = place;
      }
      for (int place = 0; place < arcs.size(); place++) {
        missing[arcs.target(place)]++;
      }
      PriorityQueue<Integer> ready =
          new PriorityQueue<>(Comparator.comparingInt(each -> rank[each]));
      IntStream.range(0, order.length).filter(each -> missing[each] == 0).forEach(ready::add);
      for (int place = 0; place < order.length; place++) {
        int activity = ready.remove();
        order[place] = activity;
        for (int arc = arcs.start(activity); arc < arcs.end(activity); arc++) {
          if (--missing[arcs.target(arc)] == 0) {
            ready.add(arcs.target(arc));
          }
        }
      }
      serial.decode(order);
      return serial.makespan();
    }
  }

  /** What it is decoded by. */
  @ProblemFactProperty
  public @Nullable Scheme scheme;

  /** All activities. */
  @ValueRangeProvider
  public List<Integer> all = new ArrayList<>();

  /** The list. */
  @PlanningEntityProperty
  public Row row = new Row();

  /** What it costs, once known. */
  @PlanningScore
  public @Nullable SimpleLongScore score;

  /** For copies. */
  public ActivityOrder() {}

  ActivityOrder(ResourceProblem problem, int[] order) {
    this.scheme = new Scheme(problem);
    for (int activity : order) {
      all.add(activity);
      row.activities.add(activity);
    }
  }

  long makespan() {
    Scheme decoder = scheme;
    return decoder == null || row.activities.size() < all.size()
        ? Integer.MAX_VALUE
        : decoder.makespan(row.activities);
  }

  int[] starts() {
    Scheme decoder = scheme;
    if (decoder == null) {
      return new int[0];
    }
    decoder.makespan(row.activities);
    return decoder.serial.starts();
  }
}
