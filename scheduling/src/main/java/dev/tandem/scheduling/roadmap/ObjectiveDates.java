package dev.tandem.scheduling.roadmap;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.product.FeatureId;
import dev.tandem.core.product.objective.KeyResultId;
import dev.tandem.core.product.objective.ObjectiveId;
import dev.tandem.core.text.TextTable;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When the features come that are meant to move an objective.
 *
 * @param id the objective's id
 * @param title what is to be achieved
 * @param period when it is pursued
 * @param keyResults its key results, in the order stated
 */
public record ObjectiveDates(
    ObjectiveId id, String title, DateRange period, List<KeyResultDates> keyResults) {

  /**
   * When the features come that are meant to move a key result.
   *
   * @param id the key result's id
   * @param features the features that contribute to it, in the order stated
   * @param first when the first of them is usable; empty if none has a date
   * @param last when the last of them is usable; empty if none has a date
   */
  public record KeyResultDates(
      KeyResultId id,
      List<FeatureId> features,
      Optional<LocalDateTime> first,
      Optional<LocalDateTime> last) {

    /** Copies the features. */
    public KeyResultDates {
      Objects.requireNonNull(id, "id");
      features = ImmutableList.copyOf(features);
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(last, "last");
    }
  }

  /** Copies the key results. */
  public ObjectiveDates {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(period, "period");
    keyResults = ImmutableList.copyOf(keyResults);
  }

  /** {@return when the first feature is usable that contributes to one of its key results; empty if none has a date} */
  public Optional<LocalDateTime> first() {
    return dates(KeyResultDates::first).min(Comparator.naturalOrder());
  }

  /** {@return when the last feature is usable that contributes to one of its key results; empty if none has a date} */
  public Optional<LocalDateTime> last() {
    return dates(KeyResultDates::last).max(Comparator.naturalOrder());
  }

  private Stream<LocalDateTime> dates(Function<KeyResultDates, Optional<LocalDateTime>> end) {
    return keyResults.stream().flatMap(each -> end.apply(each).stream());
  }

  /** {@return the objective, and a table of its key results} */
  @Override
  public String toString() {
    TextTable table = new TextTable()
        .words("key result")
        .words("first feature")
        .words("last feature")
        .words("features")
        .rows(keyResults, each -> new Object[] {
          each.id(), each.first(), each.last(), Joiner.on(", ").join(each.features())
        });
    return id + " " + title + " (" + period + ")\n" + table;
  }
}
