package dev.tandem.examples.plan;

import com.google.common.collect.ImmutableList;
import dev.tandem.examples.csv.FileWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a plan, so that all of it can be reported together. */
final class Problems {
  private final List<String> found = new ArrayList<>();
  private boolean fieldsAreKnown = true;

  /** Adds a problem unless a condition holds. */
  void check(boolean condition, String problem) {
    if (!condition) {
      found.add(FileWords.in(problem));
    }
  }

  /** Returns what the reader reads, or notes its complaint with the place and returns empty. */
  <T> Optional<T> read(String place, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (IllegalArgumentException | ArithmeticException e) {
      String message = FileWords.in(String.valueOf(e.getMessage()));
      found.add(isSaidBy(message, place) ? message : place + ": " + message);
      return Optional.empty();
    }
  }

  /** Whether a message names its place itself, with or without quotes. */
  private static boolean isSaidBy(String message, String place) {
    return message.replace("\"", "").contains(place.replace("\"", ""));
  }

  /** As {@link #read}, for a text that may be left out. */
  <T> Optional<T> readIfGiven(String place, String text, Supplier<T> reader) {
    return text.isEmpty() ? Optional.empty() : read(place, reader);
  }

  /** Adds what is wrong with fields; a field that is then missing may be one of them. */
  void addFields(List<String> problems) {
    found.addAll(problems);
    fieldsAreKnown &= problems.isEmpty();
  }

  /** Whether all fields were understood, so that one that is not there is missing. */
  boolean fieldsAreKnown() {
    return fieldsAreKnown;
  }

  int count() {
    return found.size();
  }

  ImmutableList<String> all() {
    return ImmutableList.copyOf(found);
  }
}
