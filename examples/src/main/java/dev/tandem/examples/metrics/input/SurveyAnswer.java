package dev.tandem.examples.metrics.input;

import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRow;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.CsvTable;
import dev.tandem.examples.csv.SourceText;
import dev.tandem.metrics.satisfaction.rating.RatingScale;
import java.time.LocalDate;
import java.util.List;

/**
 * How likely one person is to recommend the product.
 *
 * @param respondent who answered; the user of the events, if they are to be compared
 * @param date when
 * @param segment what kind of customer the respondent is
 * @param score from 0 to 10
 */
public record SurveyAnswer(String respondent, LocalDate date, String segment, int score) {

  static CsvRows<SurveyAnswer> read(SourceText source, BadRows badRows) {
    return CsvTable.read(
        source, List.of("respondent", "date", "segment", "score"), badRows, SurveyAnswer::of);
  }

  private static SurveyAnswer of(CsvRow row) {
    return new SurveyAnswer(
        row.text("respondent"),
        row.parsed("date", "a day of the calendar, year first", "2027-08-02", LocalDate::parse),
        row.text("segment"),
        row.parsed("score", "a whole number from 0 to 10", "9", SurveyAnswer::score));
  }

  private static int score(String text) {
    int score = Integer.parseInt(text);
    if (!RatingScale.ZERO_TO_TEN.contains(score)) {
      throw new IllegalArgumentException(text);
    }
    return score;
  }
}
