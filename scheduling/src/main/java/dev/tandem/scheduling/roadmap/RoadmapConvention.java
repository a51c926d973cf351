package dev.tandem.scheduling.roadmap;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The choices that change a number or a finding of a {@link Roadmap}.
 *
 * @param reference from when delay counts; empty for the start of the schedule
 * @param effortFactor how far the effort of a feature and that of its tasks may be apart before it is a finding, at least 1: with 1.5,
 *     10 days stand beside 15 and beside 7 without a word
 */
public record RoadmapConvention(Optional<LocalDateTime> reference, double effortFactor) {
  private static final RoadmapConvention STANDARD = new RoadmapConvention(Optional.empty(), 1.5);

  /**
   * Checks the factor.
   *
   * @throws IllegalArgumentException if {@code effortFactor} is not a finite number of at least 1
   */
  public RoadmapConvention {
    Objects.requireNonNull(reference, "reference");
    checkArgument(
        effortFactor >= 1 && Double.isFinite(effortFactor),
        "effort factor must be a finite number of at least 1: %s. State 1.5 to allow half as much again.",
        effortFactor);
  }

  /** {@return delay counts from the start of the schedule, and efforts may be apart by a factor of 1.5} */
  public static RoadmapConvention standard() {
    return STANDARD;
  }

  /**
   * {@return this convention with another date from which delay counts}
   *
   * @param date the date; what comes before it loses nothing
   */
  public RoadmapConvention withReference(LocalDateTime date) {
    return new RoadmapConvention(Optional.of(date), effortFactor);
  }

  /**
   * {@return this convention with another factor}
   *
   * @param factor how far efforts may be apart
   * @throws IllegalArgumentException if {@code factor} is not a finite number of at least 1
   */
  public RoadmapConvention withEffortFactor(double factor) {
    return new RoadmapConvention(reference, factor);
  }
}
