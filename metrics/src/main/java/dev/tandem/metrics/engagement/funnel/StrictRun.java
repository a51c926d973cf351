package dev.tandem.metrics.engagement.funnel;

import java.util.List;

/**
 * Follows each entry through the events of one user up to the end of the window or the first event that breaks a rule.
 *
 * <p>An event is the next step if it can be; else a repetition of a step already reached, if it has that name; else a step out of turn.
 */
final class StrictRun extends EntryRun {

  /** The name of events that are not steps; no step has it. */
  private static final String OTHER = "";

  private final Funnel funnel;
  private final List<String> steps;
  private final long windowMillis;

  StrictRun(Funnel funnel, FunnelRange range) {
    super(funnel, range);
    this.funnel = funnel;
    this.steps = funnel.steps();
    this.windowMillis = funnel.window().toMillis();
  }

  @Override
  public void other() {
    event(OTHER, 0);
  }

  @Override
  Way follow(List<Event> events, int first) {
    long entry = events.get(first).time();
    Reach reach = new Reach(entry);
    for (Event event : events.subList(first + 1, events.size())) {
      if (reach.depth == steps.size()
          || breaksRule(event.name(), reach.depth)
          || event.time() - entry > windowMillis) {
        break;
      }
      reach.take(event);
    }
    return new Way(reach.depth, reach.arrival);
  }

  /** When each step was reached from one entry, the last time: the best for a window from step to step. */
  private final class Reach {

    private final long[] reachedAt = new long[steps.size()];

    /** What a step may follow: the same, or what it was before the present instant if times must increase. */
    private final long[] earlier;

    private int depth = 1;
    private int earlierDepth;
    private long arrival;
    private long now;

    Reach(long entry) {
      this.earlier =
          funnel.is(FunnelStrictness.TIMES_INCREASE) ? new long[steps.size()] : reachedAt;
      this.earlierDepth = earlier == reachedAt ? 1 : 0;
      this.reachedAt[0] = entry;
      this.arrival = entry;
      this.now = entry;
    }

    /** Backwards, so that the event takes one step of each chain. */
    void take(Event event) {
      if (event.time() != now) {
        now = event.time();
        System.arraycopy(reachedAt, 0, earlier, 0, steps.size());
        earlierDepth = depth;
      }
      for (int step = Math.min(depth, steps.size() - 1); step > 0; step--) {
        if (event.name().equals(steps.get(step)) && mayFollow(step)) {
          reach(step);
        }
      }
    }

    private boolean mayFollow(int step) {
      return (earlier == reachedAt || step <= earlierDepth)
          && now - earlier[step - 1] <= funnel.stepMillis(step);
    }

    private void reach(int step) {
      reachedAt[step] = now;
      if (step == depth) {
        depth++;
        arrival = now;
      }
    }
  }

  private boolean breaksRule(String name, int depth) {
    if (name.equals(steps.get(depth))) {
      return false;
    }
    return steps.subList(0, depth).contains(name)
        ? isRepeated(name, depth) && funnel.is(FunnelStrictness.NO_REPEATED_STEP)
        : funnel.is(FunnelStrictness.NO_STEP_OUT_OF_TURN)
            || funnel.is(FunnelStrictness.NO_OTHER_EVENT);
  }

  private boolean isRepeated(String name, int depth) {
    return steps.subList(1, depth).contains(name);
  }
}
