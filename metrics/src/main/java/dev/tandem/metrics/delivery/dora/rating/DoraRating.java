package dev.tandem.metrics.delivery.dora.rating;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.text.TextTable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The level of a metric in a scheme, or why it has none: no data is no level, and a gap between two printed ranges is neither of them.
 *
 * @param scheme whose levels they are
 * @param metric what was rated
 * @param value the value; empty if there is none
 * @param levels the level; several where a table prints the same range for them; empty if there is none
 * @param unclassifiedBecause why there is none; blank if there is one
 */
public record DoraRating(
    String scheme,
    DoraMetric metric,
    OptionalDouble value,
    List<String> levels,
    String unclassifiedBecause) {

  /**
   * Copies the levels.
   *
   * @throws IllegalArgumentException if there are both or neither of a level and a reason, or a level without a value
   */
  public DoraRating {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(metric, "metric");
    levels = ImmutableList.copyOf(levels);
    checkArgument(
        levels.isEmpty() != unclassifiedBecause.isBlank(),
        "rating must have either a level or a reason: %s and \"%s\". Leave one out.",
        levels,
        unclassifiedBecause);
    checkArgument(
        levels.isEmpty() || value.isPresent(),
        "level must be of a value: %s. Leave the level out and say why.",
        levels);
  }

  static DoraRating classified(
      DoraScheme scheme, DoraMetric metric, double value, List<String> levels) {
    return new DoraRating(scheme.toString(), metric, OptionalDouble.of(value), levels, "");
  }

  static DoraRating unclassified(
      DoraScheme scheme, DoraMetric metric, OptionalDouble value, String because) {
    return new DoraRating(scheme.toString(), metric, value, ImmutableList.of(), because);
  }

  /** {@return whether there is a level} */
  public boolean isClassified() {
    return !levels.isEmpty();
  }

  /** {@return for example {@code lead time 10 by DORA 2021: between elite and high}} */
  @Override
  public String toString() {
    return metric.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + TextTable.text(value)
        + " by " + scheme + ": "
        + (isClassified() ? String.join(" or ", levels) : unclassifiedBecause);
  }
}
