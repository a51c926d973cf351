package dev.tandem.benchmarks.retention;

import static dev.tandem.benchmarks.retention.ProductEvents.DAYS;
import static dev.tandem.benchmarks.retention.ProductEvents.OFFSETS;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an application would write: group the events by user, collect each user's days in a set, look every offset up. */
final class StreamRetention {

  private StreamRetention() {}

  static long[] count(ProductEvents events) {
    Map<Long, Set<Integer>> daysByUser = IntStream.range(0, events.size())
        .boxed()
        .collect(Collectors.groupingBy(
            events::user,
            Collectors.mapping(i -> ProductEvents.day(events.time(i)), Collectors.toSet())));
    long[] counts = new long[DAYS * OFFSETS];
    daysByUser
        .values()
        .forEach(days -> days.forEach(cohort -> IntStream.range(0, OFFSETS)
            .filter(offset -> days.contains(cohort + offset))
            .forEach(offset -> counts[cohort * OFFSETS + offset]++)));
    return counts;
  }
}
