package dev.tandem.core.calendar.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {

  @ParameterizedTest
  @CsvSource({
    "08:00-12:00, 14400, false",
    "13:00-24:00, 39600, false",
    "22:00-06:00, 28800, true",
    "00:00-24:00, 86400, false",
    "08:00-08:00, 86400, true",
    "23:59:59-00:00:01, 2, true"
  })
  void parse_range_hasLengthAndSide(String text, int seconds, boolean crossesMidnight) {
    TimeRange range = TimeRange.parse(text);
    assertThat(range.seconds()).isEqualTo(seconds);
    assertThat(range.crossesMidnight()).isEqualTo(crossesMidnight);
    assertThat(range).hasToString(text);
  }

  @Test
  void parse_spaces_areAccepted() {
    assertThat(TimeRange.parse(" 08:00 - 24:00 "))
        .isEqualTo(TimeRange.of(LocalTime.of(8, 0), LocalTime.MIDNIGHT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "08:00", "8-12", "08:00-25:00", "24:00-08:00"})
  void parse_otherText_throwsWithExample(String text) {
    assertThatThrownBy(() -> TimeRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("time range must be two times of day with a hyphen between: \"" + text
            + "\". Write for example 08:00-12:00, 22:00-06:00 or 13:00-24:00.");
  }

  @Test
  void new_fractionOfSecond_throws() {
    LocalTime fraction = LocalTime.parse("08:00:00.250");
    assertThatThrownBy(() -> TimeRange.of(fraction, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("start must be in whole seconds: 08:00:00.250. Round it to a second.");
    assertThatThrownBy(() -> new TimeRange(LocalTime.MIDNIGHT, fraction))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("end must be in whole seconds: 08:00:00.250. Round it to a second.");
  }
}
