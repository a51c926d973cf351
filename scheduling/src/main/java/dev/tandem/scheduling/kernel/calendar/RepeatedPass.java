package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.EditableNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import java.util.Arrays;

/**
 * A network whose durations are changed and whose dates are computed again, many times: by calendar arithmetic, on a copy of its own, and
 * without allocating anything for a pass. Scheduled from the start; resources are not asked for. Not thread-safe.
 */
public final class RepeatedPass implements RepeatedDates {
  private final EditableNetwork columns;
  private final CompiledNetwork network;
  private final boolean goesLate;
  private final long[] floors;
  private final Dates dates;
  private final ForwardStep forwardStep;
  private final PlainStep plainStep;
  private final LateStep lateStep;
  /** When nodes finish; where some go as late as possible, not their early dates. */
  private final long[] finish;
  /** The work done so far of each node. */
  private final long[] done;

  private boolean areStartsKnown;

  /**
   * Copies a network.
   *
   * @param original a network that is scheduled from the start
   * @param countsBounds whether dates that people set limit late dates, rather than the end alone
   */
  public RepeatedPass(CompiledNetwork original, boolean countsBounds) {
    this.columns = new EditableNetwork(original);
    if (!countsBounds) {
      columns.clearUpperBounds();
    }
    this.network = columns.network();
    this.floors = new long[network.frame.parts()];
    Arrays.setAll(floors, part -> network.frame.part(part).floor());
    this.dates = new Dates(network.size());
    this.finish = new long[network.size()];
    this.done = new long[network.size()];
    Arrays.setAll(
        done, node -> Math.max(0, network.nodes.duration(node) - network.nodes.remaining(node)));
    this.forwardStep = new ForwardStep(network, dates);
    this.plainStep = new PlainStep(network, dates);
    this.lateStep = new LateStep(network, dates);
    boolean late = false;
    for (int node = 0; node < network.size(); node++) {
      late |= LateTasks.isLate(network, node);
    }
    this.goesLate = late;
  }

  @Override
  public void setWork(int node, long seconds) {
    columns.setWork(node, done[node], seconds);
  }

  @Override
  public long duration(int node) {
    return network.nodes.duration(node);
  }

  @Override
  public void setLag(int link, long seconds, boolean onClock) {
    plainStep.lagChanged(link);
    columns.setLag(link, seconds, onClock);
  }

  /** Cost: O(nodes + links) calendar steps. Where some go as late as possible, this allocates a schedule. */
  @Override
  public void forward() {
    areStartsKnown = false;
    for (int node = 0; node < network.size(); node++) {
      if (!plainStep.place(node)) {
        place(node);
      }
      finish[node] = dates.earlyFinish[node];
    }
    if (goesLate) {
      CalendarDates scheduled = CalendarPass.run(network);
      Arrays.setAll(finish, scheduled::finish);
    }
  }

  private void place(int node) {
    Links links = network.links;
    boolean started = network.nodes.state(node) != Nodes.NOT_STARTED;
    int part = network.frame.partOf(node);
    forwardStep.open(node, started ? network.frame.floor(node) : floors[part]);
    if (forwardStep.isHeldBack(node)) {
      for (int link = links.firstIn(node); link < links.endIn(node); link++) {
        forwardStep.apply(link);
      }
    }
    forwardStep.close(node);
  }

  @Override
  public long finish(int node) {
    return finish[node];
  }

  @Override
  public boolean isFeasible() {
    return true;
  }

  /** Cost: O(nodes + links) calendar steps. */
  @Override
  public void backward(long[] end) {
    if (!areStartsKnown) {
      plainStep.starts();
      areStartsKnown = true;
    }
    Links links = network.links;
    for (int node = network.size() - 1; node >= 0; node--) {
      lateStep.open(node, end[node]);
      for (int place = links.firstOut(node); place < links.endOut(node); place++) {
        lateStep.apply(links.out(place));
      }
      lateStep.close(node);
    }
  }

  @Override
  public long totalFloat(int node) {
    byte state = network.nodes.state(node);
    if (state == Nodes.FINISHED) {
      return FOREVER;
    }
    WorkingTime calendar = network.calendarOf(node);
    long atFinish =
        calendar.workAt(dates.lateFinish[node]) - calendar.workAt(dates.earlyFinish[node]);
    long atStart = state == Nodes.IN_PROGRESS
        ? atFinish
        : calendar.workAt(dates.lateStart[node]) - calendar.workAt(dates.earlyStart[node]);
    return network.rules.totalFloat.of(atStart, atFinish);
  }
}
