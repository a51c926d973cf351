package dev.tandem.metrics.delivery.dora.rating;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A table of a report: the ranges that it prints, from the best level to the worst, and nothing between them. */
final class PublishedTable {

  private final ImmutableListMultimap<DoraMetric, LevelBand> bands;
  private final String pointsOfFailureRate;

  PublishedTable(
      List<LevelBand> frequency,
      List<LevelBand> leadTime,
      List<LevelBand> failureRate,
      List<LevelBand> recovery) {
    this(frequency, leadTime, failureRate, recovery, "");
  }

  private PublishedTable(
      List<LevelBand> frequency,
      List<LevelBand> leadTime,
      List<LevelBand> failureRate,
      List<LevelBand> recovery,
      String pointsOfFailureRate) {
    this.bands = ImmutableListMultimap.<DoraMetric, LevelBand>builder()
        .putAll(DoraMetric.DEPLOYMENT_FREQUENCY, frequency)
        .putAll(DoraMetric.LEAD_TIME, leadTime)
        .putAll(DoraMetric.CHANGE_FAILURE_RATE, failureRate)
        .putAll(DoraMetric.RECOVERY_TIME, recovery)
        .build();
    this.pointsOfFailureRate = pointsOfFailureRate;
  }

  /** A table that prints one value for each level instead of ranges: the means of clusters that were found by all metrics together. */
  static PublishedTable withPoints(
      List<LevelBand> frequency,
      List<LevelBand> leadTime,
      List<LevelBand> recovery,
      String pointsOfFailureRate) {
    return new PublishedTable(
        frequency, leadTime, ImmutableList.of(), recovery, pointsOfFailureRate);
  }

  DoraRating rate(DoraScheme scheme, DoraMetric metric, double value) {
    ImmutableList<LevelBand> table = bands.get(metric);
    if (table.isEmpty()) {
      return DoraRating.unclassified(
          scheme,
          metric,
          OptionalDouble.of(value),
          "the report prints a value for each level, not a range: " + pointsOfFailureRate);
    }
    // An end that two ranges share belongs to the better level, which comes first.
    return table.stream()
        .filter(band -> band.contains(value))
        .findFirst()
        .map(band -> DoraRating.classified(scheme, metric, value, levels(table, band)))
        .orElseGet(() ->
            DoraRating.unclassified(scheme, metric, OptionalDouble.of(value), gap(table, value)));
  }

  private static ImmutableList<String> levels(List<LevelBand> table, LevelBand found) {
    return table.stream()
        .filter(found::hasSameRange)
        .map(LevelBand::level)
        .collect(ImmutableList.toImmutableList());
  }

  private static String gap(List<LevelBand> table, double value) {
    List<LevelBand> below = table.stream().filter(band -> band.to() < value).toList();
    List<LevelBand> above = table.stream().filter(band -> band.from() > value).toList();
    if (below.isEmpty() || above.isEmpty()) {
      String last =
          below.isEmpty() ? nearest(above, band -> -band.from()) : nearest(below, LevelBand::to);
      return "beyond the last range, " + last;
    }
    return "between " + nearest(below, LevelBand::to) + " and "
        + nearest(above, band -> -band.from());
  }

  private static String nearest(List<LevelBand> bands, ToDoubleFunction<LevelBand> end) {
    double most = bands.stream().mapToDouble(end).max().orElseThrow();
    return bands.stream()
        .filter(band -> end.applyAsDouble(band) == most)
        .map(LevelBand::level)
        .collect(Collectors.joining(" or "));
  }
}
