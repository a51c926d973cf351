package dev.tandem.scheduling.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkingTime;
import dev.tandem.scheduling.kernel.Instants;
import dev.tandem.scheduling.kernel.Nodes;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments around the noon break and the weekend of the standard calendar; the ninth of January 2026 is a Friday. */
class BreaksTest {
  private static final WorkingTime CALENDAR = WorkingTime.of(WorkCalendar.standard());

  private static long at(String dayAndTime) {
    return Instants.of(LocalDateTime.parse("2026-01-" + dayAndTime));
  }

  @ParameterizedTest
  @CsvSource({
    "09T12:00:00, false",
    "09T12:00:01, true",
    "09T12:59:59, true",
    "09T13:00:00, false",
    "09T15:00:00, false",
    "09T17:00:00, false",
    "09T17:00:01, true",
    "10T10:00:00, true",
    "12T07:59:59, true",
    "12T08:00:00, false"
  })
  void isWithin_aroundBreaks_isFalseAtBothEnds(String moment, boolean within) {
    assertThat(Breaks.isWithin(CALENDAR, at(moment))).isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "09T10:00:00, 09T10:00:00",
    "09T12:00:00, 09T11:59:59",
    "09T12:30:00, 09T11:59:59",
    "09T13:00:00, 09T13:00:00",
    "09T17:00:00, 09T16:59:59",
    "11T10:00:00, 09T16:59:59",
    "12T07:59:59, 09T16:59:59",
    "12T08:00:00, 12T08:00:00"
  })
  void lastStart_aroundBreaks_isASecondThatIsWorked(String moment, String start) {
    assertThat(Breaks.lastStart(CALENDAR, at(moment))).isEqualTo(at(start));
  }

  @ParameterizedTest
  @CsvSource({
    "09T10:00, 09T10:00, 09T10:00",
    "09T12:00, 09T12:00, 09T13:00",
    "09T12:30, 09T13:00, 09T13:00",
    "09T13:00, 09T13:00, 09T13:00",
    "09T17:00, 09T17:00, 12T08:00",
    "10T10:00, 12T08:00, 12T08:00",
    "12T08:00, 12T08:00, 12T08:00"
  })
  void settled_eachKind_takesItsSideOfTheBreak(String moment, String whereReached, String start) {
    assertThat(settled(Nodes.WHERE_REACHED, moment))
        .as("where reached")
        .isEqualTo(at(whereReached));
    assertThat(settled(Nodes.START_MILESTONE, moment)).as("start").isEqualTo(at(start));
    assertThat(settled(Nodes.FINISH_MILESTONE, moment)).as("finish").isEqualTo(at(moment));
  }

  private static long settled(byte kind, String moment) {
    return Breaks.settled(CALENDAR, kind, at(moment));
  }
}
