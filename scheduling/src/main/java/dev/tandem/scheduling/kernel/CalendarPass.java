package dev.tandem.scheduling.kernel;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.scheduling.policy.LateTaskRule;

/** Full passes by calendar arithmetic: any calendars, lags, constraints and progress. */
public final class CalendarPass {
  private final CompiledNetwork network;
  private final Dates dates;
  private final ForwardStep forwardStep;
  private final BackwardStep backwardStep;

  private CalendarPass(CompiledNetwork network) {
    this.network = network;
    this.dates = new Dates(network.size());
    this.forwardStep = new ForwardStep(network, dates);
    this.backwardStep = new BackwardStep(network, dates);
  }

  /**
   * {@return the dates of all nodes}
   *
   * <p>Cost: O(nodes + links) calendar steps.
   *
   * @param network the network
   */
  public static CalendarDates run(CompiledNetwork network) {
    CalendarPass pass = new CalendarPass(network);
    return network.frame.fromFinish() ? pass.fromFinish() : pass.fromStart();
  }

  private CalendarDates fromStart() {
    forward(network.frame.floor());
    long end = end();
    backward(end);
    if (network.frame.policy().lateTaskRule() == LateTaskRule.FREE_FLOAT) {
      useUpFreeFloat(end);
    } else {
      useUpTotalFloat();
    }
    return new CalendarDates(network, dates, end, dates.earlyStart, dates.earlyFinish);
  }

  private CalendarDates fromFinish() {
    forward(network.frame.floor());
    long end = network.frame.mustFinishBy();
    backward(end);
    long floor = FOREVER;
    for (int node = 0; node < network.size(); node++) {
      floor = network.nodes.state[node] == Nodes.NOT_STARTED
          ? Math.min(floor, dates.lateStart[node])
          : floor;
    }
    forward(floor == FOREVER ? network.frame.floor() : floor);
    Dates scheduled = scheduledLate(floor);
    return new CalendarDates(network, dates, end, scheduled.earlyStart, scheduled.earlyFinish);
  }

  /** Late dates, but for tasks that go as soon as possible, whose predecessors' scheduled dates hold them back. */
  private Dates scheduledLate(long floor) {
    Dates scheduled = new Dates(network.size());
    ForwardStep early = new ForwardStep(network, scheduled);
    for (int node = 0; node < network.size(); node++) {
      boolean started = network.nodes.state[node] != Nodes.NOT_STARTED;
      scheduled.earlyStart[node] =
          started ? network.nodes.actualStart[node] : dates.lateStart[node];
      scheduled.earlyFinish[node] = started ? dates.earlyFinish[node] : dates.lateFinish[node];
      if (network.bounds.asSoonAsPossible[node] && !started) {
        forward(early, node, floor);
      }
    }
    return scheduled;
  }

  private void forward(long floor) {
    for (int node = 0; node < network.size(); node++) {
      forward(forwardStep, node, floor);
    }
  }

  private void forward(ForwardStep step, int node, long floor) {
    step.open(node, floor);
    if (step.isHeldBack(node)) {
      for (int link = network.links.inStart[node]; link < network.links.inStart[node + 1]; link++) {
        step.apply(link);
      }
    }
    step.close(node);
  }

  private long end() {
    if (network.frame.mustFinishBy() != FOREVER) {
      return network.frame.mustFinishBy();
    }
    long end = network.size() == 0 ? network.frame.floor() : NEVER;
    for (long finish : dates.earlyFinish) {
      end = Math.max(end, finish);
    }
    return end;
  }

  private void backward(long end) {
    for (int node = network.size() - 1; node >= 0; node--) {
      backwardStep.open(node, end);
      for (int k = network.links.outStart[node]; k < network.links.outStart[node + 1]; k++) {
        backwardStep.apply(network.links.out[k]);
      }
      backwardStep.close(node);
    }
  }

  private void useUpFreeFloat(long end) {
    for (int node = network.size() - 1; node >= 0; node--) {
      if (isLate(node)) {
        backwardStep.open(node, end);
        for (int k = network.links.outStart[node]; k < network.links.outStart[node + 1]; k++) {
          backwardStep.applyFree(network.links.out[k]);
        }
        backwardStep.delay(node);
      }
    }
  }

  private void useUpTotalFloat() {
    boolean pushed = false;
    for (int node = 0; node < network.size(); node++) {
      if (isLate(node)) {
        dates.earlyStart[node] = Math.max(dates.earlyStart[node], dates.lateStart[node]);
        dates.earlyFinish[node] = Math.max(dates.earlyFinish[node], dates.lateFinish[node]);
        pushed = true;
      } else if (pushed) {
        forward(forwardStep, node, network.frame.floor());
      }
    }
  }

  private boolean isLate(int node) {
    return network.bounds.asLateAsPossible[node] && network.nodes.state[node] == Nodes.NOT_STARTED;
  }
}
