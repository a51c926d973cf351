package dev.tandem.scheduling.simulation.pass;

import com.google.common.primitives.Ints;
import dev.tandem.scheduling.kernel.Links;
import dev.tandem.scheduling.kernel.ticks.AdditiveNetwork;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A network on one calendar whose durations change from sample to sample, in ticks that fit an {@code int}.
 *
 * <p>Every node has a start S and an end E = S + span, where the span is twice its duration. A link from i to j asks for
 *
 * <pre>{@code
 * S(j) >= row(i) + k - (holdsEnd ? span(j) : 0),   row(i) = fromEnd ? E(i) : S(i)
 * }</pre>
 *
 * <p>so k does not depend on durations. Work starts on odd ticks; where all that holds back a node is odd, k is made even, and nothing
 * needs to be rounded. Ticks count from {@link #base}, an even tick. Immutable.
 */
final class TickNetwork {
  /** The ticks of all samples lie less than so far apart, so that the difference of any two, and a step more, fits an {@code int}. */
  static final int LARGEST = 1 << 30;
  /** Before every tick, and less than 2^31 before it; nothing is ever added to it. */
  static final int NEVER = -LARGEST;
  /** After every tick; no more than {@link #LARGEST_STEP} is ever taken off it. */
  static final int FOREVER = Integer.MAX_VALUE;
  /** The longest span and the longest lag. */
  static final int LARGEST_STEP = 1 << 29;

  final int size;
  final long base;
  /** Where each node's incoming links begin. */
  final int[] inStart;

  final int[] from;
  final int[] to;
  /** Where each node's outgoing links begin in {@link #out}. */
  final int[] outStart;

  final int[] out;
  final int[] k;
  final boolean[] fromEnd;
  final boolean[] holdsEnd;
  final int[] low;
  final int[] lowOfEnd;
  final int[] high;
  final int[] highOfEnd;
  /** 1 where a node starts on odd ticks alone. */
  final int[] startsOdd;
  /** Whether a node has no work. */
  final boolean[] isMoment;
  /** 1 where a node's late date is an even tick. */
  final int[] endsEven;
  /** The latest end of each node that the date to finish by allows; {@link #FOREVER} if there is none. */
  final int[] fixedEnd;
  /** Whether what holds back a node is its incoming links alone, each odd, none of them at its finish. */
  final boolean[] isPlain;

  private TickNetwork(AdditiveNetwork network, Links links, long base) {
    this.size = network.size();
    this.base = base;
    int count = links.size();
    this.inStart = new int[size + 1];
    this.outStart = new int[size + 1];
    this.from = new int[count];
    this.to = new int[count];
    this.out = new int[count];
    this.k = new int[count];
    this.fromEnd = new boolean[count];
    this.holdsEnd = new boolean[count];
    this.low = new int[size];
    this.lowOfEnd = new int[size];
    this.high = new int[size];
    this.highOfEnd = new int[size];
    this.startsOdd = new int[size];
    this.isMoment = new boolean[size];
    this.endsEven = new int[size];
    this.fixedEnd = new int[size];
    this.isPlain = new boolean[size];
    for (int node = 0; node < size; node++) {
      node(network, links, node);
    }
    for (int link = 0; link < count; link++) {
      link(network, links, link);
    }
    int[] earliest = new int[size];
    for (int node = 0; node < size; node++) {
      earliest[node] = low[node];
      isPlain[node] = isPlain(node, earliest);
      for (int link = inStart[node]; isPlain[node] && link < inStart[node + 1]; link++) {
        earliest[node] = Math.max(earliest[node], earliest[from[link]]);
      }
    }
  }

  /**
   * {@return the network, or empty where its ticks might not fit an {@code int}}
   *
   * @param network the network as compiled
   * @param links its links
   * @param longest the longest span of each node
   */
  static Optional<TickNetwork> of(AdditiveNetwork network, Links links, long[] longest) {
    long base = Long.MAX_VALUE;
    for (int node = 0; node < network.size(); node++) {
      base = Math.min(base, stated(network.lowOfStart(node), base));
      base = Math.min(base, stated(network.lowOfEnd(node), base));
    }
    TickNetwork ticks = new TickNetwork(network, links, (base == Long.MAX_VALUE ? 0 : base) & ~1L);
    return TickRange.fits(ticks, longest) ? Optional.of(ticks) : Optional.empty();
  }

  /** Whether dates that people set hold a node's finish, rather than links alone. */
  boolean isBounded(int node) {
    return high[node] != FOREVER || highOfEnd[node] != FOREVER || fixedEnd[node] != FOREVER;
  }

  private static long stated(long tick, long otherwise) {
    return tick == Long.MIN_VALUE ? otherwise : tick;
  }

  /** Whether incoming links alone hold back a node, none of them at its finish, and all of them odd, so that nothing is rounded. */
  private boolean isPlain(int node, int[] earliest) {
    boolean plain = startsOdd[node] == 1 && inStart[node] < inStart[node + 1];
    int held = NEVER;
    for (int link = inStart[node]; plain && link < inStart[node + 1]; link++) {
      plain = startsOdd[from[link]] == 1 && !holdsEnd[link] && fromEnd[link] && k[link] == 0;
      held = Math.max(held, earliest[from[link]]);
    }
    return plain && Math.max(low[node], lowOfEnd[node]) <= held;
  }

  private void node(AdditiveNetwork network, Links links, int node) {
    inStart[node] = links.firstIn(node);
    inStart[node + 1] = links.endIn(node);
    outStart[node] = links.firstOut(node);
    outStart[node + 1] = links.endOut(node);
    low[node] = tick(network.lowOfStart(node));
    lowOfEnd[node] = tick(network.lowOfEnd(node));
    high[node] = tick(network.highOfStart(node));
    highOfEnd[node] = tick(network.highOfEnd(node));
    startsOdd[node] = network.startsOdd(node) ? 1 : 0;
    isMoment[node] = network.span(node) == 0;
    endsEven[node] = network.endsEven(node) ? 1 : 0;
    OptionalLong fixed = network.fixedEnd(node);
    fixedEnd[node] = fixed.isPresent() ? tick(fixed.getAsLong()) : FOREVER;
  }

  private void link(AdditiveNetwork network, Links links, int link) {
    int origin = links.from(link);
    int target = links.to(link);
    from[link] = origin;
    to[link] = target;
    out[link] = links.out(link);
    fromEnd[link] = !links.isFromStart(link);
    holdsEnd[link] = !links.isToStart(link);
    long raw = network.weight(link)
        - (fromEnd[link] ? network.span(origin) : 0)
        + (holdsEnd[link] ? network.span(target) : 0);
    boolean odd = startsOdd[origin] == 1 && startsOdd[target] == 1;
    // A lag out of reach of all ticks is one that does not fit.
    k[link] = Ints.saturatedCast(odd ? raw + (raw & 1) : raw);
  }

  /** A date out of reach of all ticks is none; as a lower bound it lets the network not fit. */
  private int tick(long tick) {
    if (tick == Long.MIN_VALUE) {
      return NEVER;
    }
    return tick > base + LARGEST ? FOREVER : Math.toIntExact(Math.max(-LARGEST - 1L, tick - base));
  }
}
