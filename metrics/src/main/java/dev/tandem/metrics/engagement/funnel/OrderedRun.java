package dev.tandem.metrics.engagement.funnel;

import java.util.Arrays;

/**
 * Follows all entries of one user at once, in one pass over the events.
 *
 * <p>For each step it keeps the latest entry from which the step was reached: no earlier entry can lead further, since its window ends
 * earlier. That entry was reached last, too, so that it is also best for a window from step to step. Source: the state of ClickHouse's
 * {@code windowFunnel}.
 */
final class OrderedRun implements FunnelRun {

  private static final long NEVER = Long.MIN_VALUE;

  private final Funnel funnel;
  private final FunnelRange range;
  private final int steps;
  private final long windowMillis;

  /** For each step the latest entry from which it was reached. */
  private final long[] entryOf;

  /** For each step when it was reached from that entry, the last time. */
  private final long[] reachedAt;

  /** What a step may follow: the same, or what it was before the present instant if times must increase. */
  private final long[] earlier;

  private final long[] reachedEarlier;

  private long now;
  private boolean entered;
  private boolean over;
  private int depth;
  private long entry;
  private long reached;

  OrderedRun(Funnel funnel, FunnelRange range) {
    this.funnel = funnel;
    this.range = range;
    this.steps = funnel.steps().size();
    this.windowMillis = funnel.window().toMillis();
    this.entryOf = new long[steps];
    this.earlier = funnel.is(FunnelStrictness.TIMES_INCREASE) ? new long[steps] : entryOf;
    this.reachedAt = new long[steps];
    this.reachedEarlier = earlier == entryOf ? reachedAt : new long[steps];
  }

  @Override
  public void start() {
    Arrays.fill(entryOf, NEVER);
    Arrays.fill(earlier, NEVER);
    entered = false;
    now = NEVER;
    over = false;
    depth = 0;
  }

  @Override
  public int depth() {
    return depth;
  }

  @Override
  public boolean converted() {
    return depth == steps;
  }

  @Override
  public long entry() {
    return entry;
  }

  @Override
  public long reached() {
    return reached;
  }

  @Override
  public void other() {
    if (entered && funnel.is(FunnelStrictness.NO_OTHER_EVENT)) {
      over = true;
    }
  }

  @Override
  public void finish() {}

  @Override
  public void event(String name, long time) {
    if (over || converted()) {
      return;
    }
    if (time != now) {
      now = time;
      System.arraycopy(entryOf, 0, earlier, 0, steps);
      System.arraycopy(reachedAt, 0, reachedEarlier, 0, steps);
    }
    over = entered && breaksRule(name);
    if (!over) {
      takeSteps(name, time);
    }
  }

  /** Backwards, so that the event takes one step of each chain. */
  private void takeSteps(String name, long time) {
    for (int step = steps - 1; step >= 0; step--) {
      if (funnel.steps().get(step).equals(name)) {
        if (step == 0) {
          enter(time);
        } else if (mayFollow(step, time)) {
          take(step, earlier[step - 1], time);
        }
      }
    }
  }

  private boolean mayFollow(int step, long time) {
    return earlier[step - 1] != NEVER
        && time - earlier[step - 1] <= windowMillis
        && time - reachedEarlier[step - 1] <= funnel.stepMillis(step);
  }

  private void enter(long time) {
    if (range.mayEnter(time) && (!entered || funnel.entry() != FunnelEntry.FIRST)) {
      entered = true;
      take(0, time, time);
      entry = converted() ? entry : time;
    }
  }

  private void take(int step, long from, long time) {
    entryOf[step] = from;
    reachedAt[step] = time;
    if (step + 1 > depth) {
      depth = step + 1;
      reached = time;
      entry = converted() ? from : entry;
    }
  }

  private boolean breaksRule(String name) {
    int step = nextStep(name);
    if (step == 0) {
      return false;
    }
    boolean outOfTurn = entryOf[step - 1] == NEVER;
    boolean repeated = entryOf[step] != NEVER && entryOf[step] == entryOf[0];
    return (outOfTurn && mustKeepTurn())
        || (repeated && funnel.is(FunnelStrictness.NO_REPEATED_STEP));
  }

  private boolean mustKeepTurn() {
    return funnel.is(FunnelStrictness.NO_STEP_OUT_OF_TURN)
        || funnel.is(FunnelStrictness.NO_OTHER_EVENT);
  }

  /** The first step of this name that is not reached yet, or else the last step of this name. */
  private int nextStep(String name) {
    for (int step = 0; step < steps; step++) {
      if (entryOf[step] == NEVER && funnel.steps().get(step).equals(name)) {
        return step;
      }
    }
    return funnel.steps().lastIndexOf(name);
  }
}
