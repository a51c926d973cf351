package dev.tandem.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class WorkDurationProperties {

  @Property
  void ofSeconds_anyWorkday_isExact(
      @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long seconds,
      @ForAll @IntRange(min = 1, max = 86_400) int secondsPerDay) {
    Workday workday = new Workday(secondsPerDay, 5);
    WorkDuration duration = WorkDuration.ofSeconds(seconds, workday);
    assertThat(duration.toSeconds(workday)).isEqualTo(seconds);
    assertThat(WorkDuration.parse(duration.toString())).isEqualTo(duration);
  }
}
