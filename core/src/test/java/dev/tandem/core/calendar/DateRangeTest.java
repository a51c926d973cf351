package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateRangeTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final DateRange QUARTER = DateRange.of(FIRST, LAST);

  @Test
  void contains_bothEnds_belongToIt() {
    assertThat(QUARTER.contains(FIRST)).isTrue();
    assertThat(QUARTER.contains(LAST)).isTrue();
    assertThat(QUARTER.contains(FIRST.minusDays(1))).isFalse();
    assertThat(QUARTER.contains(LAST.plusDays(1))).isFalse();
  }

  @Test
  void encloses_rangeThatSticksOut_isFalse() {
    assertThat(QUARTER.encloses(QUARTER)).isTrue();
    assertThat(QUARTER.encloses(DateRange.of(FIRST, FIRST))).isTrue();
    assertThat(QUARTER.encloses(DateRange.of(FIRST, LAST.plusDays(1)))).isFalse();
    assertThat(QUARTER.encloses(DateRange.of(FIRST.minusDays(1), LAST))).isFalse();
  }

  @Test
  void toString_anyRange_namesBothDays() {
    assertThat(QUARTER).hasToString("2026-01-01 to 2026-03-31");
  }

  @Test
  void of_endBeforeStart_throws() {
    assertThatThrownBy(() -> DateRange.of(LAST, FIRST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "end must not be before start: 2026-01-01, start 2026-03-31. Swap the two dates.");
  }
}
