package dev.tandem.scheduling.kernel.calendar;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.Nodes;
import java.util.Arrays;
import java.util.BitSet;

/**
 * By when each node must have begun, or gone on, for some nodes to finish in time: one pass against the order of the nodes.
 *
 * <p>Unlike late dates, these are exact on every calendar, and count what pushes alone: with T for these instants, C for the one by which the
 * nodes of S must be finished, and R(j | i at x) for where {@link ForwardStep} places what is left of j when i alone stands elsewhere,
 *
 * <pre>{@code
 * T(i) = max { x : EF(i at x) <= C if i is in S, R(j | i at x) <= T(j) for each link from i to j }
 * }</pre>
 *
 * <p>That is enough because a node stands where its latest predecessor lets it, and later as that one comes later: what several paths ask of a
 * node is the largest of what each asks. Where a finish is {@linkplain dev.tandem.scheduling.kernel.Bounds#isExpected expected} that does
 * not hold, for what holds back the finish can then spare work; ask {@link #suit}. Since the step itself is asked, there is no rule of links,
 * lags, dates or progress that has to be turned round. Not thread-safe.
 *
 * <p>Cost: for each node that S waits for some dozens of steps of each successor, so O(links log seconds) for plans whose nodes wait for few others.
 */
public final class LatestStarts {
  private final CompiledNetwork network;
  private final Nodes nodes;
  private final Links links;
  /** The early dates; while a node is looked at it stands elsewhere. */
  private final Dates dates;

  private final ForwardStep step;
  private final long horizon;
  private final long[] latest;
  private BitSet targets = new BitSet();
  private long end;

  /**
   * Starts from a network whose early dates are known.
   *
   * @param network the network, which {@linkplain #suit suits}
   * @param known its dates; they are copied
   * @param horizon nodes that may still stand here may stand at any time
   */
  public LatestStarts(CompiledNetwork network, Dates known, long horizon) {
    this.network = network;
    this.nodes = network.nodes;
    this.links = network.links;
    this.dates = known.copy();
    this.step = new ForwardStep(network, dates);
    this.horizon = horizon;
    this.latest = new long[network.size()];
  }

  /**
   * {@return whether these instants exist: nothing unfinished is expected to be done by a date}
   *
   * @param network the network
   */
  public static boolean suit(CompiledNetwork network) {
    for (int node = 0; node < network.size(); node++) {
      if (network.bounds.isExpected(node) && !network.nodes.isFinished(node)) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return for each node the latest instant at which it, or what is left of it, may begin; {@link CompiledNetwork#FOREVER} if any will do}
   *
   * @param some the nodes that must be finished in time
   * @param instant by when; not before they are as planned
   * @throws ArithmeticException if the hours of a calendar end before the horizon
   */
  public long[] of(int[] some, long instant) {
    targets = new BitSet(network.size());
    Arrays.stream(some).forEach(targets::set);
    end = instant;
    for (int node = network.size() - 1; node >= 0; node--) {
      latest[node] = isAwaited(node) ? search(node) : FOREVER;
    }
    return latest.clone();
  }

  private boolean isAwaited(int node) {
    boolean awaited = targets.get(node);
    for (int k = links.firstOut(node); k < links.endOut(node) && !awaited; k++) {
      awaited = latest[links.to(links.out(k))] != FOREVER;
    }
    return awaited;
  }

  /** Goes ahead by steps that double until it is too late, then halves the last one. */
  private long search(int node) {
    long start = dates.earlyStart[node];
    long finish = dates.earlyFinish[node];
    long rest = dates.restStart[node];
    long inTime = rest;
    long late = FOREVER;
    for (long ahead = 1; inTime < horizon && late == FOREVER; ahead *= 2) {
      long next = Math.min(horizon, inTime + ahead);
      if (isInTime(node, next)) {
        inTime = next;
      } else {
        late = next;
      }
    }
    while (late != FOREVER && late - inTime > 1) {
      long middle = inTime + (late - inTime) / 2;
      if (isInTime(node, middle)) {
        inTime = middle;
      } else {
        late = middle;
      }
    }
    dates.earlyStart[node] = start;
    dates.earlyFinish[node] = finish;
    dates.restStart[node] = rest;
    return late == FOREVER ? FOREVER : inTime;
  }

  private boolean isInTime(int node, long instant) {
    stand(node, instant);
    if (targets.get(node) && dates.earlyFinish[node] > end) {
      return false;
    }
    for (int k = links.firstOut(node); k < links.endOut(node); k++) {
      int to = links.to(links.out(k));
      if (latest[to] != FOREVER && rest(to) > latest[to]) {
        return false;
      }
    }
    return true;
  }

  /** Lets a node begin or go on at an instant, not before its early dates: what held it there before asks for no more. */
  private void stand(int node, long instant) {
    WorkingTime calendar = network.calendarOf(node);
    long begin = instant;
    if (nodes.isFinished(node)) {
      begin = step.handsOn(node) ? instant : dates.restStart[node];
    } else if (nodes.remaining(node) == 0) {
      begin = Breaks.settled(calendar, nodes.milestone(node), instant);
      dates.earlyFinish[node] = begin;
    } else {
      long work = calendar.workAt(instant);
      begin = calendar.startOf(work);
      dates.earlyFinish[node] =
          calendar.finishOf(network.workAfter(node, work, nodes.remaining(node)));
    }
    dates.restStart[node] = begin;
    if (!nodes.isStarted(node)) {
      dates.earlyStart[node] = begin;
    }
  }

  /** Where a node, or what is left of it, begins under the dates as they stand. */
  private long rest(int node) {
    step.open(node, network.frame.floor(node));
    if (step.isHeldBack(node)) {
      for (int link = links.firstIn(node); link < links.endIn(node); link++) {
        step.apply(link);
      }
    }
    step.place(node);
    return step.rest();
  }
}
