package dev.tandem.scheduling.value.crash;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.task.TaskId;
import dev.tandem.scheduling.value.crash.TimeCostCurve.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Follows the time-cost curve from the schedule as planned to the earliest finish.
 *
 * <p>The dual of the least cost of finishing by T is the greatest total length of a flow of v units, less v T, over all v: so where longest
 * augmenting paths get shorter, the curve has a point, and between two points the greatest flow along the longer ones is what a day costs.
 */
final class Crashing {
  private static final long NEVER = -1;

  private final CrashNetwork network;
  private final TightTrees flow;
  private final long planned;
  /** For each option how long its task took at the point before. */
  private final long[] taken;
  /** For each option the same as a duration, to be shared by the points. */
  private final WorkDuration[] durations;

  private final List<Point> points = new ArrayList<>();

  /** What the curve has cost so far, times the seconds of a day. */
  private BigDecimal spent = BigDecimal.ZERO;

  Crashing(CrashNetwork network) {
    this.network = network;
    this.flow = new TightTrees(network.flow);
    this.planned = length();
    this.taken = new long[network.options.size()];
    this.durations = new WorkDuration[taken.length];
    Arrays.fill(taken, NEVER);
    Arrays.fill(durations, WorkDuration.ZERO);
  }

  TimeCostCurve curve() {
    long sent = 0;
    long amount = flow.fill();
    while (amount < FlowNetwork.UNLIMITED) {
      sent = Math.addExact(sent, amount);
      BigDecimal slope = network.costPerDay(sent);
      points.add(point(OptionalDouble.of(slope.doubleValue())));
      long reached = length();
      flow.approach();
      spent = spent.add(slope.multiply(BigDecimal.valueOf(reached - length())));
      amount = flow.fill();
    }
    points.add(point(OptionalDouble.empty()));
    return new TimeCostCurve(network.workday(), points);
  }

  private long length() {
    return flow.position(CrashNetwork.SINK) - flow.position(CrashNetwork.SOURCE);
  }

  private Point point(OptionalDouble slope) {
    BigDecimal day = BigDecimal.valueOf(network.workday().secondsPerDay());
    long saved = planned - length();
    return new Point(
        WorkDuration.ofSeconds(saved, network.workday()),
        saved == 0 ? network.planned() : network.finishOf(length()),
        spent.divide(day, MathContext.DECIMAL64).doubleValue(),
        slope,
        durations());
  }

  /** What tasks may take at most between the positions of their starts and finishes, where that is less than planned. */
  private ImmutableMap<TaskId, WorkDuration> durations() {
    ImmutableMap.Builder<TaskId, WorkDuration> shorter = ImmutableMap.builder();
    for (int option = 0; option < taken.length; option++) {
      long now = network.taken(option, flow);
      if (network.isShorter(option, now)) {
        shorter.put(network.options.get(option).task(), duration(option, now));
      }
    }
    return shorter.buildOrThrow();
  }

  private WorkDuration duration(int option, long now) {
    if (now != taken[option]) {
      taken[option] = now;
      durations[option] = network.ownTime(option, now);
    }
    return durations[option];
  }
}
