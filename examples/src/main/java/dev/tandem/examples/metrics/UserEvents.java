package dev.tandem.examples.metrics;

import com.google.common.collect.ImmutableSortedMap;
import dev.tandem.examples.metrics.input.ProductEvent;
import dev.tandem.metrics.retention.RetentionAccumulator;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.EventKind;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events in order of time, and what each means: who began when, and who came back. */
final class UserEvents {
  private static final String SIGN_UP = "signed_up";

  private final List<ProductEvent> events;
  private final boolean signUpsRecorded;

  UserEvents(List<ProductEvent> events) {
    this.events = new ArrayList<>(events);
    this.events.sort(Comparator.comparing(ProductEvent::time));
    this.signUpsRecorded = events.stream().anyMatch(event -> event.event().equals(SIGN_UP));
  }

  /** {@return the last instant of which something is known} */
  Instant asOf() {
    return events.get(events.size() - 1).time();
  }

  Instant first() {
    return events.get(0).time();
  }

  String startRule() {
    return signUpsRecorded
        ? "users begin with " + SIGN_UP + ", any other event is a return"
        : "users begin with their first event in the file, any event is a return";
  }

  RetentionAccumulator<String> counted(RetentionConvention convention, CohortRange range) {
    RetentionAccumulator<String> accumulator = RetentionAccumulator.ofTexts(convention, range);
    events.forEach(event -> accumulator.add(event.user(), event.time(), kind(event)));
    return accumulator;
  }

  private EventKind kind(ProductEvent event) {
    if (!signUpsRecorded) {
      return EventKind.START_AND_RETURN;
    }
    return event.event().equals(SIGN_UP) ? EventKind.START : EventKind.RETURN;
  }

  /** {@return the times of each user who began, from the first start on, ascending} */
  ImmutableSortedMap<String, List<Instant>> timesSinceStart() {
    Map<String, List<Instant>> times = new HashMap<>();
    for (ProductEvent event : events) {
      if (kind(event) != EventKind.RETURN) {
        times.computeIfAbsent(event.user(), user -> new ArrayList<>());
      }
      List<Instant> known = times.get(event.user());
      if (known != null) {
        known.add(event.time());
      }
    }
    return ImmutableSortedMap.copyOf(times);
  }
}
