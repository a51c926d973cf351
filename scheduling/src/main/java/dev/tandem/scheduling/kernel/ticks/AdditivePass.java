package dev.tandem.scheduling.kernel.ticks;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;

import com.google.common.base.Suppliers;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.calendar.Dates;
import dev.tandem.scheduling.kernel.calendar.NodeDates;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * A full pass over a network on one calendar, in ticks.
 *
 * <p>Two loops over the links: forward, the early start of a node is the latest of what its links ask for; backward, each node hands its
 * late start and its early start on to its predecessors, which gives their late start and their free float.
 *
 * <p>Source: Kelley (1961), with the weights of Crandall (1973) for the four types of links. With ES, LS and FS for {@code early},
 * {@code late} and {@code free}, and w(i,j) for the weight of the link from i to j:
 *
 * <pre>{@code
 * ES(j) = max(low(j),  max over i of ES(i) + w(i,j))
 * LS(i) = min(high(i), min over j of LS(j) - w(i,j))
 * FS(i) =              min over j of ES(j) - w(i,j)      free float = FS - ES, total float = LS - ES
 * }</pre>
 */
public final class AdditivePass implements NodeDates {
  private final AdditiveNetwork network;
  /** Tick of each node's early start. */
  private final long[] early;
  /** Tick of each node's late start. */
  private final long[] late;
  /** Tick at which each node could start without moving any successor's early start. */
  private final long[] free;
  /** The instant from which late dates count back. */
  private final long end;

  private final long last;
  private final Supplier<Dates> columns = Suppliers.memoize(this::toColumns);

  private AdditivePass(AdditiveNetwork network) {
    this.network = network;
    this.early = new long[network.size];
    this.late = new long[network.size];
    this.free = new long[network.size];
    forward();
    this.last = latestFinish();
    this.end = network.mustFinishBy == FOREVER ? last : network.mustFinishBy;
    backward();
    if (network.freeWithinTotal) {
      countOwnSuccessors();
    }
  }

  /**
   * {@return the finished pass}
   *
   * <p>Cost: O(nodes + links) additions.
   *
   * @param network the network
   */
  public static AdditivePass run(AdditiveNetwork network) {
    return new AdditivePass(network);
  }

  /** One loop over all links, by target: an inner loop for each node would end where no processor can predict. */
  private void forward() {
    long[] start = early;
    Links links = network.links;
    int[] weight = network.weight;
    byte[] startsOdd = network.startsOdd;
    for (int node = 0; node < start.length; node++) {
      start[node] = network.low[node] | startsOdd[node];
    }
    for (int link = 0; link < weight.length; link++) {
      int node = links.to(link);
      // Work starts on an odd tick: a bound that falls on the end of a workday means the next
      // morning.
      start[node] = Math.max(start[node], start[links.from(link)] + weight[link]) | startsOdd[node];
    }
  }

  private long latestFinish() {
    long latest = Long.MIN_VALUE;
    for (int node = 0; node < early.length; node++) {
      latest = Math.max(latest, finishTick(node, early[node]));
    }
    return network.instant(latest);
  }

  private long finishTick(int node, long start) {
    return start + Ticks.length(network.span[node]);
  }

  private void backward() {
    long[] earlyStart = early;
    long[] lateStart = late;
    long[] freeStart = free;
    Links links = network.links;
    int[] weight = network.weight;
    long[] span = network.span;
    Arrays.fill(lateStart, FOREVER);
    Arrays.fill(freeStart, FOREVER);
    long endWork = network.latestStart(end, 2) + 1;
    long endTick = network.latestStart(end, 0);
    for (int node = lateStart.length - 1; node >= 0; node--) {
      boolean work = span[node] != 0;
      long last = work ? endWork - span[node] + 1 : endTick;
      long tick = Math.min(Math.min(lateStart[node], network.high[node]), last);
      long freeTick = freeStart[node] == FOREVER ? last : freeStart[node];
      // The largest odd tick not above: a late bound that falls on a morning means the evening
      // before.
      tick = work ? (tick - 1) | 1 : tick & ~network.endsEven[node];
      lateStart[node] = tick;
      freeStart[node] = work ? (freeTick - 1) | 1 : freeTick;
      long earlyTick = earlyStart[node];
      for (int link = links.firstIn(node); link < links.endIn(node); link++) {
        int origin = links.from(link);
        lateStart[origin] = Math.min(lateStart[origin], tick - weight[link]);
        freeStart[origin] = Math.min(freeStart[origin], earlyTick - weight[link]);
      }
    }
  }

  /** Free float again, by links that count alone. */
  private void countOwnSuccessors() {
    Links links = network.links;
    Arrays.fill(free, FOREVER);
    for (int node = 0; node < free.length; node++) {
      for (int link = links.firstIn(node); link < links.endIn(node); link++) {
        if (links.isOwn(link)) {
          int origin = links.from(link);
          free[origin] = Math.min(free[origin], early[node] - network.weight[link]);
        }
      }
    }
    for (int node = 0; node < free.length; node++) {
      boolean work = network.span[node] != 0 && free[node] != FOREVER;
      free[node] = work ? (free[node] - 1) | 1 : free[node];
    }
  }

  @Override
  public long earlyStart(int node) {
    return network.instant(early[node]);
  }

  @Override
  public long earlyFinish(int node) {
    return network.instant(finishTick(node, early[node]));
  }

  @Override
  public long restStart(int node) {
    return earlyStart(node);
  }

  @Override
  public long lateStart(int node) {
    return network.instant(late[node]);
  }

  @Override
  public long lateFinish(int node) {
    return network.instant(finishTick(node, late[node]));
  }

  @Override
  public long start(int node) {
    return earlyStart(node);
  }

  @Override
  public long finish(int node) {
    return earlyFinish(node);
  }

  @Override
  public long startFloat(int node) {
    return (late[node] >> 1) - (early[node] >> 1);
  }

  @Override
  public long finishFloat(int node) {
    return startFloat(node);
  }

  @Override
  public long freeFloat(int node) {
    long room = (free[node] >> 1) - (early[node] >> 1);
    return network.freeWithinTotal ? Math.max(0, Math.min(room, startFloat(node))) : room;
  }

  /** A bound on the finish is one on the start, as much earlier as the work takes; so the ticks of starts compare. */
  @Override
  public long slack(int link) {
    long bound = early[network.links.from(link)] + network.weight[link];
    return (early[network.links.to(link)] >> 1) - (bound >> 1);
  }

  @Override
  public long end() {
    return end;
  }

  @Override
  public long end(int node) {
    return end;
  }

  @Override
  public long first() {
    long first = Long.MAX_VALUE;
    for (long tick : early) {
      first = Math.min(first, tick);
    }
    return network.instant(first);
  }

  @Override
  public long last() {
    return last;
  }

  @Override
  public Dates columns() {
    return columns.get();
  }

  private Dates toColumns() {
    Dates dates = new Dates(early.length);
    for (int node = 0; node < early.length; node++) {
      dates.putEarly(node, earlyStart(node), earlyFinish(node));
      dates.putLate(node, lateStart(node), lateFinish(node));
    }
    return dates;
  }
}
