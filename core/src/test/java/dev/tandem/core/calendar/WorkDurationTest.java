package dev.tandem.core.calendar;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static dev.tandem.core.calendar.WorkDuration.workminutes;
import static dev.tandem.core.calendar.WorkDuration.workweeks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkDurationTest {

  @Test
  void toSeconds_eachUnit_countsWorkingSeconds() {
    Workday workday = new Workday(27_000, 4);
    assertThat(new WorkDuration(7, WorkUnit.SECOND).toSeconds(workday)).isEqualTo(7);
    assertThat(workminutes(90).toSeconds(workday)).isEqualTo(5_400);
    assertThat(workhours(-2).toSeconds(workday)).isEqualTo(-7_200);
    assertThat(workdays(2).toSeconds(workday)).isEqualTo(54_000);
    assertThat(workweeks(1).toSeconds(workday)).isEqualTo(108_000);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0d",
    "28800, 1d",
    "-57600, -2d",
    "14400, 4h",
    "30600, 510min",
    "61, 61s",
    "144000, 5d"
  })
  void ofSeconds_standardDay_picksLargestExactUnit(long seconds, String text) {
    WorkDuration duration = WorkDuration.ofSeconds(seconds, Workday.STANDARD);
    assertThat(duration).hasToString(text);
    assertThat(duration.toSeconds(Workday.STANDARD)).isEqualTo(seconds);
    assertThat(WorkDuration.parse(text)).isEqualTo(duration);
  }

  @Test
  void parse_spacesAndCapitals_areAccepted() {
    assertThat(WorkDuration.parse(" -2 H ")).isEqualTo(workhours(-2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "d", "2.5d", "5 fortnights", "1234567890123456789d"})
  void parse_otherText_throwsWithExample(String text) {
    assertThatThrownBy(() -> WorkDuration.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration must be a whole number and a unit: \"" + text
            + "\". Write for example 5d, 4h, 90min or 2w.");
  }

  @Test
  void toSeconds_beyondLong_throws() {
    assertThatThrownBy(() -> workdays(Long.MAX_VALUE).toSeconds(Workday.STANDARD))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void workday_outsideRange_throws() {
    assertThatThrownBy(() -> Workday.ofHours(25))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hours must be from 1 to 24: 25. State the working hours of one day.");
    assertThatThrownBy(() -> new Workday(0, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "secondsPerDay must be from 1 to 86400: 0. State the working seconds of one day.");
    assertThatThrownBy(() -> new Workday(1, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("daysPerWeek must be from 1 to 7: 8. State the workdays of one week.");
  }

  @Test
  void isZeroIsNegative_amounts_tellTheSign() {
    assertThat(WorkDuration.ZERO.isZero()).isTrue();
    assertThat(workdays(0).isZero()).isTrue();
    assertThat(workdays(-1).isNegative()).isTrue();
    assertThat(workdays(1).isNegative()).isFalse();
  }
}
