package dev.tandem.scheduling.roadmap;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.ReleaseId;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a release can go out: when the last of its features is usable.
 *
 * @param id the release's id
 * @param name what people call it
 * @param window when it is to reach customers
 * @param features its features, in the order stated
 * @param date when the last of its dated features is usable; empty if none has a date
 * @param drivers those of its features that come last
 * @param undated those of its features that no task delivers, which the date does not know
 * @param batchingCost what is lost because its features wait for the last one: the cost of all of them at its date less that at their own
 */
public record ReleaseDates(
    ReleaseId id,
    String name,
    DateRange window,
    List<FeatureId> features,
    Optional<LocalDateTime> date,
    List<FeatureId> drivers,
    List<FeatureId> undated,
    double batchingCost) {

  /** Copies the lists. */
  public ReleaseDates {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(window, "window");
    features = ImmutableList.copyOf(features);
    Objects.requireNonNull(date, "date");
    drivers = ImmutableList.copyOf(drivers);
    undated = ImmutableList.copyOf(undated);
  }

  /** {@return by how many calendar days it comes after the last day of its window; 0 if it does not, or has no date} */
  public long daysLate() {
    return date.map(day -> Math.max(0, ChronoUnit.DAYS.between(window.end(), day.toLocalDate())))
        .orElse(0L);
  }

  /** {@return id, window, date and what it waits for in words} */
  @Override
  public String toString() {
    return id + " (" + window + ")" + date.map(day -> " ready " + day).orElse(" without a date")
        + (drivers.isEmpty() ? "" : ", waits for " + Joiner.on(", ").join(drivers))
        + (undated.isEmpty() ? "" : ", no date for " + Joiner.on(", ").join(undated));
  }
}
