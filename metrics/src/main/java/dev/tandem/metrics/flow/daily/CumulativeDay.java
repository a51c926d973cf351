package dev.tandem.metrics.flow.daily;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * How far items had come by the end of a day.
 *
 * @param date the day
 * @param reached for each state of the diagram the items that had reached it or one beyond; not ascending from state to state
 * @param cancelled items that had been given up, whatever they had reached
 */
public record CumulativeDay(LocalDate date, List<Long> reached, long cancelled) {

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if counts are negative or ascend
   */
  public CumulativeDay {
    Objects.requireNonNull(date, "date");
    reached = ImmutableList.copyOf(reached);
    for (int i = 0; i < reached.size(); i++) {
      checkArgument(
          reached.get(i) >= 0 && (i == 0 || reached.get(i) <= reached.get(i - 1)),
          "items that reached a state must not be more than those that reached the one before: %s."
              + " Count those beyond a state as well.",
          reached);
    }
    checkArgument(cancelled >= 0, "cancelled must be at least 0: %s. Count items.", cancelled);
  }

  /** {@return for example {@code 2026-03-02: [5, 3, 1], cancelled 0}} */
  @Override
  public String toString() {
    return date + ": " + reached + ", cancelled " + cancelled;
  }
}
