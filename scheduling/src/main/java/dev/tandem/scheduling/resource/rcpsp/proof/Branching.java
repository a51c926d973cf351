package dev.tandem.scheduling.resource.rcpsp.proof;

/**
 * What to decide next: the literal "start at most t" that took part in most dead ends of late.
 *
 * <p>Literals stand in a heap by activity, which grows with each dead end and fades with time: VSIDS, Moskewicz and others (2001), "Chaff:
 * engineering an efficient SAT solver". Memory: three numbers for each slot at which an activity may start.
 */
final class Branching {
  private static final double FADING = 1 / 0.95;
  private static final double TOO_LARGE = 1e100;

  /** For each activity, where its literals begin; one entry more than activities. */
  private final int[] from;

  /** For each activity, the slot of its first literal. */
  private final int[] firstSlot;

  private final int[] activityOf;
  private final double[] scores;
  private final int[] heap;

  /** Where each literal stands in the heap, −1 if it does not. */
  private final int[] place;

  private int size;
  private double weight = 1;

  Branching(BoundTrail trail, int activities) {
    this.from = new int[activities + 1];
    this.firstSlot = new int[activities];
    for (int activity = 0; activity < activities; activity++) {
      int least = trail.bound(Literals.start(activity));
      firstSlot[activity] = least;
      from[activity + 1] = from[activity] + trail.most(Literals.start(activity)) - least;
    }
    int literals = from[activities];
    this.activityOf = new int[literals];
    this.scores = new double[literals];
    this.heap = new int[literals];
    this.place = new int[literals];
    for (int activity = 0; activity < activities; activity++) {
      for (int literal = from[activity]; literal < from[activity + 1]; literal++) {
        activityOf[literal] = activity;
        heap[size] = literal;
        place[literal] = size++;
      }
    }
  }

  int activity(int literal) {
    return activityOf[literal];
  }

  int slot(int literal) {
    int activity = activityOf[literal];
    return firstSlot[activity] + literal - from[activity];
  }

  /** The open literal of the highest score; −1 if all starts are decided. */
  int next(BoundTrail trail) {
    while (size > 0) {
      int literal = pop();
      int activity = activityOf[literal];
      int slot = slot(literal);
      if (slot >= trail.bound(Literals.start(activity))
          && slot < trail.most(Literals.start(activity))) {
        return literal;
      }
    }
    return -1;
  }

  /** Takes note that a literal took part in a dead end. */
  void bump(int quantity, int bound) {
    int activity = quantity / 2;
    int slot = quantity % 2 == 0 ? bound - 1 : -bound;
    int literal = from[activity] + slot - firstSlot[activity];
    if (literal < from[activity] || literal >= from[activity + 1]) {
      return;
    }
    scores[literal] += weight;
    if (scores[literal] > TOO_LARGE) {
      for (int each = 0; each < scores.length; each++) {
        scores[each] /= TOO_LARGE;
      }
      weight /= TOO_LARGE;
    }
    if (place[literal] >= 0) {
      up(literal, place[literal]);
    }
  }

  void fade() {
    weight *= FADING;
  }

  /** Literals between two bounds of a quantity are open again. */
  void free(int quantity, int before, int value) {
    int activity = quantity / 2;
    int low = quantity % 2 == 0 ? before : -value;
    int high = quantity % 2 == 0 ? value : -before;
    for (int slot = low; slot < high; slot++) {
      int literal = from[activity] + slot - firstSlot[activity];
      if (literal >= from[activity] && literal < from[activity + 1] && place[literal] < 0) {
        up(literal, size++);
      }
    }
  }

  private void up(int literal, int hole) {
    int at = hole;
    while (at > 0 && isBefore(literal, heap[(at - 1) / 2])) {
      put(heap[(at - 1) / 2], at);
      at = (at - 1) / 2;
    }
    put(literal, at);
  }

  private int pop() {
    int first = heap[0];
    place[first] = -1;
    int moved = heap[--size];
    if (size > 0) {
      int at = 0;
      while (2 * at + 1 < size) {
        int child = 2 * at + 1;
        if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
          child++;
        }
        if (!isBefore(heap[child], moved)) {
          break;
        }
        put(heap[child], at);
        at = child;
      }
      put(moved, at);
    }
    return first;
  }

  /** Equal scores are told apart by number, so that the heap is the same on every machine. */
  private boolean isBefore(int one, int other) {
    return scores[one] > scores[other] || (scores[one] == scores[other] && one < other);
  }

  private void put(int literal, int at) {
    heap[at] = literal;
    place[literal] = at;
  }
}
