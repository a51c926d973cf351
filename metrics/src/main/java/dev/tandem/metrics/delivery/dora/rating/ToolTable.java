package dev.tandem.metrics.delivery.dora.rating;

import static dev.tandem.metrics.delivery.dora.rating.LevelBand.DAY;
import static dev.tandem.metrics.delivery.dora.rating.LevelBand.MONTH;
import static dev.tandem.metrics.delivery.dora.rating.LevelBand.SIX_MONTHS;
import static dev.tandem.metrics.delivery.dora.rating.LevelBand.WEEK;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** The thresholds of a tool, which have no gaps: the first level whose limit a value keeps. */
final class ToolTable {

  private static final String ELITE = "elite";
  private static final String HIGH = "high";
  private static final String MEDIUM = "medium";
  private static final String LOW = "low";

  private final ImmutableListMultimap<DoraMetric, LevelBand> limits;
  private final Function<DeploymentRhythm, Optional<String>> frequency;

  private ToolTable(
      List<LevelBand> leadTime,
      List<LevelBand> failureRate,
      List<LevelBand> recovery,
      Function<DeploymentRhythm, Optional<String>> frequency) {
    this.limits = ImmutableListMultimap.<DoraMetric, LevelBand>builder()
        .putAll(DoraMetric.LEAD_TIME, leadTime)
        .putAll(DoraMetric.CHANGE_FAILURE_RATE, failureRate)
        .putAll(DoraMetric.RECOVERY_TIME, recovery)
        .build();
    this.frequency = frequency;
  }

  private static LevelBand below(String level, double limit) {
    return LevelBand.lessThan(level, limit);
  }

  private static LevelBand upTo(String level, double limit) {
    return LevelBand.between(level, 0, limit);
  }

  private static LevelBand rest(String level) {
    return LevelBand.between(level, 0, Double.MAX_VALUE);
  }

  static ToolTable fourKeys() {
    ImmutableList<LevelBand> times = ImmutableList.of(
        below("One day", DAY),
        below("One week", WEEK),
        below("One month", MONTH),
        below("Six months", SIX_MONTHS),
        rest("One year"));
    return new ToolTable(
        times,
        List.of(upTo("0-15%", 0.15), below("16-45%", 0.46), rest("46-60%")),
        times,
        rhythm -> firstOf(Stream.of(
            reaches(rhythm.daysPerWeek(), 3, "Daily"),
            reaches(rhythm.weeklyShare(), 1, "Weekly"),
            reaches(rhythm.daysPerMonth(), 1, "Monthly"),
            Optional.of("Yearly"))));
  }

  static ToolTable devLake2023() {
    return new ToolTable(
        List.of(below(ELITE, DAY), below(HIGH, WEEK), below(MEDIUM, 30 * DAY), rest(LOW)),
        List.of(upTo(ELITE, 0.05), upTo(HIGH, 0.10), upTo(MEDIUM, 0.15), rest(LOW)),
        List.of(below(ELITE, 1), below(HIGH, DAY), below(MEDIUM, WEEK), rest(LOW)),
        rhythm -> firstOf(Stream.of(
            reaches(rhythm.daysPerWeek(), 5, ELITE),
            reaches(rhythm.daysPerWeek(), 1, HIGH),
            reaches(rhythm.daysPerMonth(), 1, MEDIUM),
            Optional.of(LOW))));
  }

  static ToolTable devLake2021() {
    return new ToolTable(
        List.of(below(ELITE, 1), below(HIGH, WEEK), below(MEDIUM, 180 * DAY), rest(LOW)),
        List.of(upTo(ELITE, 0.15), upTo(HIGH, 0.20), upTo(MEDIUM, 0.30), rest(LOW)),
        List.of(below(ELITE, 1), below(HIGH, DAY), below(MEDIUM, WEEK), rest(LOW)),
        rhythm -> firstOf(Stream.of(
            reaches(rhythm.daysPerWeek(), 5, ELITE),
            reaches(rhythm.daysPerMonth(), 1, HIGH),
            rhythm.deployments() > 0 ? Optional.of(MEDIUM) : Optional.empty(),
            Optional.of(LOW))));
  }

  private static Optional<String> reaches(OptionalDouble days, double least, String level) {
    return days.orElse(0) >= least ? Optional.of(level) : Optional.empty();
  }

  private static Optional<String> firstOf(Stream<Optional<String>> levels) {
    return levels.flatMap(Optional::stream).findFirst();
  }

  DoraRating rate(DoraScheme scheme, DoraMetric metric, double value) {
    String level = limits.get(metric).stream()
        .filter(limit -> limit.contains(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the last level takes the rest"))
        .level();
    return DoraRating.classified(scheme, metric, value, ImmutableList.of(level));
  }

  DoraRating rate(DoraScheme scheme, double perDay, DeploymentRhythm rhythm) {
    return DoraRating.classified(
        scheme,
        DoraMetric.DEPLOYMENT_FREQUENCY,
        perDay,
        ImmutableList.of(frequency.apply(rhythm).orElseThrow()));
  }
}
