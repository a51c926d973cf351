package dev.tandem.examples.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.retention.RetentionAccumulator;
import dev.tandem.metrics.retention.RetentionTable;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.TableShape;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RetentionHeatMapTest {

  @Test
  void draw_fewUsers_alignsRatesAndMarksWhatIsNotComplete() {
    RetentionAccumulator<Long> events = RetentionAccumulator.ofNumbers(
        RetentionConvention.standard(PeriodCalendar.weeks(ZoneOffset.UTC, DayOfWeek.MONDAY))
            .withCohorts(CohortRule.FIRST_TIME)
            .withShape(TableShape.TRIANGLE),
        new CohortRange(LocalDate.of(2027, 6, 7), 4, 4));
    for (int user = 0; user < 10; user++) {
      events.add(user, time("2027-06-08"));
      if (user < 10) {
        events.add(user, time("2027-06-15"));
      }
      if (user < 2) {
        events.add(user, time("2027-06-22"));
      }
    }
    events.add(0, time("2027-06-28"));
    events.add(20, time("2027-06-22"));
    RetentionTable table = events.snapshot(Instant.parse("2027-06-30T00:00:00Z"));
    assertThat(RetentionHeatMap.draw(table)).isEqualTo("""
          week of       users  after weeks
                                  1     2     3
          2027-06-07       10 ██100 ░░ 20    ··
          2027-06-14        0     -    ··
          2027-06-21        1    ··
          2027-06-28        0 so far
          all cohorts           100    20     -
            95 % from            72     6     -
                   to           100    51     -
          Percent of the cohort: ░ from 15, ▒ from 30, ▓ from 45, █ from 60. ·· is not over, so it has no rate yet.
        """);
  }

  private static long time(String date) {
    return LocalDate.parse(date).atTime(9, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
