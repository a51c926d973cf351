package dev.tandem.core.product.delay;

import static dev.tandem.core.calendar.WorkDuration.workdays;
import static dev.tandem.core.calendar.WorkDuration.workhours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.WorkCalendar;
import dev.tandem.core.calendar.WorkDuration;
import dev.tandem.core.calendar.Workday;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryClockTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 4, 8, 0);
  private static final DeliveryClock CLOCK = DeliveryClock.of(MONDAY, WorkCalendar.standard());

  @Test
  void after_workOverAWeekend_isOnTheCalendar() {
    assertThat(CLOCK.after(0)).isEqualTo(MONDAY);
    assertThat(CLOCK.after(CLOCK.work(workdays(5)))).isEqualTo("2027-01-08T17:00");
    assertThat(CLOCK.after(CLOCK.work(workdays(6)))).isEqualTo("2027-01-11T17:00");
    assertThat(CLOCK.startAfter(CLOCK.work(workdays(5)))).isEqualTo("2027-01-11T08:00");
    assertThat(CLOCK.startAfter(CLOCK.work(workhours(1)))).isEqualTo("2027-01-04T09:00");
    DeliveryClock midnight =
        DeliveryClock.of(MONDAY.minusDays(2).withHour(0), WorkCalendar.standard());
    assertThat(midnight.after(0)).isEqualTo(MONDAY);
    assertThat(midnight.after(CLOCK.work(workdays(1)))).isEqualTo("2027-01-04T17:00");
  }

  @Test
  void work_moreOrFewerPeople_dividesAndRoundsUp() {
    assertThat(CLOCK.work(workdays(2))).isEqualTo(57_600);
    assertThat(CLOCK.withCapacity(2.5).work(workdays(5))).isEqualTo(57_600);
    assertThat(CLOCK.withCapacity(3).work(WorkDuration.workseconds(10))).isEqualTo(4);
    assertThat(CLOCK.withCapacity(0.5).work(workhours(1))).isEqualTo(7_200);
    assertThat(CLOCK.withWorkday(Workday.ofHours(6)).work(workdays(1))).isEqualTo(21_600);
    assertThat(CLOCK.work(WorkDuration.ZERO)).isZero();
  }

  @Test
  void cost_deliveryAfterTheReference_countsCalendarDays() {
    CostOfDelay daily = new Linear(700);
    assertThat(CLOCK.cost(daily, MONDAY.plusDays(7))).isEqualTo(4_900);
    assertThat(CLOCK.cost(daily, MONDAY.plusHours(9))).isEqualTo(262.5);
    assertThat(CLOCK.cost(daily, MONDAY.minusDays(3))).isZero();
    assertThat(CLOCK.withReference(MONDAY.plusDays(7)).cost(daily, MONDAY.plusDays(8)))
        .isEqualTo(700);
    assertThat(daily.cost(MONDAY, MONDAY.plusDays(1))).isEqualTo(700);
  }

  @Test
  void clock_equalParts_isEqual() {
    DeliveryClock same = DeliveryClock.of(MONDAY, WorkCalendar.standard()).withCapacity(1);
    assertThat(same).isEqualTo(CLOCK).hasSameHashCodeAs(CLOCK);
    assertThat(CLOCK.withCapacity(2)).isNotEqualTo(CLOCK);
    assertThat(CLOCK.withReference(MONDAY.plusDays(1))).isNotEqualTo(CLOCK);
    assertThat(CLOCK.withWorkday(Workday.ofHours(6))).isNotEqualTo(CLOCK);
    assertThat(CLOCK)
        .hasToString("from 2027-01-04T08:00 on calendar \"Standard\", 1.0 people,"
            + " delay counts from 2027-01-04T08:00");
    assertThat(CLOCK.start()).isEqualTo(CLOCK.reference());
    assertThat(CLOCK.calendar()).isEqualTo(WorkCalendar.standard());
    assertThat(CLOCK.capacity()).isEqualTo(1);
    assertThat(CLOCK.workday()).isEqualTo(Workday.STANDARD);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void withCapacity_noCapacity_throws(double people) {
    assertThatThrownBy(() -> CLOCK.withCapacity(people))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("capacity must be a finite number above 0: " + people
            + ". State how many people work on a feature.");
  }

  @Test
  void work_negativeEffort_throws() {
    assertThatThrownBy(() -> CLOCK.work(workdays(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("effort must be at least 0: -1d. State the work it takes.");
  }

  @Test
  void inWorkingTime_profile_losesByCalendarDays() {
    CostOfDelay profile = new Linear(240).inWorkingTime(CLOCK);
    assertThat(profile.cost(0)).isZero();
    // Five working days end on Friday at 17:00, four days and nine hours after Monday, 8:00.
    assertThat(profile.cost(5)).isEqualTo(240 * 4.375);
    assertThat(profile.cost(6)).isEqualTo(240 * 7.375);
    assertThat(profile.costOfSlip(5, 1)).isEqualTo(240 * 3);
    assertThat(profile.urgency(5.5)).isEqualTo(80);
    assertThat(profile.totalValue()).isEmpty();
    assertThat(new DeadlineStep(500, 7).inWorkingTime(CLOCK).cost(5)).isZero();
    assertThat(new DeadlineStep(500, 7).inWorkingTime(CLOCK).cost(6)).isEqualTo(500);
    assertThat(new DeadlineStep(500, 7).inWorkingTime(CLOCK).totalValue()).hasValue(500);
    CostOfDelay later = new Linear(240).inWorkingTime(CLOCK.withReference(MONDAY.plusDays(7)));
    assertThat(later.cost(5)).isZero();
    assertThat(later.urgency(1)).isZero();
    CostOfDelay earlier = new Linear(240).inWorkingTime(CLOCK.withReference(MONDAY.minusDays(1)));
    assertThat(earlier.cost(0)).isEqualTo(240);
    assertThatThrownBy(() -> profile.cost(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
