package dev.tandem.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.core.forecast.DatedProbability;
import dev.tandem.core.forecast.FinishForecast;
import dev.tandem.core.forecast.Waiting;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastComparisonTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

  private static FinishForecast forecast(String method, double shareLeft, int days) {
    return new FinishForecast(method, TODAY, shareLeft, "some", TODAY.plusDays(days), List.of());
  }

  private static ForecastDisagreement between(FinishForecast first, FinishForecast second) {
    return new ForecastComparison("release 1", List.of(first, second))
        .disagreements()
        .get(0);
  }

  @Test
  void disagreement_sameScope_isAllPace() {
    ForecastDisagreement why = between(forecast("a", 0.5, 50), forecast("b", 0.5, 30));
    assertThat(why.days()).isEqualTo(-20);
    assertThat(why.daysOfScope()).isZero();
    assertThat(why.daysOfPace()).isEqualTo(-20);
    assertThat(why.explain())
        .isEqualTo("b is 20 days earlier than a: -20.0 because it expects 11.7 % a week"
            + " instead of 7.0 % a week.");
  }

  @Test
  void disagreement_ofADay_isNamedInTheSingular() {
    assertThat(between(forecast("a", 0.5, 30), forecast("b", 0.5, 31)).explain())
        .startsWith("b is 1 day later than a: ");
    assertThat(between(forecast("a", 0.5, 31), forecast("b", 0.5, 30)).explain())
        .startsWith("b is 1 day earlier than a: ");
  }

  @Test
  void disagreement_samePace_isAllScope() {
    ForecastDisagreement why = between(forecast("a", 0.25, 25), forecast("b", 0.5, 50));
    assertThat(why.daysOfScope()).isEqualTo(25);
    assertThat(why.daysOfPace()).isZero();
  }

  @Test
  void disagreement_nothingOpen_isAllScope() {
    ForecastDisagreement why = between(forecast("a", 0, 0), forecast("b", 0.5, 50));
    assertThat(why.daysOfScope()).isEqualTo(50);
    assertThat(why.explain())
        .isEqualTo("b is 50 days later than a: +50.0 because it sees 50 % of the scope open"
            + " instead of 0 %.");
  }

  @Test
  void disagreement_allOfItToday_isAllPaceWhereScopesAgree() {
    ForecastDisagreement why = between(forecast("a", 0.5, 0), forecast("b", 0.5, 50));
    assertThat(why.daysOfPace()).isEqualTo(50);
    assertThat(why.explain())
        .endsWith("because it expects 7.0 % a week instead of all of it today.");
  }

  private static FinishForecast waits(String method, double shareLeft, int days, int waiting) {
    return new FinishForecast(
        method,
        TODAY,
        shareLeft,
        "some",
        TODAY.plusDays(days),
        List.of(),
        new Waiting(waiting, waiting == 0 ? "" : "\"launch\" on 2026-06-01"));
  }

  @Test
  void disagreement_waiting_isNeitherScopeNorPace() {
    ForecastDisagreement why = between(waits("plan", 0.5, 50, 30), waits("pace", 0.5, 10, 0));
    assertThat(why.days()).isEqualTo(-40);
    assertThat(why.daysOfWaiting()).isEqualTo(-30);
    assertThat(why.daysOfScope()).isZero();
    assertThat(why.daysOfPace()).isEqualTo(-10);
    assertThat(why.explain())
        .isEqualTo("pace is 40 days earlier than plan: -10.0 because it expects 35.0 % a week"
            + " instead of 17.5 % a week, -30.0 because it does not wait 30 days, for \"launch\" on"
            + " 2026-06-01.");
    assertThat(between(waits("a", 0.5, 10, 0), waits("b", 0.5, 40, 30)).explain())
        .isEqualTo("b is 30 days later than a: +30.0 because it waits 30 days, for \"launch\" on"
            + " 2026-06-01.");
    assertThat(between(waits("a", 0.5, 20, 10), waits("b", 0.5, 40, 30)).explain())
        .endsWith("+20.0 because it waits 30 days, for \"launch\" on 2026-06-01 instead of 10 days,"
            + " for \"launch\" on 2026-06-01.");
  }

  @Test
  void toString_whereSomeWait_showsHowLong() {
    assertThat(new ForecastComparison(
                "x", List.of(waits("plan", 0.5, 50, 30), waits("pace", 0.5, 10, 0)))
            .toString()
            .lines()
            .skip(1)
            .limit(3))
        .containsExactly(
            "method  open  middle      waits",
            "plan    some  2026-05-30  30 days, for \"launch\" on 2026-06-01",
            "pace    some  2026-04-20  0 days");
  }

  @Test
  void disagreement_sameDay_saysSo() {
    assertThat(between(forecast("a", 0.5, 9), forecast("b", 0.4, 9)))
        .hasToString("b and a name the same day, 2026-04-19.");
  }

  @Test
  void probabilities_ofAllForecasts_rise() {
    FinishForecast first = new FinishForecast(
        "a", TODAY, 0.5, "half", TODAY, List.of(new DatedProbability(0.8, TODAY)));
    FinishForecast second = new FinishForecast(
        "b",
        TODAY,
        0.5,
        "half",
        TODAY,
        List.of(new DatedProbability(0.5, TODAY), new DatedProbability(0.995, TODAY)));
    ForecastComparison comparison = new ForecastComparison("x", List.of(first, second));
    assertThat(comparison.probabilities()).containsExactly(0.5, 0.8, 0.995);
    assertThat(comparison.toString().lines().skip(1).findFirst())
        .contains("method  open  middle      P50         P80         P99.5");
  }

  @Test
  void new_blankSubject_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ForecastComparison(" ", List.of(forecast("a", 0.5, 1), forecast("b", 0.5, 1))))
        .withMessage("subject must not be blank. Name what is to be finished.");
  }

  @Test
  void new_oneForecast_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastComparison("x", List.of(forecast("a", 0.5, 1))))
        .withMessage("there must be two forecasts at least: 1. Add one by another method.");
  }

  @Test
  void new_sameMethodTwice_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ForecastComparison("x", List.of(forecast("a", 0.5, 1), forecast("a", 0.5, 2))))
        .withMessage("each forecast must name a method of its own: [a, a]."
            + " Say in the name how they differ.");
  }

  @Test
  void new_differentDays_throws() {
    FinishForecast older =
        new FinishForecast("b", TODAY.minusDays(1), 0.5, "half", TODAY, List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastComparison("x", List.of(forecast("a", 0.5, 1), older)))
        .withMessage("forecasts must be of the same day: [2026-04-10, 2026-04-09]."
            + " Make the older one anew.");
  }

  @Test
  void newDisagreement_differentDays_throws() {
    FinishForecast older =
        new FinishForecast("b", TODAY.minusDays(1), 0.5, "half", TODAY, List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForecastDisagreement(forecast("a", 0.5, 1), older))
        .withMessage(
            "forecasts must be of the same day: 2026-04-10, 2026-04-09. Make the older one anew.");
  }
}
