package dev.tandem.scheduling.resource.rcpsp.proof;

import java.util.Arrays;

/**
 * What is learned from a dead end: literals that never hold together, of which one alone came about at the last decision.
 *
 * <p>From the literals of the conflict, those of the last decision are replaced by their reasons, the latest first, until one is left:
 * first unique implication point, Marques-Silva and Sakallah (1999), "GRASP: a search algorithm for propositional satisfiability", IEEE
 * Transactions on Computers 48. Literals that follow from the others are left out. Cost: the literals of all reasons on the way.
 */
final class ConflictAnalysis {
  private static final int NONE = Integer.MIN_VALUE;

  private final BoundTrail trail;
  private final Branching branching;
  private final Literals learned = new Literals();

  /** For each entry the bound that is needed of it; {@link #NONE} if it is not marked. */
  private int[] needed = new int[256];

  /** For each quantity the greatest bound among what is kept. */
  private final int[] kept;

  /** Marked entries before the last decision. */
  private int[] earlier = new int[64];

  private int earlierCount;

  /** How many entries since the last decision are marked. */
  private int pending;

  private int spread;

  ConflictAnalysis(BoundTrail trail, Branching branching, int quantities) {
    this.trail = trail;
    this.branching = branching;
    this.kept = new int[quantities];
    Arrays.fill(kept, NONE);
    Arrays.fill(needed, NONE);
  }

  /** What was learned: first the literal that came last, then that of the latest decision before. */
  Literals learned() {
    return learned;
  }

  /** Over how many decisions the learned literals are spread. */
  int spread() {
    return spread;
  }

  /**
   * Learns from the conflict of the trail, and returns after how many decisions the opposite of the first literal follows; −1 if the
   * conflict needs no decision at all.
   */
  int analyse() {
    Literals conflict = trail.conflict();
    int latest = latestLevel(conflict);
    if (latest == 0) {
      return -1;
    }
    trail.backTo(latest, branching);
    grow();
    earlierCount = 0;
    pending = 0;
    for (int place = 0; place < conflict.size(); place++) {
      mark(conflict.quantity(place), conflict.bound(place));
    }
    int entry = trail.size() - 1;
    while (needed[entry] == NONE || pending > 1) {
      if (needed[entry] != NONE) {
        resolve(entry);
      }
      entry--;
    }
    int back = collect(entry);
    branching.fade();
    return back;
  }

  /** Conflicts may turn out to be older than the last decision. */
  private int latestLevel(Literals conflict) {
    int latest = 0;
    for (int place = 0; place < conflict.size(); place++) {
      int entry = trail.entryOf(conflict.quantity(place), conflict.bound(place));
      if (entry >= 0 && !trail.isAtRoot(entry)) {
        latest = Math.max(latest, trail.levelOf(entry));
      }
    }
    return latest;
  }

  private void grow() {
    if (needed.length < trail.size()) {
      int before = needed.length;
      needed = Arrays.copyOf(needed, 2 * trail.size());
      Arrays.fill(needed, before, needed.length, NONE);
    }
  }

  private void resolve(int entry) {
    needed[entry] = NONE;
    pending--;
    Literals reasons = trail.reasons();
    for (int place = trail.reasonFrom(entry); place < trail.reasonEnd(entry); place++) {
      mark(reasons.quantity(place), reasons.bound(place));
    }
  }

  private void mark(int quantity, int bound) {
    int entry = trail.entryOf(quantity, bound);
    if (entry < 0 || trail.isAtRoot(entry)) {
      return;
    }
    branching.bump(quantity, bound);
    if (needed[entry] != NONE) {
      needed[entry] = Math.max(needed[entry], bound);
      return;
    }
    needed[entry] = bound;
    if (entry >= trail.levelStart()) {
      pending++;
    } else {
      if (earlierCount == earlier.length) {
        earlier = Arrays.copyOf(earlier, 2 * earlierCount);
      }
      earlier[earlierCount++] = entry;
    }
  }

  /** Writes what was learned, and returns the latest level of all literals but the first. */
  private int collect(int last) {
    Arrays.sort(earlier, 0, earlierCount);
    keep(last);
    for (int place = 0; place < earlierCount; place++) {
      keep(earlier[place]);
    }
    learned.clear();
    learned.add(trail.quantity(last), needed[last]);
    spread = 1;
    int back = 0;
    int before = -1;
    // The latest comes first, so that it stands second in the nogood, where it is watched.
    for (int place = earlierCount - 1; place >= 0; place--) {
      int entry = earlier[place];
      if (needed[entry] == kept[trail.quantity(entry)] && !followsFromOthers(entry)) {
        learned.add(trail.quantity(entry), needed[entry]);
        int level = trail.levelOf(entry);
        spread += level == before ? 0 : 1;
        before = level;
        back = Math.max(back, level);
      }
    }
    forget(last);
    for (int place = 0; place < earlierCount; place++) {
      forget(earlier[place]);
    }
    return back;
  }

  private void keep(int entry) {
    int quantity = trail.quantity(entry);
    kept[quantity] = Math.max(kept[quantity], needed[entry]);
  }

  private void forget(int entry) {
    kept[trail.quantity(entry)] = NONE;
    needed[entry] = NONE;
  }

  /**
   * Whether an entry's reasons all need no decision or follow from what is kept and older than the entry; so that leaving out several is
   * sound.
   */
  private boolean followsFromOthers(int entry) {
    Literals reasons = trail.reasons();
    int end = trail.reasonEnd(entry);
    if (trail.reasonFrom(entry) == end) {
      return false;
    }
    for (int place = trail.reasonFrom(entry); place < end; place++) {
      int quantity = reasons.quantity(place);
      int bound = reasons.bound(place);
      int reason = trail.entryOf(quantity, bound);
      boolean needsDecision = reason >= 0 && !trail.isAtRoot(reason);
      if (needsDecision
          && (kept[quantity] < bound || trail.entryOf(quantity, kept[quantity]) >= entry)) {
        return false;
      }
    }
    return true;
  }
}
