package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a plan, so that all of it can be reported together. */
final class Problems {
  private final List<String> found = new ArrayList<>();

  /** Adds a problem unless a condition holds. */
  void check(boolean condition, String problem) {
    if (!condition) {
      found.add(problem);
    }
  }

  /** Returns what the reader reads, or notes its complaint with the place and returns empty. */
  <T> Optional<T> read(String place, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      found.add(place.isEmpty() ? e.getMessage() : place + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /** As {@link #read}, for a text that may be left out. */
  <T> Optional<T> readIfGiven(String place, String text, Supplier<T> reader) {
    return text.isEmpty() ? Optional.empty() : read(place, reader);
  }

  ImmutableList<String> all() {
    return ImmutableList.copyOf(found);
  }
}
