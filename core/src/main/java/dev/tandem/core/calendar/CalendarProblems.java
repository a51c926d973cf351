package dev.tandem.core.calendar;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.hours.InvalidCalendarException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Goes on after a mistake, so that a person is told all of them at once. */
final class CalendarProblems {
  private final String calendar;
  private final ImmutableList.Builder<String> problems = ImmutableList.builder();

  CalendarProblems(String calendar) {
    this.calendar = calendar;
  }

  /** Returns what a step makes; or, if it refuses to, keeps its reason in mind and returns what stands in for it. */
  <T> T orElse(T standIn, Supplier<? extends T> step) {
    try {
      return step.get();
    } catch (InvalidCalendarException e) {
      problems.addAll(e.problems());
    } catch (IllegalArgumentException e) {
      add(Strings.nullToEmpty(e.getMessage()));
    }
    return standIn;
  }

  /** Takes a step and hands on what it makes; or, if it refuses to, keeps its reason in mind. */
  <T> void ifMade(Supplier<? extends T> step, Consumer<? super T> target) {
    orElse(Optional.<T>empty(), () -> Optional.of(step.get())).ifPresent(target);
  }

  void add(String problem) {
    problems.add(problem);
  }

  boolean isEmpty() {
    return problems.build().isEmpty();
  }

  void throwIfAny() {
    ImmutableList<String> found = problems.build();
    if (!found.isEmpty()) {
      throw new InvalidCalendarException(calendar, found);
    }
  }
}
