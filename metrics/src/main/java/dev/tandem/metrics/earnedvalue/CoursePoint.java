package dev.tandem.metrics.earnedvalue;

import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * The value of a project at a moment of its course.
 *
 * @param time the moment: the end of a period, or that of the report
 * @param value the value by then, as it was recorded
 */
public record CoursePoint(LocalDateTime time, EarnedValue value) {

  /** Checks that nothing is missing. */
  public CoursePoint {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(value, "value");
  }

  /** {@return the moment and the indices of cost and schedule} */
  @Override
  public String toString() {
    return time + ": CPI " + value.costPerformanceIndex().text() + ", SPI "
        + value.schedulePerformanceIndex().text();
  }
}
