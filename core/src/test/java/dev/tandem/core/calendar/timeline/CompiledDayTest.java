package dev.tandem.core.calendar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stretches of a day, in hours, with what the day before leaves to it: where its last shift ends, after midnight or before. */
class CompiledDayTest {
  private static final int HOUR = 3_600;

  /** Returns the starts or the ends of shifts. */
  private static int[] seconds(String shifts, int side) {
    return shifts == null
        ? new int[0]
        : Splitter.on(' ')
            .splitToStream(shifts)
            .map(shift -> Splitter.on('-').splitToList(shift).get(side))
            .mapToInt(hour -> Integer.parseInt(hour) * HOUR)
            .toArray();
  }

  @ParameterizedTest
  @CsvSource({
    // A shift that ends at midnight leaves nothing, one that ends before still less.
    "0, 8-12, 8-12",
    "-8, 8-12, 8-12",
    "0, 8-12 12-16, 8-16",
    "0, 8-12 13-17, 8-12 13-17",
    "6, 4-5, 0-6",
    "6, 5-8, 0-8",
    "6, 6-7, 0-7",
    "6, 7-8, 0-6 7-8",
    "6, 1-2 5-9 22-30, 0-9 22-24",
    "6, , 0-6",
    "0, 22-30, 22-24"
  })
  void of_shiftsOfTwoDays_areStretchesThatDoNotTouch(int spill, String own, String expected) {
    CompiledDay day = CompiledDay.of(spill * HOUR, seconds(own, 0), seconds(own, 1));
    List<String> stretches = new ArrayList<>();
    int work = 0;
    for (int i = 0; i < day.stretches(); i++) {
      stretches.add(day.start(i) / HOUR + "-" + day.end(i) / HOUR);
      assertThat(day.startOf(work)).isEqualTo(day.start(i));
      work += day.end(i) - day.start(i);
      assertThat(day.workAt(day.end(i))).isEqualTo(work);
    }
    assertThat(String.join(" ", stretches)).isEqualTo(expected);
    assertThat(day.work()).isEqualTo(work);
  }
}
