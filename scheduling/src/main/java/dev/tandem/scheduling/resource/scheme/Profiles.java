package dev.tandem.scheduling.resource.scheme;

import static dev.tandem.scheduling.kernel.CompiledNetwork.FOREVER;
import static dev.tandem.scheduling.kernel.CompiledNetwork.NEVER;

import com.google.common.primitives.Booleans;
import dev.tandem.scheduling.kernel.CompiledNetwork;
import dev.tandem.scheduling.resource.pool.Hours;
import dev.tandem.scheduling.resource.pool.PlanPools;
import dev.tandem.scheduling.resource.pool.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What is taken of all pools by the nodes that have dates, and whether another one finds what it needs. Not thread-safe. */
final class Profiles {
  private final PlanPools pools;
  private final List<Usage> usages = new ArrayList<>();
  /** For each demand the number of its hours among those of its pool. */
  private final int[] kinds;

  private final boolean[] isSteady;

  private int blocked;
  private long blockedFrom;
  private long blockedUntil;
  /** Where the piece of a split node begins in which a conflict was found last. */
  private long piece;

  Profiles(PlanPools pools) {
    this.pools = pools;
    this.kinds = new int[pools.size()];
    this.isSteady = new boolean[kinds.length];
    for (int demand = 0; demand < kinds.length; demand++) {
      isSteady[demand] = pools.isSteady(demand);
    }
    for (int pool = 0; pool < pools.pools().size(); pool++) {
      usages.add(usage(pool));
    }
  }

  private Usage usage(int pool) {
    List<Hours> hours = new ArrayList<>();
    List<Boolean> isThere = new ArrayList<>();
    for (int demand = 0; demand < kinds.length; demand++) {
      if (pools.pool(demand) == pool) {
        int kind = hours.indexOf(pools.hours(demand));
        if (kind < 0) {
          kind = hours.size();
          hours.add(pools.hours(demand));
          isThere.add(true);
        }
        kinds[demand] = kind;
        isThere.set(kind, isThere.get(kind) && pools.isThere(demand));
      }
    }
    return new Usage(pools.pools().get(pool), hours, Booleans.toArray(isThere));
  }

  /** Takes everything back. */
  void clear() {
    usages.forEach(Usage::clear);
  }

  /** The last instant at which anything that is taken changes; {@link CompiledNetwork#NEVER} if nothing is. */
  long end() {
    long end = NEVER;
    for (Usage usage : usages) {
      end = Math.max(end, usage.end());
    }
    return end;
  }

  /** Takes what a node needs from a start to a finish; gives it back if the sign is negative. */
  void takeAll(int node, long start, long finish, int sign) {
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      take(demand, start, finish, sign);
    }
  }

  private void take(int demand, long start, long finish, int sign) {
    Usage usage = usages.get(pools.pool(demand));
    int kind = kinds[demand];
    long units = sign * pools.units(demand);
    if (pools.isSplit(demand)) {
      pools.pieces(demand, start, finish, (from, until) -> usage.take(kind, units, from, until));
    } else if (start < pools.end(demand, start, finish)) {
      usage.take(kind, units, start, pools.end(demand, start, finish));
    }
  }

  /** A pool of which a node asks for more than there ever is; -1 for none. */
  int tooGreedy(int node) {
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      int pool = pools.pool(demand);
      if (counts(demand) && pools.together(demand) > pools.pools().get(pool).capacity()) {
        return pool;
      }
    }
    return Placement.NONE;
  }

  /** Whether a demand goes on, and is not on a team of which nobody asks for anything but its members. */
  private boolean counts(int demand) {
    Pool pool = pools.pools().get(pools.pool(demand));
    return pools.rest(demand) > 0 && (!pool.isTeam() || pools.isAssigned(pools.pool(demand)));
  }

  /**
   * When a node may start at the earliest so that the last of the pools that it does not find free from a start to a finish is free again; {@link CompiledNetwork#NEVER} if it finds all
   * but one that is left out. Which pool that is, and from when to when it is taken, stays known until the next such question.
   */
  long freeAgain(int node, long start, long finish, int leftOut) {
    long free = NEVER;
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      int pool = pools.pool(demand);
      if (pool != leftOut && conflicts(demand, start, finish)) {
        long until = usages.get(pool).conflictUntil();
        long next = pools.isSplit(demand) ? pools.startFor(demand, start, piece, until) : until;
        if (next > free) {
          free = next;
          blocked = pool;
          blockedFrom = usages.get(pool).conflictFrom();
          blockedUntil = until;
        }
      }
    }
    return free;
  }

  int blocked() {
    return blocked;
  }

  long blockedFrom() {
    return blockedFrom;
  }

  long blockedUntil() {
    return blockedUntil;
  }

  /** From when on the first of the pools that a node does not find free is taken; {@link CompiledNetwork#FOREVER} if it finds all. */
  long takenFrom(int node, long start, long finish) {
    long from = FOREVER;
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      if (conflicts(demand, start, finish)) {
        from = Math.min(from, usages.get(pools.pool(demand)).conflictFrom());
      }
    }
    return from;
  }

  /** Whether a demand of a node from a start to a finish does not find what it needs. */
  boolean conflicts(int demand, long start, long finish) {
    if (!counts(demand)) {
      return false;
    }
    if (!pools.isMixed(demand)) {
      return conflictsInPieces(demand, start, finish);
    }
    takeBeside(demand, start, finish, 1);
    boolean conflicts = conflictsInPieces(demand, start, finish);
    takeBeside(demand, start, finish, -1);
    return conflicts;
  }

  private boolean conflictsInPieces(int demand, long start, long finish) {
    if (!pools.isSplit(demand)) {
      return conflictsIn(demand, start, pools.end(demand, start, finish));
    }
    boolean[] found = new boolean[1];
    pools.pieces(demand, start, finish, (from, until) -> {
      if (!found[0] && conflictsIn(demand, from, until)) {
        found[0] = true;
        piece = from;
      }
    });
    return found[0];
  }

  private boolean conflictsIn(int demand, long from, long until) {
    Usage usage = usages.get(pools.pool(demand));
    boolean allAtOnce = isSteady[demand] && !pools.isMixed(demand);
    return allAtOnce
        ? usage.conflicts(kinds[demand], needed(demand), from, until)
        : usage.conflictsInside(kinds[demand], needed(demand), from, until);
  }

  /** What a demand needs, where what is taken beside it has been taken if that depends on the start. */
  private long needed(int demand) {
    return pools.isMixed(demand) ? pools.units(demand) : pools.together(demand);
  }

  /** Takes what the node of a demand takes of the same pool beside it, or gives it back. */
  private void takeBeside(int demand, long start, long finish, int sign) {
    int node = pools.node(demand);
    for (int other = pools.first(node); other < pools.end(node); other++) {
      if (other != demand && pools.pool(other) == pools.pool(demand)) {
        take(other, start, finish, sign);
      }
    }
  }

  /** Whether a measure of the load counts a pool: teams only if tasks name them, for others are but the sum of their members. */
  boolean isMeasured(int pool) {
    return !pools.pools().get(pool).isTeam() || pools.isAssigned(pool);
  }

  /** By how much a measure of all loads grows if a node is done from a start to a finish; all is as it was afterwards. */
  double added(int node, long start, long finish, LoadShape shape) {
    double[] sum = {0};
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      if (isMeasured(pools.pool(demand))) {
        Usage usage = usages.get(pools.pool(demand));
        int kind = kinds[demand];
        long units = pools.units(demand);
        pools.pieces(demand, start, finish, (from, until) -> {
          sum[0] += usage.added(kind, units, from, until, shape);
          usage.take(kind, units, from, until);
        });
      }
    }
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      if (isMeasured(pools.pool(demand))) {
        take(demand, start, finish, -1);
      }
    }
    return sum[0];
  }

  /** The instants from one to another at which what is taken changes of any pool that a node needs, in order. */
  NavigableSet<Long> changes(int node, long from, long until) {
    NavigableSet<Long> changes = new TreeSet<>();
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      usages.get(pools.pool(demand)).changes(from, until, changes::add);
    }
    return changes;
  }

  /** How much more of a pool it would take to do a node at a time; 0 if there is enough. */
  long missing(int node, int pool, long start, long finish) {
    long missing = 0;
    for (int demand = pools.first(node); demand < pools.end(node); demand++) {
      if (pools.pool(demand) == pool) {
        missing = Math.max(missing, missing(demand, start, finish));
      }
    }
    return missing;
  }

  private long missing(int demand, long start, long finish) {
    boolean isMixed = pools.isMixed(demand);
    if (isMixed) {
      takeBeside(demand, start, finish, 1);
    }
    long[] free = {Long.MAX_VALUE};
    pools.pieces(
        demand,
        start,
        finish,
        (from, until) -> free[0] = Math.min(
            free[0], usages.get(pools.pool(demand)).leastFree(kinds[demand], from, until)));
    if (isMixed) {
      takeBeside(demand, start, finish, -1);
    }
    return free[0] == Long.MAX_VALUE ? 0 : needed(demand) - free[0];
  }
}
