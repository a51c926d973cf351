package dev.tandem.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FinishOutlookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);
  private static final FinishForecast FORECAST =
      new FinishForecast("throughput", TODAY, 0.5, "4 of 8 items", TODAY.plusDays(9), List.of());

  @Test
  void of_forecast_isOfItsMethod() {
    assertThat(FinishOutlook.of(FORECAST).method()).isEqualTo("throughput");
    assertThat(FinishOutlook.of(FORECAST)).hasToString("throughput: 2026-04-19, 4 of 8 items left");
  }

  @Test
  void none_saysWhy() {
    assertThat(FinishOutlook.none("throughput", "no item is there of it"))
        .hasToString("throughput: no forecast, because no item is there of it");
  }

  @Test
  void new_partsThatDoNotFit_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FinishOutlook.none("throughput", " "))
        .withMessage("outlook must have either a forecast or a reason: none and \" \", throughput."
            + " Leave one out.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FinishOutlook("throughput", Optional.of(FORECAST), "no item"))
        .withMessage("outlook must have either a forecast or a reason: a forecast and \"no item\","
            + " throughput. Leave one out.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FinishOutlook.none("", "why"))
        .withMessage("method must not be blank. Name who was asked.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FinishOutlook("pace", Optional.of(FORECAST), ""))
        .withMessage(
            "forecast must be of the method that was asked: throughput, pace. Ask that one.");
  }

  @Test
  void waiting_saysHowLongAndForWhat() {
    assertThat(new Waiting(57, "\"Launch\" on 2026-08-14"))
        .hasToString("57 days, for \"Launch\" on 2026-08-14");
    assertThat(new Waiting(1, "")).hasToString("1 day");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Waiting(-1, ""))
        .withMessage("days of waiting must be at least 0: -1. Count days without work.");
  }

  @Test
  void newForecast_waitingBeyondTheMiddle_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FinishForecast(
            "m", TODAY, 0.5, "half", TODAY.plusDays(3), List.of(), new Waiting(4, "")))
        .withMessage("days of waiting must not be more than those to the middle date, 3: 4."
            + " Count those before it.");
    assertThat(new FinishForecast("m", TODAY, 0.5, "half", TODAY, List.of()).waiting())
        .isEqualTo(Waiting.NONE);
  }
}
