package dev.tandem.examples.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.examples.metrics.input.ProductEvent;
import dev.tandem.examples.metrics.input.SurveyAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromoterLifetimesTest {
  private static final UserEvents EVENTS = new UserEvents(List.of(
      event("leaves", "2027-01-01"),
      event("leaves", "2027-01-20"),
      event("stays", "2027-01-01"),
      event("stays", "2027-01-25"),
      event("stays", "2027-02-20"),
      event("stays", "2027-03-10"),
      event("gone", "2027-01-01"),
      event("promotes", "2027-01-02"),
      event("promotes", "2027-01-25"),
      event("promotes", "2027-02-20"),
      event("promotes", "2027-03-12")));

  @Test
  void compared_respondents_areFollowedFromTheirAnswerOn() {
    assertThat(PromoterLifetimes.compared(
            List.of(
                answer("leaves", "2027-01-15", 6),
                answer("stays", "2027-01-15", 0),
                answer("gone", "2027-02-15", 3),
                answer("unknown", "2027-01-15", 3),
                answer("promotes", "2027-01-15", 9),
                answer("promotes", "2027-01-15", 8)),
            EVENTS,
            ZoneOffset.UTC))
        .hasValueSatisfying(text -> assertThat(text)
            .contains("0 of 1 promoters left (0.3 expected if all stayed alike)")
            .contains("1 of 2 detractors left (0.7 expected if all stayed alike)")
            .endsWith("may be chance."));
  }

  @Test
  void compared_nobodyKnown_isLeftOut() {
    assertThat(PromoterLifetimes.compared(
            List.of(answer("unknown", "2027-01-15", 3)), EVENTS, ZoneOffset.UTC))
        .isEmpty();
  }

  private static SurveyAnswer answer(String user, String date, int score) {
    return new SurveyAnswer(user, LocalDate.parse(date), "new", score);
  }

  private static ProductEvent event(String user, String date) {
    return new ProductEvent(user, Instant.parse(date + "T09:00:00Z"), "visited");
  }
}
