package dev.tandem.metrics.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows each entry through the events of one user, where a step may be a little earlier than the one before.
 *
 * <p>Steps of one name follow in the order of time, whatever the grace, so that taking the earliest event that a step allows is best: it
 * leaves most to later steps. Cost: entries times events, for each user.
 */
final class GraceRun implements FunnelRun {

  private final Funnel funnel;
  private final FunnelRange range;
  private final int steps;
  private final long windowMillis;
  private final long graceMillis;
  private final List<Event> events = new ArrayList<>();
  private int depth;
  private long entry;
  private long reached;

  GraceRun(Funnel funnel, FunnelRange range) {
    this.funnel = funnel;
    this.range = range;
    this.steps = funnel.steps().size();
    this.windowMillis = funnel.window().toMillis();
    this.graceMillis = funnel.grace().toMillis();
  }

  @Override
  public void start() {
    events.clear();
    depth = 0;
  }

  /** Nothing: a funnel with a grace has no rule that other events could break. */
  @Override
  public void other() {}

  @Override
  public void event(String name, long time) {
    events.add(new Event(name, time));
  }

  @Override
  public void finish() {
    boolean entered = false;
    for (Event event : events) {
      if (event.name().equals(funnel.steps().get(0)) && range.mayEnter(event.time())) {
        if (!entered || funnel.entry() != FunnelEntry.FIRST) {
          follow(event);
        }
        entered = true;
      }
    }
  }

  private void follow(Event first) {
    List<Event> chain = new ArrayList<>(steps);
    Optional<Event> next = Optional.of(first);
    while (next.isPresent()) {
      chain.add(next.get());
      next = chain.size() < steps ? next(chain) : Optional.empty();
    }
    long end = Math.max(first.time(), chain.get(chain.size() - 1).time());
    boolean better = chain.size() > depth || (chain.size() == depth && end <= reached);
    if (better) {
      depth = chain.size();
      reached = end;
    }
    if (better || !converted()) {
      entry = first.time();
    }
  }

  private Optional<Event> next(List<Event> chain) {
    String name = funnel.steps().get(chain.size());
    long from = chain.get(chain.size() - 1).time() - graceMillis;
    for (Event step : chain) {
      if (step.name().equals(name)) {
        from = Math.max(from, step.time() + 1);
      }
    }
    return firstOf(name, from, chain.get(0).time() + windowMillis);
  }

  private Optional<Event> firstOf(String name, long from, long to) {
    return events.stream()
        .filter(event -> event.name().equals(name))
        .filter(event -> event.time() >= from && event.time() <= to)
        .findFirst();
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

  private record Event(String name, long time) {}
}
