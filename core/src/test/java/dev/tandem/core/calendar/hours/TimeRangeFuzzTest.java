package dev.tandem.core.calendar.hours;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class TimeRangeFuzzTest {

  @FuzzTest
  void parse(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    TimeRange range;
    try {
      range = TimeRange.parse(text);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).containsAnyOf(text, "must be in whole seconds");
      return;
    }
    assertThat(TimeRange.parse(range.toString())).isEqualTo(range);
    assertThat(range.seconds()).isBetween(1, TimeRange.WHOLE_DAY.seconds());
  }
}
