package dev.tandem.metrics.engagement;

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
    Way way = new Way(1, entry);
    for (Event event : events.subList(first + 1, events.size())) {
      if (way.depth() == steps.size()
          || breaksRule(event.name(), way.depth())
          || event.time() - entry > windowMillis) {
        return way;
      }
      if (isNext(event, way)) {
        way = new Way(way.depth() + 1, event.time());
      }
    }
    return way;
  }

  private boolean isNext(Event event, Way way) {
    boolean later = event.time() > way.reached() || !funnel.is(FunnelStrictness.TIMES_INCREASE);
    return later && event.name().equals(steps.get(way.depth()));
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
