package dev.tandem.scheduling.resource.rcpsp;

import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.ARC_CYCLE;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.DEADLINE_TOO_EARLY;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.DEMAND_ABOVE_CAPACITY;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.HORIZON_TOO_LONG;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.NEGATIVE_DEMAND;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.NEGATIVE_DURATION;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.NEGATIVE_MAXIMAL_LAG;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.NEGATIVE_SLOT;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.PINNED_OVERLOAD;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.POSITIVE_CYCLE;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.UNKNOWN_ACTIVITY;
import static dev.tandem.scheduling.resource.rcpsp.ResourceProblemRule.UNKNOWN_RESOURCE;

import com.google.common.base.Joiner;
import com.google.common.primitives.Ints;
import dev.tandem.core.graph.PackedArcs;
import dev.tandem.core.graph.ShortestCycles;
import dev.tandem.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with the parts of a resource problem: in three steps, each of which needs the one before to be right. */
final class ResourceProblemCheck {
  private final ResourceProblemBuilder parts;
  private final int[] durations;
  private final Problems problems = new Problems();

  ResourceProblemCheck(ResourceProblemBuilder parts) {
    this.parts = parts;
    this.durations = parts.durations();
  }

  /** Each part alone. */
  void parts() {
    for (int activity = 0; activity < durations.length; activity++) {
      if (durations[activity] < 0) {
        problems.report(
            NEGATIVE_DURATION,
            name(activity),
            "State how many slots it takes.",
            "duration of %s must be at least 0: %s.",
            name(activity),
            durations[activity]);
      }
      demands(activity);
    }
    parts.arcs().forEach(arc -> {
      known(arc.before(), "arc");
      known(arc.after(), "arc");
    });
    parts.maximalLags().forEach(this::maximalLag);
    parts.slots().forEach(slot -> {
      known(slot.activity(), "window");
      if (slot.slot() < 0) {
        problems.report(
            NEGATIVE_SLOT,
            name(slot.activity()),
            "Count slots from 0.",
            "window of %s must begin and end at slot 0 or later: %s.",
            name(slot.activity()),
            slot.slot());
      }
    });
    length();
    refuse();
  }

  private void demands(int activity) {
    int[] demands = parts.demands().get(activity);
    List<Capacity> capacities = parts.capacities();
    if (demands.length > capacities.size()) {
      problems.report(
          UNKNOWN_RESOURCE,
          name(activity),
          "Add the resources, or state fewer demands.",
          "demands of %s must be for resources that there are: %s demands, %s resources.",
          name(activity),
          demands.length,
          capacities.size());
    }
    for (int resource = 0; resource < Math.min(demands.length, capacities.size()); resource++) {
      int demand = demands[resource];
      if (demand < 0) {
        problems.report(
            NEGATIVE_DEMAND,
            name(activity),
            "State how many units it needs.",
            "demand of %s for resource %s must be at least 0: %s.",
            name(activity),
            resource,
            demand);
      } else if (demand > capacities.get(resource).last() && durations[activity] > 0) {
        problems.report(
            DEMAND_ABOVE_CAPACITY,
            name(activity),
            "Raise the capacity or lower the demand.",
            "demand of %s for resource %s must not exceed what there is in the end: %s demanded, %s there.",
            name(activity),
            resource,
            demand,
            capacities.get(resource).last());
      }
    }
  }

  private void maximalLag(ResourceProblemBuilder.Arc lag) {
    known(lag.before(), "maximal lag");
    known(lag.after(), "maximal lag");
    if (lag.lag() < 0) {
      problems.report(
          NEGATIVE_MAXIMAL_LAG,
          name(lag.after()),
          "State an arc from the second to the first.",
          "maximal lag of %s after activity %s must be at least 0: %s.",
          name(lag.after()),
          lag.before(),
          lag.lag());
    }
  }

  private void known(int activity, String what) {
    if (activity < 0 || activity >= durations.length) {
      problems.report(
          UNKNOWN_ACTIVITY,
          name(activity),
          "Use the number that adding the activity returned.",
          "%s must name activities from 0 to %s: %s.",
          what,
          durations.length - 1,
          activity);
    }
  }

  /** Before anything is computed with sums of slots, so that none of them overflows. */
  private void length() {
    long slots =
        parts.capacities().stream().mapToInt(Capacity::lastChange).max().orElse(0);
    for (ResourceProblemBuilder.Slot slot : parts.slots()) {
      slots = slot.slot() == Integer.MAX_VALUE ? slots : Math.max(slots, slot.slot());
    }
    for (int duration : durations) {
      slots += Math.max(0, duration);
    }
    for (int lag : parts.lags()) {
      slots += Math.abs((long) lag);
    }
    for (ResourceProblemBuilder.Arc lag : parts.maximalLags()) {
      slots += Math.abs((long) lag.lag());
    }
    if (slots > ResourceProblem.MOST_SLOTS) {
      problems.report(
          HORIZON_TOO_LONG,
          "horizon",
          "Use longer slots.",
          "all activities, lags and windows must fit into %s slots: %s.",
          ResourceProblem.MOST_SLOTS,
          slots);
    }
  }

  /** The arcs together. */
  void cycles(PackedArcs arcs) {
    for (int[] cycle : ShortestCycles.of(arcs)) {
      List<Integer> closed = new ArrayList<>(Ints.asList(cycle));
      closed.add(cycle[0]);
      problems.report(
          ARC_CYCLE,
          name(cycle[0]),
          "Remove one of these arcs.",
          "arcs must not form a cycle: %s.",
          Joiner.on(" -> ").join(closed));
    }
    refuse();
  }

  /** Arcs and maximal lags together. */
  void contradictions(LagWindows lagged, int[] earliest) {
    lagged.positiveCycle(earliest).ifPresent(cycle -> {
      List<Integer> closed = new ArrayList<>(cycle.activities().asList());
      closed.add(closed.get(0));
      problems.report(
          POSITIVE_CYCLE,
          name(closed.get(0)),
          "Raise one of these maximal lags, or lower a lag between.",
          "maximal lags must leave room for what lies between: %s would start %s slots after itself by %s.",
          name(closed.get(0)),
          cycle.slots(),
          Joiner.on(" -> ").join(closed));
    });
    refuse();
  }

  /** All of it together. */
  void whole(ResourceProblem problem) {
    TimeWindows windows = problem.windows();
    for (int activity = 0; activity < problem.activities(); activity++) {
      int latest = windows.latestStarts().get(activity);
      if (windows.heads().get(activity) > latest) {
        problems.report(
            DEADLINE_TOO_EARLY,
            name(activity),
            "Move the deadline or pin, its own or a follower's, or what comes before.",
            "%s must be able to start at its latest slot: earliest %s, latest %s.",
            name(activity),
            windows.heads().get(activity),
            latest);
      }
    }
    pins(problem);
    refuse();
  }

  private void pins(ResourceProblem problem) {
    List<ScheduleFault> overloads = new ArrayList<>();
    int[] fixed = parts.pins();
    for (int resource = 0; resource < problem.resources(); resource++) {
      LoadSweep.of(problem, resource, activity -> fixed[activity]).ifPresent(overloads::add);
    }
    for (ScheduleFault overload : overloads) {
      problems.report(
          PINNED_OVERLOAD,
          "pins",
          "Pin fewer activities, or pin them elsewhere.",
          "pinned activities must fit into the capacity: %s.",
          overload);
    }
  }

  private void refuse() {
    if (!problems.all().isEmpty()) {
      throw new InvalidResourceProblemException(problems.all());
    }
  }

  private static String name(int activity) {
    return "activity " + activity;
  }
}
