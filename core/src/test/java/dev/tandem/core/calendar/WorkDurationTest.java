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
  @ValueSource(strings = {"", "5", "d", "2,5d", "2.d", "5 fortnights", "12345678901234567890d"})
  void parse_otherText_throwsWithExample(String text) {
    assertThatThrownBy(() -> WorkDuration.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration must be a number and a unit: \"" + text
            + "\". Write for example 5d, 7.5h, 90min or 2w.");
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
        .hasMessage(
            "hours must be above 0 and at most 24: 25.0. State the working hours of one day.");
    assertThatThrownBy(() -> Workday.ofHours(0))
        .hasMessage(
            "hours must be above 0 and at most 24: 0.0. State the working hours of one day.");
    assertThatThrownBy(() -> Workday.ofHours(Double.NaN))
        .hasMessageStartingWith("hours must be above 0 and at most 24: NaN.");
    assertThatThrownBy(() -> new Workday(0, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "secondsPerDay must be from 1 to 86400: 0. State the working seconds of one day.");
    assertThatThrownBy(() -> new Workday(1, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "daysPerWeek must be above 0 and at most 7: 8.0. State the workdays of one week.");
    assertThatThrownBy(() -> new Workday(86_401, 5))
        .hasMessageStartingWith("secondsPerDay must be from 1 to 86400: 86401.");
    assertThatThrownBy(() -> new Workday(28_800, 0.00001))
        .hasMessageStartingWith("daysPerWeek must be above 0 and at most 7: 1.0E-5.");
    assertThatThrownBy(() -> new Workday(28_800, Double.NaN))
        .hasMessageStartingWith("daysPerWeek must be above 0 and at most 7: NaN.");
  }

  @Test
  void workday_fractionalHoursAndDays_countInSeconds() {
    Workday partTime = Workday.of(7.5, 4.5);
    assertThat(partTime.secondsPerDay()).isEqualTo(27_000);
    assertThat(partTime.secondsPerWeek()).isEqualTo(121_500);
    assertThat(workdays(2).toSeconds(partTime)).isEqualTo(54_000);
    assertThat(workweeks(2).toSeconds(partTime)).isEqualTo(243_000);
    assertThat(WorkDuration.ofSeconds(27_000, partTime)).isEqualTo(workdays(1));
    assertThat(Workday.ofHours(7.6)).isEqualTo(new Workday(27_360, 5));
    // 28,800 times 4.6 is 132,479.99... in binary fractions.
    assertThat(new Workday(28_800, 4.6).secondsPerWeek()).isEqualTo(132_480);
    assertThat(Workday.of(24, 7).secondsPerWeek()).isEqualTo(604_800);
    assertThat(Workday.of(1 / 3600.0, 1)).isEqualTo(new Workday(1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "7.5h, 450min",
    "1.0h, 1h",
    "-0.25h, -15min",
    "1.5min, 90s",
    "0.1min, 6s",
    "2.50h, 150min",
    "+3.0d, 3d"
  })
  void parse_decimalsOfFixedUnits_areExact(String text, String expected) {
    assertThat(WorkDuration.parse(text)).hasToString(expected);
    assertThat(WorkDuration.parse(text, Workday.STANDARD)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2.5d, 20h",
    "0.5w, 20h",
    "0.25d, 2h",
    "1.2w, 6d",
    "5d, 5d",
    "2w, 2w",
    "4h, 4h",
    "8h, 8h"
  })
  void parse_withWorkday_readsDecimalsOfDaysAndWeeks(String text, String expected) {
    assertThat(WorkDuration.parse(text, Workday.STANDARD)).hasToString(expected);
  }

  @Test
  void parse_fractionThatIsNoWholeSecond_throws() {
    assertThatThrownBy(() -> WorkDuration.parse("2.5d"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "duration must be in whole days or weeks where it is not known how long a day is: \"2.5d\"."
                + " Write hours, or parse it with a workday.");
    assertThatThrownBy(() -> WorkDuration.parse("0.3s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration must come to whole seconds: \"0.3s\"."
            + " Round it, or write it in a smaller unit.");
    assertThatThrownBy(() -> WorkDuration.parse("0.00001d", Workday.STANDARD))
        .hasMessageStartingWith("duration must come to whole seconds: \"0.00001d\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999999999999.5h", "-88888888888888888.2h", "9223372036854775808h"})
  void parse_moreThanALong_throws(String text) {
    assertThatThrownBy(() -> WorkDuration.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duration must fit a long, in seconds if it has decimals: \"" + text
            + "\". Write a shorter one.");
    assertThatThrownBy(() -> WorkDuration.parse(text.replace('h', 'w'), Workday.STANDARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text.replace('h', 'w'));
  }

  @Test
  void parse_asMuchAsALong_isRead() {
    assertThat(WorkDuration.parse("2562047788015215.5h")).hasToString("153722867280912930min");
    assertThat(WorkDuration.parse("9223372036854775807d"))
        .isEqualTo(WorkDuration.workdays(Long.MAX_VALUE));
    assertThat(WorkDuration.parse("-9223372036854775808s", Workday.STANDARD))
        .isEqualTo(WorkDuration.workseconds(Long.MIN_VALUE));
  }

  @Test
  void workseconds_amount_isInSeconds() {
    assertThat(WorkDuration.workseconds(-7)).hasToString("-7s");
  }

  @Test
  void isZeroIsNegative_amounts_tellTheSign() {
    assertThat(WorkDuration.ZERO.isZero()).isTrue();
    assertThat(workdays(0).isZero()).isTrue();
    assertThat(workdays(1).isZero()).isFalse();
    assertThat(WorkDuration.ZERO.isNegative()).isFalse();
    assertThat(workdays(-1).isNegative()).isTrue();
    assertThat(workdays(1).isNegative()).isFalse();
  }
}
