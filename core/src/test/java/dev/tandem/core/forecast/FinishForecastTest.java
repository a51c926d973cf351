package dev.tandem.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinishForecastTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

  private static FinishForecast forecast(double shareLeft, int middle, DatedProbability... dates) {
    return new FinishForecast(
        "throughput", TODAY, shareLeft, "31 of 80 items", TODAY.plusDays(middle), List.of(dates));
  }

  private static DatedProbability dated(double probability, int days) {
    return new DatedProbability(probability, TODAY.plusDays(days));
  }

  @Test
  void date_ofAProbability_isTheOneStated() {
    FinishForecast forecast = forecast(0.5, 20, dated(0.5, 20), dated(0.85, 20), dated(0.95, 31));
    assertThat(forecast.date(0.85)).contains(TODAY.plusDays(20));
    assertThat(forecast.date(0.95)).contains(TODAY.plusDays(31));
    assertThat(forecast.date(0.9)).isEmpty();
  }

  @Test
  void new_nothingLeft_mayBeToday() {
    assertThat(forecast(0, 0).middle()).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 85, Double.NaN})
  void new_probabilityThatIsNone_throws(double probability) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dated(probability, 1))
        .withMessage("probability must be above 0 and below 1: " + probability
            + ". Write 85 % as 0.85.");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void new_shareBelowZeroOrNone_throws(double share) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast(share, 1))
        .withMessage("share left must be at least 0 and finite: " + share
            + ". State what is open as a share of all.");
  }

  @Test
  void new_shareAboveOne_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast(1.2, 1))
        .withMessage("share left must be at most 1: 1.2. State what is open as a share of all.");
  }

  @Test
  void new_middleInThePast_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast(0.5, -1))
        .withMessage("middle must not lie before the day of the forecast: 2026-04-09, 2026-04-10."
            + " A forecast looks ahead.");
  }

  @Test
  void new_datesThatGoBack_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast(0.5, 1, dated(0.5, 2), dated(0.8, 1)))
        .withMessageStartingWith("dates must not go back as probability rises: 2026-04-11 after");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast(0.5, 1, dated(0.5, -1)))
        .withMessageStartingWith("dates must not go back as probability rises: 2026-04-09 after");
  }

  @Test
  void new_probabilitiesThatDoNotRise_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast(0.5, 1, dated(0.5, 2), dated(0.5, 3)))
        .withMessage("probabilities must rise: 0.5 after 0.5. Sort them, and name each once.");
  }

  @Test
  void new_blankWords_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FinishForecast(" ", TODAY, 0.5, "half", TODAY, List.of()))
        .withMessage("method must not be blank. Name what produced the forecast.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FinishForecast("m", TODAY, 0.5, " ", TODAY, List.of()))
        .withMessage("scope must not be blank. Say what is left, of how much.");
  }
}
