package dev.tandem.scheduling.value.crash;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.value.crash.TimeCostCurve.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows the time-cost curve from the schedule as planned to the earliest finish.
 *
 * <p>The dual of the least cost of finishing by T is the greatest total length of a flow of v units, less v T, over all v: so where longest
 * augmenting paths get shorter from one length to the next, the curve has a point, and between two points the flow is what a day costs.
 */
final class Crashing {
  private final CrashNetwork network;
  private final FlowNetwork flow;
  private final List<Point> points = new ArrayList<>();

  /** The flow so far: what a day saved costs, on the network's scale. */
  private long sent;
  /** What the curve has cost so far, times the seconds of a day. */
  private BigDecimal spent = BigDecimal.ZERO;

  Crashing(CrashNetwork network) {
    this.network = network;
    this.flow = network.flow;
  }

  TimeCostCurve curve() {
    flow.setPosition(CrashNetwork.SINK, latest());
    flow.settle(CrashNetwork.SOURCE);
    long planned = length();
    long reached = planned;
    ImmutableMap<TaskId, WorkDuration> durations = durations();
    long amount = flow.augment(CrashNetwork.SOURCE, CrashNetwork.SINK);
    while (amount < FlowNetwork.UNLIMITED) {
      sent = Math.addExact(sent, amount);
      flow.settle(CrashNetwork.SOURCE);
      if (length() < reached) {
        points.add(point(planned, reached, OptionalDouble.of(slope()), durations));
        spent =
            spent.add(network.costPerDay(sent).multiply(BigDecimal.valueOf(reached - length())));
        reached = length();
      }
      durations = durations();
      amount = flow.augment(CrashNetwork.SOURCE, CrashNetwork.SINK);
    }
    points.add(point(planned, reached, OptionalDouble.empty(), durations));
    return new TimeCostCurve(network.workday(), points);
  }

  private long latest() {
    long latest = Long.MIN_VALUE;
    for (int node = 0; node < network.size(); node++) {
      latest = Math.max(latest, flow.position(network.finish(node)));
    }
    return latest;
  }

  private long length() {
    return flow.position(CrashNetwork.SINK) - flow.position(CrashNetwork.SOURCE);
  }

  private double slope() {
    return network.costPerDay(sent).doubleValue();
  }

  private Point point(
      long planned,
      long reached,
      OptionalDouble slope,
      ImmutableMap<TaskId, WorkDuration> durations) {
    BigDecimal day = BigDecimal.valueOf(network.workday().secondsPerDay());
    return new Point(
        WorkDuration.ofSeconds(planned - reached, network.workday()),
        network.finishOf(reached),
        spent.divide(day, MathContext.DECIMAL64).doubleValue(),
        slope,
        durations);
  }

  /** What tasks may take at most between the positions of their starts and finishes, where that is less than planned. */
  private ImmutableMap<TaskId, WorkDuration> durations() {
    SortedMap<Integer, WorkDuration> taken = new TreeMap<>();
    for (int node = 0; node < network.size(); node++) {
      int option = network.option(node);
      long between = flow.position(network.finish(node)) - flow.position(network.start(node));
      if (option >= 0 && between < network.duration(node)) {
        taken.put(option, network.ownTime(node, between));
      }
    }
    ImmutableMap.Builder<TaskId, WorkDuration> durations = ImmutableMap.builder();
    taken.forEach(
        (option, duration) -> durations.put(network.options.get(option).task(), duration));
    return durations.buildOrThrow();
  }
}
