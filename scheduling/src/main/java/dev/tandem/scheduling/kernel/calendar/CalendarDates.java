package dev.tandem.scheduling.kernel.calendar;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Bounds;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;

/** Dates and floats from calendar step. */
public final class CalendarDates implements NodeDates {
  private final CompiledNetwork network;
  private final Dates dates;
  private final long[] earlyStart;
  private final long[] earlyFinish;
  private final Ends ends;
  private final long[] start;
  private final long[] finish;
  private final long first;
  private final long last;

  /**
   * Takes over the columns of a finished pass in which tasks are scheduled at their early dates.
   *
   * @param network the network
   * @param dates early and late dates; not written any more
   * @param ends from when late dates count back
   */
  public CalendarDates(CompiledNetwork network, Dates dates, Ends ends) {
    this(network, dates, ends, dates.earlyStart, dates.earlyFinish);
  }

  CalendarDates(CompiledNetwork network, Dates dates, Ends ends, long[] start, long[] finish) {
    this(network, dates, dates.earlyStart, dates.earlyFinish, ends, start, finish);
  }

  private CalendarDates(
      CompiledNetwork network,
      Dates dates,
      long[] earlyStart,
      long[] earlyFinish,
      Ends ends,
      long[] start,
      long[] finish) {
    this.network = network;
    this.dates = dates;
    this.earlyStart = earlyStart;
    this.earlyFinish = earlyFinish;
    this.ends = ends;
    this.start = start;
    this.finish = finish;
    long earliest = start.length == 0 ? network.frame.part(0).floor() : Long.MAX_VALUE;
    long latest = start.length == 0 ? network.frame.part(0).floor() : Long.MIN_VALUE;
    for (int node = 0; node < start.length; node++) {
      earliest = Math.min(earliest, start[node]);
      latest = Math.max(latest, finish[node]);
    }
    this.first = earliest;
    this.last = latest;
  }

  /** These dates, but other early ones to show: those that tasks could have, where they stand later than that on purpose. */
  CalendarDates withEarly(long[] otherStart, long[] otherFinish) {
    return new CalendarDates(network, dates, otherStart, otherFinish, ends, start, finish);
  }

  @Override
  public long earlyStart(int node) {
    return earlyStart[node];
  }

  @Override
  public long earlyFinish(int node) {
    return earlyFinish[node];
  }

  @Override
  public long lateStart(int node) {
    if (isFinished(node)) {
      return network.nodes.actualStart(node);
    }
    return isStartedWithoutFloat(node) ? dates.restStart[node] : dates.lateStart[node];
  }

  @Override
  public long restStart(int node) {
    return network.nodes.state(node) == Nodes.NOT_STARTED
        ? earlyStart[node]
        : dates.restStart[node];
  }

  @Override
  public long lateFinish(int node) {
    if (isFinished(node)) {
      return network.nodes.actualFinish(node);
    }
    return isStartedWithoutFloat(node) ? dates.earlyFinish[node] : dates.lateFinish[node];
  }

  private boolean isFinished(int node) {
    return network.nodes.state(node) == Nodes.FINISHED;
  }

  private boolean isStartedWithoutFloat(int node) {
    return network.nodes.state(node) == Nodes.IN_PROGRESS && !network.rules.startedHaveFloat;
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
    if (network.nodes.state(node) != Nodes.NOT_STARTED) {
      return finishFloat(node);
    }
    WorkingTime calendar = network.calendarOf(node);
    return calendar.workAt(dates.lateStart[node]) - calendar.workAt(dates.earlyStart[node]);
  }

  @Override
  public long finishFloat(int node) {
    WorkingTime calendar = network.calendarOf(node);
    return calendar.workAt(lateFinish(node)) - calendar.workAt(dates.earlyFinish[node]);
  }

  @Override
  public long freeFloat(int node) {
    if (cannotSlip(node)) {
      return 0;
    }
    boolean withinTotal = network.rules.freeWithinTotal;
    Links links = network.links;
    FreeFloatStep step = new FreeFloatStep(network, dates);
    step.open(ends.of(node));
    for (int k = links.firstOut(node); k < links.endOut(node); k++) {
      int link = links.out(k);
      if (!withinTotal || links.isOwn(link)) {
        step.apply(link);
      }
    }
    long room = step.room(node);
    return withinTotal
        ? Math.max(
            0, Math.min(room, network.rules.totalFloat.of(startFloat(node), finishFloat(node))))
        : room;
  }

  /** Whether a person fixed where a node ends: by finishing it, by a date, or by saying when it is expected to. */
  private boolean cannotSlip(int node) {
    Bounds bounds = network.bounds;
    boolean pinnedAtTheEnd = bounds.startPin(node) != CompiledNetwork.FOREVER
        && network.links.firstOut(node) == network.links.endOut(node);
    return isFinished(node)
        || isStartedWithoutFloat(node)
        || bounds.isExpected(node)
        || bounds.finishPin(node) != CompiledNetwork.FOREVER
        || pinnedAtTheEnd;
  }

  @Override
  public long slack(int link) {
    int to = network.links.to(link);
    WorkingTime calendar = network.calendarOf(to);
    long asked = new LinkTimes(network, dates).earliest(link);
    LevellingDelay delay = new LevellingDelay(network);
    if (delay.holds(to)) {
      return calendar.workAt(start[to]) - delay.startAskedBy(link, asked);
    }
    long bound = calendar.workAt(asked);
    boolean fromFinish = network.frame.fromFinish();
    if (!network.links.isToStart(link) && !network.nodes.isFinished(to)) {
      if (network.isParallel(to) && !network.bounds.isExpected(to)) {
        return slackBySeveral(to, bound);
      }
      return calendar.workAt(fromFinish ? earlyFinish[to] : finish[to]) - bound;
    }
    if (network.nodes.isStarted(to)) {
      return calendar.workAt(restStart(to)) - bound;
    }
    return calendar.workAt(fromFinish ? earlyStart[to] : start[to]) - bound;
  }

  /** Of several who work on calendars of their own, the start says whether a finish is held back: a second sooner may end much sooner. */
  private long slackBySeveral(int to, long bound) {
    boolean early = network.frame.fromFinish() || network.nodes.isStarted(to);
    long begins = early ? restStart(to) : start[to];
    return network.calendarOf(to).workAt(begins)
        - network.firstWorkBefore(to, bound, network.nodes.remaining(to));
  }

  @Override
  public long end() {
    return ends.last();
  }

  @Override
  public long end(int node) {
    return ends.of(node);
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
