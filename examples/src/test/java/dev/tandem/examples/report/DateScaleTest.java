package dev.tandem.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DateScaleTest {
  private static final LocalDateTime FROM = LocalDateTime.of(2026, 3, 2, 8, 0);

  @Test
  void column_datesInsideAndOutside_liesOnTheScale() {
    DateScale scale = new DateScale(FROM, FROM.plusDays(10), 11);
    assertThat(scale.column(FROM)).isZero();
    assertThat(scale.column(FROM.plusDays(4))).isEqualTo(4);
    assertThat(scale.column(FROM.plusDays(10))).isEqualTo(10);
    assertThat(scale.column(FROM.minusDays(1))).isZero();
    assertThat(scale.column(FROM.plusDays(30))).isEqualTo(10);
    assertThat(scale.blank()).hasSize(11).containsOnly(' ');
  }

  @Test
  void column_oneDateAlone_isTheFirst() {
    assertThat(new DateScale(FROM, FROM, 5).column(FROM)).isZero();
  }
}
