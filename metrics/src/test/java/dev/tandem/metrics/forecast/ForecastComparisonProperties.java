package dev.tandem.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.Waiting;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ForecastComparisonProperties {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

  private static FinishForecast forecast(String method, int percentLeft, int days) {
    return new FinishForecast(
        method, TODAY, percentLeft / 100.0, "some", TODAY.plusDays(days), List.of());
  }

  private static FinishForecast waiting(FinishForecast forecast, int percent) {
    long days = TODAY.until(forecast.middle(), ChronoUnit.DAYS);
    return new FinishForecast(
        forecast.method(),
        TODAY,
        forecast.shareLeft(),
        "some",
        forecast.middle(),
        List.of(),
        new Waiting(days * percent / 100, ""));
  }

  private static ForecastDisagreement between(FinishForecast first, FinishForecast second) {
    return new ForecastComparison("x", List.of(first, second)).disagreements().get(0);
  }

  @Property(tries = 300)
  void parts_ofAnyTwo_addUpAndChangeTheirSignTheOtherWayRound(
      @ForAll @IntRange(max = 100) int firstLeft,
      @ForAll @IntRange(max = 2000) int firstDays,
      @ForAll @IntRange(max = 100) int secondLeft,
      @ForAll @IntRange(max = 2000) int secondDays) {
    FinishForecast first = forecast("a", firstLeft, firstDays);
    FinishForecast second = forecast("b", secondLeft, secondDays);
    ForecastDisagreement there = between(first, second);
    ForecastDisagreement back = between(second, first);
    assertThat(there.days()).isEqualTo(secondDays - firstDays);
    assertThat(there.daysOfScope() + there.daysOfPace())
        .isEqualTo((double) there.days(), within(1e-6));
    assertThat(back.daysOfScope()).isEqualTo(-there.daysOfScope(), within(1e-6));
    assertThat(back.daysOfPace()).isEqualTo(-there.daysOfPace(), within(1e-6));
  }

  @Property(tries = 300)
  void parts_whereSomeWait_addUp(
      @ForAll @IntRange(max = 100) int firstLeft,
      @ForAll @IntRange(max = 2000) int firstDays,
      @ForAll @IntRange(max = 100) int firstWaits,
      @ForAll @IntRange(max = 100) int secondLeft,
      @ForAll @IntRange(max = 2000) int secondDays,
      @ForAll @IntRange(max = 100) int secondWaits) {
    ForecastDisagreement why = between(
        waiting(forecast("a", firstLeft, firstDays), firstWaits),
        waiting(forecast("b", secondLeft, secondDays), secondWaits));
    assertThat(why.daysOfScope() + why.daysOfPace() + why.daysOfWaiting())
        .isEqualTo((double) why.days(), within(1e-6));
  }

  /** The factors are exchanged one after the other, in both orders. */
  @Property(tries = 300)
  void parts_ofAnyTwo_areTheMeansOfBothOrdersOfChange(
      @ForAll @IntRange(min = 1, max = 100) int firstLeft,
      @ForAll @IntRange(max = 2000) int firstDays,
      @ForAll @IntRange(min = 1, max = 100) int secondLeft,
      @ForAll @IntRange(max = 2000) int secondDays) {
    double firstPace = (double) firstDays / firstLeft;
    double secondPace = (double) secondDays / secondLeft;
    double scopeFirst = secondLeft * firstPace - firstLeft * firstPace;
    double scopeLast = secondLeft * secondPace - firstLeft * secondPace;
    ForecastDisagreement why =
        between(forecast("a", firstLeft, firstDays), forecast("b", secondLeft, secondDays));
    assertThat(why.daysOfScope()).isEqualTo((scopeFirst + scopeLast) / 2, within(1e-6));
  }
}
