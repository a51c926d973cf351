package dev.tandem.scheduling.resource.rcpsp.proof;

import com.google.common.primitives.ImmutableIntArray;
import dev.tandem.scheduling.resource.rcpsp.ResourceProblem;
import dev.tandem.scheduling.resource.rcpsp.TimeWindows;
import dev.tandem.scheduling.resource.rcpsp.bound.DeadEnds;
import java.util.Optional;

/**
 * Looks for a schedule that has ended by a deadline, and learns from each dead end until there is one or none can be.
 *
 * <p>Source: Ohrimenko, Stuckey and Codish (2009), "Propagation via lazy clause generation", Constraints 14; for this problem Schutt,
 * Feydy, Stuckey and Wallace (2013), "Solving RCPSP/max by lazy clause generation", Journal of Scheduling 16. It goes on where it stopped,
 * and the deadline may be moved to earlier slots on the way: what was learned stays true. Reproducible. For one thread.
 *
 * <p>Cost of a decision: what follows from it; memory O(n T) for n activities and T slots, and 1,500 nogoods and more as time goes on, besides
 * the log of what was learned.
 */
public final class DeadlineSearch {

  /** How far a search has come. */
  public enum State {
    /** Neither a schedule nor a proof so far. */
    OPEN,
    /** {@link #starts} has a schedule. */
    FOUND,
    /** No schedule has ended by the deadline. */
    REFUTED
  }

  /** Dead ends before the first restart, times Luby's series later. */
  private static final int RESTART = 100;

  private static final int NOGOODS = 1_500;

  private final TimeWindows windows;
  private final int activities;
  private final BoundTrail trail;
  private final Branching branching;
  private final Nogoods nogoods;
  private final ConflictAnalysis analysis;
  private final Propagation propagation;
  private final RestartSeries restarts;
  private final DeadEndLog log = new DeadEndLog();
  private final Literals because = new Literals();
  private State state = State.OPEN;
  private int deadline;
  private long decisions;

  /**
   * Makes a search.
   *
   * @param problem the problem
   * @param deadline the slot by which all must have ended
   */
  public DeadlineSearch(ResourceProblem problem, int deadline) {
    this(problem, deadline, RESTART, NOGOODS);
  }

  /** Restarts after so many dead ends, times Luby's series, and first forgets nogoods when there are so many. */
  DeadlineSearch(ResourceProblem problem, int deadline, int restartAfter, int mostNogoods) {
    this.restarts = new RestartSeries(restartAfter);
    this.windows = problem.windows();
    this.activities = problem.activities();
    this.deadline = deadline;
    int[] bounds = new int[2 * activities];
    boolean isEmpty = false;
    for (int activity = 0; activity < activities; activity++) {
      int earliest = windows.heads().get(activity);
      int latest = latest(activity);
      isEmpty |= earliest > latest;
      bounds[Literals.start(activity)] = earliest;
      bounds[Literals.negativeStart(activity)] = -Math.max(earliest, latest);
    }
    this.trail = new BoundTrail(bounds);
    this.branching = new Branching(trail, activities);
    this.nogoods = new Nogoods(trail, bounds.length, mostNogoods);
    this.analysis = new ConflictAnalysis(trail, branching, bounds.length);
    this.propagation = new Propagation(problem, Math.max(0, deadline), trail, nogoods);
    if (isEmpty) {
      state = State.REFUTED;
    }
  }

  private int latest(int activity) {
    return Math.min(
        windows.latestStarts().get(activity), deadline - windows.tails().get(activity));
  }

  /** {@return how far it is} */
  public State state() {
    return state;
  }

  /** {@return the slot by which all must have ended} */
  public int deadline() {
    return deadline;
  }

  /** {@return how many decisions were made} */
  public long decisions() {
    return decisions;
  }

  /** {@return for each activity its start, once a schedule is found} */
  public ImmutableIntArray starts() {
    ImmutableIntArray.Builder starts = ImmutableIntArray.builder(activities);
    for (int activity = 0; activity < activities; activity++) {
      starts.add(trail.bound(Literals.start(activity)));
    }
    return starts.build();
  }

  /** {@return what was learned, once there is a proof; empty if that is too long to be kept} */
  public Optional<DeadEnds> deadEnds() {
    return log.written();
  }

  /**
   * Asks for a schedule that ends earlier, and goes on.
   *
   * @param slot the slot by which all must have ended, earlier than before
   */
  public void tighten(int slot) {
    deadline = slot;
    if (state == State.REFUTED) {
      return;
    }
    state = State.OPEN;
    backTo(0);
    because.clear();
    for (int activity = 0; activity < activities; activity++) {
      if (!trail.raise(Literals.negativeStart(activity), -latest(activity), because)) {
        state = State.REFUTED;
      }
    }
  }

  /**
   * Goes on until there is a schedule or a proof, or so many decisions are made.
   *
   * @param until the most decisions, counted from the beginning
   */
  public void advance(long until) {
    while (state == State.OPEN && decisions < until) {
      if (!propagation.propagate()) {
        learn();
      } else if (restarts.isDue()) {
        restart();
      } else {
        decide();
      }
    }
  }

  private void decide() {
    int literal = restarts.count() == 0 ? -1 : branching.next(trail);
    if (literal >= 0) {
      decisions++;
      trail.decide(Literals.negativeStart(branching.activity(literal)), -branching.slot(literal));
      return;
    }
    int first = earliestOpen();
    if (first < 0) {
      state = State.FOUND;
      return;
    }
    decisions++;
    trail.decide(Literals.negativeStart(first), -trail.bound(Literals.start(first)));
  }

  /** The activity with the earliest possible start among those whose start is open, then with the least room; −1 if there is none. */
  private int earliestOpen() {
    int best = -1;
    for (int activity = 0; activity < activities; activity++) {
      int earliest = trail.bound(Literals.start(activity));
      int most = trail.most(Literals.start(activity));
      if (earliest < most && (best < 0 || isSooner(earliest, most, best))) {
        best = activity;
      }
    }
    return best;
  }

  private boolean isSooner(int earliest, int most, int best) {
    int bestEarliest = trail.bound(Literals.start(best));
    return earliest < bestEarliest
        || (earliest == bestEarliest && most < trail.most(Literals.start(best)));
  }

  private void learn() {
    restarts.countDeadEnd();
    int back = trail.level() == 0 ? -1 : analysis.analyse();
    if (back < 0) {
      state = State.REFUTED;
      return;
    }
    Literals learned = analysis.learned();
    log.add(learned);
    backTo(back);
    because.clear();
    for (int place = 1; place < learned.size(); place++) {
      because.add(learned.quantity(place), learned.bound(place));
    }
    if (learned.size() > 1) {
      nogoods.learn(learned, analysis.spread());
    }
    if (!trail.raise(learned.quantity(0) ^ 1, 1 - learned.bound(0), because)) {
      throw new IllegalStateException(
          "what follows from a nogood must be possible after going back");
    }
  }

  private void restart() {
    restarts.restart();
    backTo(0);
    if (!nogoods.forgetSome()) {
      state = State.REFUTED;
    }
  }

  private void backTo(int level) {
    trail.backTo(level, branching);
    propagation.wentBack();
  }
}
