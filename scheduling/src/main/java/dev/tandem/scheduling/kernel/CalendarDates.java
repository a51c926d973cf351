package dev.tandem.scheduling.kernel;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.policy.StartedTaskFloat;

/** Dates and floats from calendar step. */
public final class CalendarDates implements NodeDates {
  private final CompiledNetwork network;
  private final Dates dates;
  private final long end;
  private final long[] start;
  private final long[] finish;
  private final long first;
  private final long last;

  /**
   * Takes over the columns of a finished pass in which tasks are scheduled at their early dates.
   *
   * @param network the network
   * @param dates early and late dates; not written any more
   * @param end the instant from which late dates count back
   */
  public CalendarDates(CompiledNetwork network, Dates dates, long end) {
    this(network, dates, end, dates.earlyStart, dates.earlyFinish);
  }

  CalendarDates(CompiledNetwork network, Dates dates, long end, long[] start, long[] finish) {
    this.network = network;
    this.dates = dates;
    this.end = end;
    this.start = start;
    this.finish = finish;
    long earliest = start.length == 0 ? network.frame.floor() : Long.MAX_VALUE;
    long latest = start.length == 0 ? network.frame.floor() : Long.MIN_VALUE;
    for (int node = 0; node < start.length; node++) {
      earliest = Math.min(earliest, start[node]);
      latest = Math.max(latest, finish[node]);
    }
    this.first = earliest;
    this.last = latest;
  }

  @Override
  public long earlyStart(int node) {
    return dates.earlyStart[node];
  }

  @Override
  public long earlyFinish(int node) {
    return dates.earlyFinish[node];
  }

  @Override
  public long lateStart(int node) {
    return dates.lateStart[node];
  }

  @Override
  public long lateFinish(int node) {
    return dates.lateFinish[node];
  }

  @Override
  public long start(int node) {
    return start[node];
  }

  @Override
  public long finish(int node) {
    return finish[node];
  }

  @Override
  public long startFloat(int node) {
    if (network.nodes.state[node] != Nodes.NOT_STARTED) {
      return finishFloat(node);
    }
    WorkingTime calendar = network.calendarOf(node);
    return calendar.workAt(dates.lateStart[node]) - calendar.workAt(dates.earlyStart[node]);
  }

  @Override
  public long finishFloat(int node) {
    WorkingTime calendar = network.calendarOf(node);
    return calendar.workAt(dates.lateFinish[node]) - calendar.workAt(dates.earlyFinish[node]);
  }

  @Override
  public long freeFloat(int node) {
    boolean started = network.nodes.state[node] == Nodes.IN_PROGRESS;
    if (network.nodes.state[node] == Nodes.FINISHED
        || (started && network.frame.policy().startedTaskFloat() == StartedTaskFloat.NONE)) {
      return 0;
    }
    BackwardStep step = new BackwardStep(network, dates);
    step.openFree(end);
    for (int k = network.links.outStart[node]; k < network.links.outStart[node + 1]; k++) {
      step.applyFree(network.links.out[k]);
    }
    return step.room(node);
  }

  @Override
  public long end() {
    return end;
  }

  @Override
  public long first() {
    return first;
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public Dates columns() {
    return dates;
  }
}
