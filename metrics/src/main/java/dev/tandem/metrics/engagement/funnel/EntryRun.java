package dev.tandem.metrics.engagement.funnel;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the events of one user and follows each entry through them, one after the other.
 *
 * <p>Of the entries that lead equally far the one that gets there first counts, of several of those the latest. Cost: at most entries
 * times events, for each user.
 */
abstract class EntryRun implements FunnelRun {

  private final FunnelRange range;
  private final FunnelEntry entryRule;
  private final List<String> steps;
  private final List<Event> events = new ArrayList<>();
  private int depth;
  private long entry;
  private long reached;

  EntryRun(Funnel funnel, FunnelRange range) {
    this.range = range;
    this.entryRule = funnel.entry();
    this.steps = funnel.steps();
  }

  /** {@return how far the entry leads and when it gets there} */
  abstract Way follow(List<Event> events, int first);

  @Override
  public void start() {
    events.clear();
    depth = 0;
  }

  @Override
  public void event(String name, long time) {
    events.add(new Event(name, time));
  }

  @Override
  public void finish() {
    boolean entered = false;
    for (int first = 0; first < events.size(); first++) {
      if (isEntry(events.get(first)) && (!entered || entryRule != FunnelEntry.FIRST)) {
        take(events.get(first).time(), follow(events, first));
        entered = true;
      }
    }
  }

  private boolean isEntry(Event event) {
    return event.name().equals(steps.get(0)) && range.mayEnter(event.time());
  }

  private void take(long time, Way way) {
    boolean better = way.depth() > depth || (way.depth() == depth && way.reached() <= reached);
    if (better) {
      depth = way.depth();
      reached = way.reached();
    }
    if (better || !converted()) {
      entry = time;
    }
  }

  @Override
  public int depth() {
    return depth;
  }

  @Override
  public boolean converted() {
    return depth == steps.size();
  }

  @Override
  public long entry() {
    return entry;
  }

  @Override
  public long reached() {
    return reached;
  }

  record Event(String name, long time) {}

  record Way(int depth, long reached) {}
}
