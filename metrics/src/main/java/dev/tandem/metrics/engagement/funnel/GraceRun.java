package dev.tandem.metrics.engagement.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows each entry through the events of one user, where a step may be a little earlier than the one before.
 *
 * <p>Steps of one name follow in the order of time, whatever the grace, so that taking the earliest event that a step allows is best: it
 * leaves most to later steps.
 */
final class GraceRun extends EntryRun {

  private final List<String> steps;
  private final long windowMillis;
  private final long graceMillis;

  GraceRun(Funnel funnel, FunnelRange range) {
    super(funnel, range);
    this.steps = funnel.steps();
    this.windowMillis = funnel.window().toMillis();
    this.graceMillis = funnel.grace().toMillis();
  }

  /** Nothing: a funnel with a grace has no rule that other events could break. */
  @Override
  public void other() {}

  @Override
  Way follow(List<Event> events, int first) {
    List<Event> chain = new ArrayList<>(steps.size());
    Optional<Event> next = Optional.of(events.get(first));
    while (next.isPresent()) {
      chain.add(next.get());
      next = chain.size() < steps.size() ? next(events, chain) : Optional.empty();
    }
    long end = Math.max(chain.get(0).time(), chain.get(chain.size() - 1).time());
    return new Way(chain.size(), end);
  }

  private Optional<Event> next(List<Event> events, List<Event> chain) {
    String name = steps.get(chain.size());
    return events.stream()
        .filter(event -> event.name().equals(name))
        .filter(event -> chain.get(chain.size() - 1).time() - event.time() <= graceMillis)
        .filter(event -> event.time() - chain.get(0).time() <= windowMillis)
        .filter(event -> chain.stream().allMatch(step -> isFree(event, step)))
        .findFirst();
  }

  /** Whether a step leaves an event to a later step: it has another name or is earlier. */
  private static boolean isFree(Event event, Event step) {
    return !step.name().equals(event.name()) || step.time() < event.time();
  }
}
