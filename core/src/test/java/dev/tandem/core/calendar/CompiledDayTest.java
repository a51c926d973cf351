package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stretches of a day, in hours, with what the day before leaves to it. */
class CompiledDayTest {

  private static List<TimeRange> ranges(String text) {
    return text == null
        ? List.of()
        : Splitter.on(' ').splitToStream(text).map(TimeRange::parse).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // A shift that ends at midnight leaves nothing, one that ends before still less.
    "16:00-24:00, 08:00-12:00, 8-12",
    "08:00-16:00, 08:00-12:00, 8-12",
    ", 08:00-12:00 12:00-16:00, 8-16",
    ", 08:00-12:00 13:00-17:00, 8-12 13-17",
    "22:00-06:00, 04:00-05:00, 0-6",
    "22:00-06:00, 05:00-08:00, 0-8",
    "22:00-06:00, 06:00-07:00, 0-7",
    "22:00-06:00, 07:00-08:00, 0-6 7-8",
    "22:00-06:00, 01:00-02:00 05:00-09:00 22:00-06:00, 0-9 22-24",
    "22:00-06:00, , 0-6",
    ", 22:00-06:00, 22-24"
  })
  void of_shiftsOfTwoDays_areStretchesThatDoNotTouch(String before, String own, String expected) {
    CompiledDay day = CompiledDay.of(ranges(before), ranges(own));
    List<String> stretches = new ArrayList<>();
    int work = 0;
    for (int i = 0; i < day.stretches(); i++) {
      stretches.add(day.start(i) / 3600 + "-" + day.end(i) / 3600);
      assertThat(day.startOf(work)).isEqualTo(day.start(i));
      work += day.end(i) - day.start(i);
      assertThat(day.workAt(day.end(i))).isEqualTo(work);
    }
    assertThat(String.join(" ", stretches)).isEqualTo(expected);
    assertThat(day.work()).isEqualTo(work);
  }
}
