package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.NumberText.count;

import com.google.common.collect.ImmutableMap;
import dev.tandem.examples.metrics.input.SurveyAnswer;
import dev.tandem.metrics.survival.LogRankResult;
import dev.tandem.metrics.survival.LogRankTest;
import dev.tandem.metrics.survival.Observation;
import dev.tandem.metrics.survival.SurvivalAccumulator;
import dev.tandem.metrics.survival.SurvivalCurve;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Whether promoters stay longer than detractors: users are followed from their answer on, as before it they could not have left. */
final class PromoterLifetimes {
  private PromoterLifetimes() {}

  /** {@return the comparison in words; empty if respondents and users are not the same people} */
  static Optional<String> compared(List<SurveyAnswer> answers, UserEvents events, ZoneId zone) {
    SurvivalCurve promoters = curve(answers, events, zone, score -> score >= 9);
    SurvivalCurve detractors = curve(answers, events, zone, score -> score <= 6);
    LogRankResult result = LogRankTest.withDefaults()
        .test(ImmutableMap.of("promoters", promoters, "detractors", detractors));
    return result
        .test()
        .map(test -> "  After they answered the survey, " + text(result.groups().get(0)) + " and "
            + text(result.groups().get(1))
            + String.format(
                Locale.ROOT,
                ": log-rank p %s, %s",
                test.pValue() < 0.0001
                    ? "< 0.0001"
                    : String.format(Locale.ROOT, "= %.4f", test.pValue()),
                test.pValue() < 0.05 ? "more than chance." : "may be chance."));
  }

  private static String text(LogRankResult.Group group) {
    return String.format(
        Locale.ROOT,
        "%.0f of %s %s left (%.1f expected if all stayed alike)",
        group.observed(),
        count(group.subjects()),
        group.name(),
        group.expected());
  }

  private static SurvivalCurve curve(
      List<SurveyAnswer> answers, UserEvents events, ZoneId zone, IntPredicate scores) {
    Map<String, List<Instant>> times = events.timesSinceStart();
    return answers.stream()
        .filter(answer -> scores.test(answer.score()))
        .filter(answer -> times.containsKey(answer.respondent()))
        .flatMap(answer -> sinceAnswer(
            answer.date().plusDays(1).atStartOfDay(zone).toInstant(),
            times.getOrDefault(answer.respondent(), List.of()),
            events.asOf())
            .stream())
        .collect(SurvivalAccumulator.collector())
        .snapshot();
  }

  private static Optional<Observation> sinceAnswer(
      Instant answered, List<Instant> times, Instant asOf) {
    double entry = Math.max(0, Lifetimes.days(times.get(0), answered));
    Observation life = Lifetimes.ofUser(times, asOf);
    return entry < life.exit()
        ? Optional.of(new Observation(entry, life.exit(), life.ending()))
        : Optional.empty();
  }
}
