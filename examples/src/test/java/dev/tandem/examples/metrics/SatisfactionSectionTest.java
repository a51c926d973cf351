package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.ShippedReport.FILES;
import static dev.tandem.examples.metrics.ShippedReport.REPORT;
import static dev.tandem.examples.metrics.ShippedReport.fields;
import static dev.tandem.examples.metrics.ShippedReport.lineOf;
import static dev.tandem.examples.metrics.ShippedReport.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.metrics.input.SurveyAnswer;
import dev.tandem.examples.report.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SatisfactionSectionTest {

  @Test
  void text_survey_scoreAndSampleSizeFollowFromTheCounts() {
    List<Integer> scores =
        fields(FILES.survey()).stream().map(row -> Integer.parseInt(row.get(3))).toList();
    double n = scores.size();
    double promoters = scores.stream().filter(score -> score >= 9).count() / n;
    double detractors = scores.stream().filter(score -> score <= 6).count() / n;
    double nps = promoters - detractors;
    double variance = promoters + detractors - nps * nps;
    long needed = (long) Math.ceil(4 * n - 1e-9);
    assertThat(variance).isPositive();
    assertThat(REPORT)
        .contains(text("NPS %+.1f, 95 %% interval", 100 * nps))
        .contains(text("of %,.0f answers", n))
        .contains(text("Promoters %.1f %%", 100 * promoters))
        .contains(text("detractors %.1f %%", 100 * detractors))
        .contains(text("takes %,d answers in all, %,d more", needed, needed - scores.size()));
  }

  @Test
  void text_survey_intervalIsTheAdjustedWaldOne() {
    List<Integer> scores =
        fields(FILES.survey()).stream().map(row -> Integer.parseInt(row.get(3))).toList();
    double n = scores.size() + 3;
    double promoters = (scores.stream().filter(score -> score >= 9).count() + 0.75) / n;
    double detractors = (scores.stream().filter(score -> score <= 6).count() + 0.75) / n;
    double nps = promoters - detractors;
    double margin = 1.959963984540054 * Math.sqrt((promoters + detractors - nps * nps) / n);
    assertThat(REPORT)
        .contains(
            text("interval %+.1f to %+.1f (adjusted", 100 * (nps - margin), 100 * (nps + margin)));
  }

  @Test
  void write_repeatedRespondents_areNamedAndCounted() {
    Page page = new Page();
    new SatisfactionSection(new CsvRows<>(
            "s.csv",
            Stream.of("amy", "bob", "amy", "cid", "bob", "amy")
                .map(name -> new SurveyAnswer(name, LocalDate.of(2027, 8, 1), "all", 9))
                .toList(),
            List.of()))
        .write(page);
    assertThat(page.toString())
        .contains("Answered more than once, and each answer counts: amy (3), bob (2).");
    assertThat(REPORT).doesNotContain("Answered more than once");
  }

  @Test
  void text_survey_eachSegmentHasItsOwnScore() {
    Map<String, List<Integer>> bySegment = new HashMap<>();
    fields(FILES.survey())
        .forEach(row -> bySegment
            .computeIfAbsent(row.get(2), name -> new ArrayList<>())
            .add(Integer.parseInt(row.get(3))));
    assertThat(bySegment).hasSize(3);
    bySegment.forEach((segment, scores) -> {
      double balance = scores.stream()
          .mapToInt(score -> score >= 9 ? 1 : score <= 6 ? -1 : 0)
          .sum();
      assertThat(lineOf(segment + " "))
          .contains(text(" %d ", scores.size()), text("%+.1f ", 100 * balance / scores.size()));
    });
  }
}
