package dev.tandem.scheduling.simulation.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.ImmutableIntArray;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceCourseTest {
  private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1970, 1, 1, 0, 0);

  /** A hundred samples, one on each of a hundred days. */
  private static FinishDistribution from(int firstDay) {
    return FinishDistribution.of(
        "Shop",
        DAY_ZERO.plusDays(firstDay),
        new ListedFinishes(
            ImmutableIntArray.copyOf(IntStream.range(firstDay, firstDay + 100)),
            day -> 86_400L * day));
  }

  private static ConfidenceCourse course() {
    Map<LocalDateTime, FinishDistribution> finishes = new LinkedHashMap<>();
    finishes.put(DAY_ZERO.plusDays(60), from(180));
    finishes.put(DAY_ZERO, from(130));
    finishes.put(DAY_ZERO.plusDays(30), from(150));
    return ConfidenceCourse.of(DAY_ZERO.plusDays(209), finishes);
  }

  @Test
  void points_areInTheOrderOfStatusDates() {
    assertThat(course().points())
        .extracting(ConfidenceCourse.Point::inTime)
        .containsExactly(new Share(80, 100), new Share(60, 100), new Share(30, 100));
    assertThat(course().points().get(0).median()).isEqualTo(DAY_ZERO.plusDays(179));
    assertThat(course().points().get(0).likely()).isEqualTo(DAY_ZERO.plusDays(209));
    assertThat(course().points().get(0).likelyRange())
        .isEqualTo(from(130).quantileRange(0.8, 0.95));
  }

  @Test
  void changes_haveTheErrorsOfBoth() {
    assertThat(course().changes()).hasSize(2);
    ConfidenceCourse.Change first = course().changes().get(0);
    assertThat(first.from()).isEqualTo(DAY_ZERO);
    assertThat(first.to()).isEqualTo(DAY_ZERO.plusDays(30));
    assertThat(first.difference()).isCloseTo(-0.2, within(1e-15));
    assertThat(first.standardError()).isCloseTo(Math.sqrt((0.16 + 0.24) / 100), within(1e-15));
  }

  @Test
  void text_hasARowForEachStatusDate() {
    assertThat(course()).hasToString("""
        due 1970-07-29T00:00
        status date            in time  P50               P80               from              to
        1970-01-01T00:00  80.0 % ± 4.0  1970-06-29T00:00  1970-07-29T00:00  1970-07-21T00:00  1970-08-07T00:00
        1970-01-31T00:00  60.0 % ± 4.9  1970-07-19T00:00  1970-08-18T00:00  1970-08-10T00:00  1970-08-27T00:00
        1970-03-02T00:00  30.0 % ± 4.6  1970-08-18T00:00  1970-09-17T00:00  1970-09-09T00:00  1970-09-26T00:00""");
  }

  @Test
  void course_withoutAStatusDate_isRefused() {
    assertThatThrownBy(() -> ConfidenceCourse.of(DAY_ZERO, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("finishes must not be empty: {}. State one for each status date.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.1, 1.1, Double.NaN})
  void change_outOfRange_isRefused(double difference) {
    assertThatThrownBy(() -> new ConfidenceCourse.Change(DAY_ZERO, DAY_ZERO, difference, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "difference must be from -1 to 1: " + difference + ". State 30 percent as 0.3.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void change_withoutAnError_isRefused(double error) {
    assertThatThrownBy(() -> new ConfidenceCourse.Change(DAY_ZERO, DAY_ZERO, 0, error))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("standard error must be from 0 to 1: " + error + ". State a percent as 0.01.");
  }
}
