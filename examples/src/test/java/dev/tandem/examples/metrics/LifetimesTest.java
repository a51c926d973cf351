package dev.tandem.examples.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.examples.metrics.input.MonthlyRevenue;
import dev.tandem.metrics.survival.Observation;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LifetimesTest {

  @Test
  void ofCustomers_firstMonth_isLeftOutAsItsStartIsUnknown() {
    assertThat(
            Lifetimes.ofCustomers(List.of(paid("a", 1), paid("a", 2), paid("b", 2), paid("b", 3))))
        .containsExactly(Observation.censored(1));
  }

  @Test
  void ofCustomers_gap_endsTheFirstTimeOfPaying() {
    assertThat(Lifetimes.ofCustomers(
            List.of(paid("a", 1), paid("b", 2), paid("b", 3), paid("b", 5), paid("c", 6))))
        .containsExactly(Observation.event(2), Observation.censored(0));
  }

  @Test
  void ofCustomers_monthWithoutRevenue_isNotPaid() {
    MonthlyRevenue free = new MonthlyRevenue("b", YearMonth.of(2027, 3), Money.parse("EUR 0"));
    assertThat(Lifetimes.ofCustomers(List.of(paid("a", 1), paid("b", 2), free, paid("a", 4))))
        .containsExactly(Observation.event(1));
  }

  @Test
  void ofUsers_silence_countsFromTheDayThatCompletesIt() {
    Instant asOf = Instant.parse("2027-03-31T00:00:00Z");
    assertThat(Lifetimes.ofUsers(
            List.of(
                times("2027-01-01T10:00:00Z", "2027-01-05T10:00:00Z"),
                times("2027-01-01T10:00:00Z", "2027-02-20T10:00:00Z", "2027-03-20T10:00:00Z"),
                times("2027-03-03T00:00:00Z"),
                times("2027-03-03T00:00:01Z")),
            asOf))
        .containsExactly(
            Observation.event(4 + 28),
            Observation.event(28),
            Observation.event(28),
            Observation.censored(27));
  }

  private static MonthlyRevenue paid(String customer, int month) {
    return new MonthlyRevenue(customer, YearMonth.of(2027, month), Money.parse("EUR 10.00"));
  }

  private static List<Instant> times(String... times) {
    return List.of(times).stream().map(Instant::parse).toList();
  }
}
