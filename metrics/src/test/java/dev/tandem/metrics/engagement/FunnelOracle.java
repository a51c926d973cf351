package dev.tandem.metrics.engagement;

import dev.tandem.metrics.engagement.EngagementProperties.Event;
import dev.tandem.metrics.engagement.funnel.Funnel;
import dev.tandem.metrics.engagement.funnel.FunnelEntry;
import dev.tandem.metrics.engagement.funnel.FunnelStrictness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tries every chain of events. */
final class FunnelOracle {

  private FunnelOracle() {}

  static int depth(Funnel funnel, List<Event> events, String user) {
    List<Event> theirs =
        events.stream().filter(event -> event.user().equals(user)).distinct().toList();
    int deepest = 0;
    List<Instant> entries = new ArrayList<>();
    for (Event event : theirs) {
      if (event.name().equals(funnel.steps().get(0))) {
        entries.add(event.time());
      }
    }
    entries.sort(null);
    for (Event first : theirs) {
      boolean allowed = funnel.entry() != FunnelEntry.FIRST
          || first.time().equals(entries.isEmpty() ? null : entries.get(0));
      if (first.name().equals(funnel.steps().get(0)) && allowed) {
        List<Event> chain = new ArrayList<>(List.of(first));
        deepest = Math.max(deepest, longest(funnel, theirs, chain));
      }
    }
    return deepest;
  }

  private static int longest(Funnel funnel, List<Event> events, List<Event> chain) {
    int deepest = chain.size();
    if (chain.size() == funnel.steps().size()) {
      return deepest;
    }
    Event last = chain.get(chain.size() - 1);
    for (Event next : events) {
      boolean tie = next.time().equals(last.time())
          && !funnel.strictness().contains(FunnelStrictness.TIMES_INCREASE)
          && funnel.steps().indexOf(next.name()) > funnel.steps().indexOf(last.name());
      boolean inOrder = funnel.grace().isZero()
          ? next.time().isAfter(last.time()) || tie
          : !next.time().isBefore(last.time().minus(funnel.grace()));
      boolean inTime = !next.time().isAfter(chain.get(0).time().plus(funnel.window()))
          && (funnel.stepWindows().isEmpty()
              || !next.time()
                  .isAfter(last.time().plus(funnel.stepWindows().get(chain.size() - 1))));
      if (next.name().equals(funnel.steps().get(chain.size()))
          && inOrder
          && inTime
          && chain.stream()
              .filter(step -> step.name().equals(next.name()))
              .allMatch(step -> step.time().isBefore(next.time()))) {
        chain.add(next);
        deepest = Math.max(deepest, longest(funnel, events, chain));
        chain.remove(chain.size() - 1);
      }
    }
    return deepest;
  }
}
