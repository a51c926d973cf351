package dev.tandem.jackson.model;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.Workday;
import dev.tandem.core.product.delay.DeliveryClock;
import java.time.LocalDateTime;

/**
 * A clock by which features are delivered.
 *
 * @param start when work begins
 * @param calendar when people work
 * @param workday how long a day of effort is
 * @param capacity how many people work on a feature
 * @param reference from when delay counts
 */
public record StoredClock(
    LocalDateTime start,
    WorkCalendar calendar,
    Workday workday,
    double capacity,
    LocalDateTime reference) {

  static StoredClock of(DeliveryClock clock) {
    return new StoredClock(
        clock.start(), clock.calendar(), clock.workday(), clock.capacity(), clock.reference());
  }

  DeliveryClock clock() {
    return DeliveryClock.of(start, calendar)
        .withWorkday(workday)
        .withCapacity(capacity)
        .withReference(reference);
  }
}
