package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Nodes;
import java.util.Arrays;

/** Full passes by calendar arithmetic: any calendars, lags, constraints and progress. */
public final class CalendarPass {
  private final CompiledNetwork network;
  private final Dates dates;
  private final ForwardStep forwardStep;
  private final LateStep lateStep;

  private CalendarPass(CompiledNetwork network) {
    this.network = network;
    this.dates = new Dates(network.size());
    this.forwardStep = new ForwardStep(network, dates);
    this.lateStep = new LateStep(network, dates);
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
    forward(floors());
    Ends ends = Ends.of(network.frame, finishes());
    backward(ends);
    if (!network.rules.lateUsesTotalFloat) {
      new LateTasks(network, dates).useUpFreeFloat(ends);
      return new CalendarDates(network, dates, ends);
    }
    return useUpTotalFloat(ends);
  }

  /** All projects have a date to finish by; each begins with the first of its late starts. */
  private CalendarDates fromFinish() {
    long[] floors = floors();
    forward(floors);
    Ends ends = Ends.of(network.frame, finishes());
    backward(ends);
    long[] first = new long[floors.length];
    Arrays.fill(first, FOREVER);
    for (int node = 0; node < network.size(); node++) {
      if (network.nodes.state(node) == Nodes.NOT_STARTED) {
        int part = network.frame.partOf(node);
        first[part] = Math.min(first[part], dates.lateStart[node]);
      }
    }
    for (int part = 0; part < floors.length; part++) {
      floors[part] = first[part] == FOREVER ? floors[part] : first[part];
    }
    forward(floors);
    Dates scheduled = scheduledLate(first);
    return new CalendarDates(network, dates, ends, scheduled.earlyStart, scheduled.earlyFinish);
  }

  /** When each project starts. */
  private long[] floors() {
    long[] floors = new long[network.frame.parts()];
    Arrays.setAll(floors, part -> network.frame.part(part).floor());
    return floors;
  }

  /** The latest early finish of each project; of one without nodes, when it starts. */
  private long[] finishes() {
    long[] finishes = new long[network.frame.parts()];
    Arrays.fill(finishes, NEVER);
    for (int node = 0; node < network.size(); node++) {
      int part = network.frame.partOf(node);
      finishes[part] = Math.max(finishes[part], dates.earlyFinish[node]);
    }
    for (int part = 0; part < finishes.length; part++) {
      finishes[part] = finishes[part] == NEVER ? network.frame.part(part).floor() : finishes[part];
    }
    return finishes;
  }

  /**
   * Late dates; but tasks that go as soon as possible go where their predecessors' scheduled dates hold them back, and nothing goes before
   * the status date, even if it is too late then.
   */
  private Dates scheduledLate(long[] floors) {
    Dates scheduled = new Dates(network.size());
    ForwardStep early = new ForwardStep(network, scheduled);
    for (int node = 0; node < network.size(); node++) {
      boolean started = network.nodes.state(node) != Nodes.NOT_STARTED;
      scheduled.earlyStart[node] =
          started ? network.nodes.actualStart(node) : dates.lateStart[node];
      scheduled.earlyFinish[node] = started ? dates.earlyFinish[node] : dates.lateFinish[node];
      scheduled.restStart[node] = started ? dates.restStart[node] : dates.lateStart[node];
      if (!started && (network.bounds.isSoon(node) || network.frame.statusFloor(node) != NEVER)) {
        schedule(early, scheduled, node, floors[network.frame.partOf(node)]);
      }
    }
    return scheduled;
  }

  /** Schedules a node as soon as possible, or, if it goes late, no earlier than its late dates. */
  private void schedule(ForwardStep early, Dates scheduled, int node, long floor) {
    forward(early, node, floor);
    if (!network.bounds.isSoon(node) && scheduled.earlyStart[node] < dates.lateStart[node]) {
      scheduled.earlyStart[node] = dates.lateStart[node];
      scheduled.earlyFinish[node] = dates.lateFinish[node];
      scheduled.restStart[node] = dates.lateStart[node];
    }
  }

  /** Early dates of all nodes, not before each project's floor; what has started goes on from the project's own. */
  private void forward(long[] floors) {
    for (int node = 0; node < network.size(); node++) {
      boolean started = network.nodes.state(node) != Nodes.NOT_STARTED;
      int part = network.frame.partOf(node);
      forward(forwardStep, node, started ? network.frame.floor(node) : floors[part]);
    }
  }

  private void forward(ForwardStep step, int node, long floor) {
    step.open(node, floor);
    if (step.isHeldBack(node)) {
      for (int link = network.links.firstIn(node); link < network.links.endIn(node); link++) {
        step.apply(link);
      }
    }
    step.close(node);
  }

  private void backward(Ends ends) {
    for (int node = network.size() - 1; node >= 0; node--) {
      lateStep.open(node, ends.of(node));
      for (int k = network.links.firstOut(node); k < network.links.endOut(node); k++) {
        lateStep.apply(network.links.out(k));
      }
      lateStep.close(node);
    }
  }

  /** Late tasks keep their early dates, but stand at their late ones, and push what follows. */
  private CalendarDates useUpTotalFloat(Ends ends) {
    long[] earlyStart = dates.earlyStart.clone();
    long[] earlyFinish = dates.earlyFinish.clone();
    boolean pushed = false;
    for (int node = 0; node < network.size(); node++) {
      if (LateTasks.isLate(network, node)) {
        if (pushed) {
          forward(forwardStep, node, network.frame.floor(node));
        }
        dates.earlyStart[node] = Math.max(dates.earlyStart[node], dates.lateStart[node]);
        dates.earlyFinish[node] = Math.max(dates.earlyFinish[node], dates.lateFinish[node]);
        dates.restStart[node] = dates.earlyStart[node];
        pushed = true;
      } else if (pushed) {
        forward(forwardStep, node, network.frame.floor(node));
        earlyStart[node] = dates.earlyStart[node];
        earlyFinish[node] = dates.earlyFinish[node];
      }
    }
    return new CalendarDates(network, dates, ends).withEarly(earlyStart, earlyFinish);
  }
}
