package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.NumberText.count;
import static dev.tandem.examples.metrics.NumberText.left;
import static dev.tandem.examples.metrics.NumberText.pointRange;
import static dev.tandem.examples.metrics.NumberText.points;
import static dev.tandem.examples.metrics.NumberText.right;

import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.metrics.input.SurveyAnswer;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.satisfaction.nps.NetPromoterScore;
import dev.tandem.metrics.satisfaction.nps.NpsComparison;
import dev.tandem.metrics.satisfaction.nps.NpsComparisonMethod;
import dev.tandem.metrics.satisfaction.rating.RatingAccumulator;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The net promoter score, how sure it is, and what it is made of. */
final class SatisfactionSection {
  private static final int SEGMENT = 18;
  private static final int MOST_SEGMENTS = 12;
  private static final int MOST_REPEATED = 10;

  private final CsvRows<SurveyAnswer> survey;
  private final NetPromoterScore all;

  SatisfactionSection(CsvRows<SurveyAnswer> survey) {
    this.survey = survey;
    this.all = score(survey.rows());
  }

  private static NetPromoterScore score(Collection<SurveyAnswer> answers) {
    return NetPromoterScore.from(answers.stream()
        .map(SurveyAnswer::score)
        .collect(RatingAccumulator.collector(RatingScale.ZERO_TO_TEN))
        .snapshot());
  }

  void write(Page page) {
    page.section("Would they recommend it? " + survey.file());
    page.line("  NPS " + points(all.score().orElseThrow()) + ", 95 % interval "
        + pointRange(all.interval()) + " (" + all.convention().interval() + "), of "
        + count(all.responses()) + " answers, " + days() + ".");
    page.line("  " + share("Promoters", all.promoters()) + ", " + share("passives", all.passives())
        + ", " + share("detractors", all.detractors()) + ".");
    page.line("  " + halving());
    repeated().ifPresent(note -> page.line("  " + note));
    segments(page);
  }

  private String days() {
    List<LocalDate> dates =
        survey.rows().stream().map(SurveyAnswer::date).sorted().toList();
    return dates.get(0) + " to " + dates.get(dates.size() - 1);
  }

  private String share(String name, long count) {
    return name + " "
        + NumberText.percent(Proportion.of(count, all.responses()).share().orElseThrow());
  }

  private String halving() {
    OptionalLong halved = all.responsesToHalveInterval();
    if (halved.isEmpty()) {
      return "What halves the interval is undefined, because all answers count alike.";
    }
    long needed = halved.getAsLong();
    return "To halve the interval takes " + count(needed) + " answers in all, "
        + count(needed - all.responses()) + " more, if they spread as these do.";
  }

  /** Who answered more than once: a survey tool may have sent an answer twice, or asked again. */
  private Optional<String> repeated() {
    Map<String, Long> answers = survey.rows().stream()
        .collect(Collectors.groupingBy(
            SurveyAnswer::respondent, LinkedHashMap::new, Collectors.counting()));
    List<String> often = answers.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
        .toList();
    if (often.isEmpty()) {
      return Optional.empty();
    }
    int more = often.size() - MOST_REPEATED;
    return Optional.of("Answered more than once, and each answer counts: "
        + String.join(", ", often.subList(0, Math.min(often.size(), MOST_REPEATED)))
        + (more > 0 ? " and " + more + " more." : "."));
  }

  private void segments(Page page) {
    Map<String, NetPromoterScore> scores = survey.rows().stream()
        .collect(Collectors.groupingBy(
            SurveyAnswer::segment,
            LinkedHashMap::new,
            Collectors.collectingAndThen(Collectors.toList(), SatisfactionSection::score)));
    page.line("");
    page.line("  " + left("segment", SEGMENT) + " answers    NPS   95 % interval     "
        + PointScale.heading());
    List<Map.Entry<String, NetPromoterScore>> best = scores.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().score().orElseThrow()))
        .toList();
    for (Map.Entry<String, NetPromoterScore> segment :
        best.subList(0, Math.min(best.size(), MOST_SEGMENTS))) {
      NetPromoterScore score = segment.getValue();
      page.text("  " + left(segment.getKey(), SEGMENT) + " " + right(count(score.responses()), 7)
          + " " + right(points(score.score().orElseThrow()), 6) + "   "
          + left(pointRange(score.interval()), 17) + " " + PointScale.draw(score) + "\n");
    }
    if (best.size() > MOST_SEGMENTS) {
      page.line("  and " + (best.size() - MOST_SEGMENTS) + " segments below");
    }
    if (best.size() > 1) {
      page.line("  " + comparison(best));
    }
  }

  /** Compares the best segment with the worst; as any two could have been these, all pairs share the confidence. */
  private static String comparison(List<Map.Entry<String, NetPromoterScore>> best) {
    Map.Entry<String, NetPromoterScore> first = best.get(0);
    Map.Entry<String, NetPromoterScore> last = best.get(best.size() - 1);
    NpsComparison difference = first.getValue().minus(last.getValue());
    ConfidenceLevel level = ConfidenceLevel.DEFAULT.sharedBy(best.size() * (best.size() - 1) / 2);
    Interval interval =
        difference.interval(NpsComparisonMethod.ADJUSTED_WALD, level).orElseThrow();
    return first.getKey() + " is above " + last.getKey() + " by "
        + points(difference.points().orElseThrow()) + " points, interval "
        + pointRange(Optional.of(interval)) + " (95 % for all pairs together): "
        + (interval.contains(0) ? "may be chance." : "more than chance.");
  }
}
