package dev.tandem.examples.metrics;

import static dev.tandem.examples.metrics.NumberText.count;

import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.metrics.input.ProductEvent;
import dev.tandem.examples.report.Page;
import dev.tandem.metrics.period.PeriodCalendar;
import dev.tandem.metrics.period.PeriodUnit;
import dev.tandem.metrics.retention.CellDifference;
import dev.tandem.metrics.retention.RetentionDifference;
import dev.tandem.metrics.retention.RetentionTable;
import dev.tandem.metrics.retention.convention.CohortRange;
import dev.tandem.metrics.retention.convention.CohortRule;
import dev.tandem.metrics.retention.convention.OffsetRange;
import dev.tandem.metrics.retention.convention.RetentionConvention;
import dev.tandem.metrics.retention.convention.TableShape;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionComparison;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who comes back: the weekly cohorts as a heat map, the conventions, and why two tools would show other numbers. */
final class RetentionSection {
  private static final int MOST_WEEKS = 12;
  private static final int USUAL_WEEK = 4;

  private final String file;
  private final UserEvents events;
  private final ZoneId zone;
  private final CohortRange range;

  RetentionSection(CsvRows<ProductEvent> events, ZoneId zone) {
    this.file = events.file();
    this.events = new UserEvents(events.rows());
    this.zone = zone;
    this.range = lastWeeks();
  }

  private CohortRange lastWeeks() {
    PeriodCalendar weeks = PeriodCalendar.weeks(zone, DayOfWeek.MONDAY);
    LocalDate first = weeks.firstDate(LocalDate.ofInstant(events.first(), zone));
    LocalDate last = weeks.firstDate(LocalDate.ofInstant(events.asOf(), zone));
    int all = (int) ChronoUnit.WEEKS.between(first, last) + 1;
    int shown = Math.min(all, MOST_WEEKS);
    return new CohortRange(weeks.firstDate(last, 1L - shown), shown, shown);
  }

  void write(Page page) {
    RetentionTable table = events
        .counted(
            RetentionConvention.standard(PeriodCalendar.weeks(zone, DayOfWeek.MONDAY))
                .withCohorts(CohortRule.FIRST_TIME)
                .withShape(TableShape.TRIANGLE),
            range)
        .snapshot(events.asOf());
    page.section("Do they come back? " + file);
    page.text(RetentionHeatMap.draw(table));
    page.line("");
    trend(table).ifPresent(trend -> page.line("  " + trend));
    page.line("  Counted so: " + table.statement().readable() + "; " + events.startRule() + ".");
    disagreement().ifPresent(text -> page.line("  " + text));
  }

  /** Compares the earlier half of the cohorts that have had their week 1 with the later half. */
  private static Optional<String> trend(RetentionTable table) {
    List<Proportion> weekOne = table.rows().stream()
        .filter(row -> row.cells().size() > 1)
        .flatMap(row -> row.cells().get(1).proportion().stream())
        .toList();
    Proportion earlier = sum(weekOne.subList(0, weekOne.size() / 2));
    Proportion later = sum(weekOne.subList(weekOne.size() / 2, weekOne.size()));
    return ProportionComparison.of(later, earlier)
        .interval()
        .map(interval -> String.format(
            Locale.ROOT,
            "Back after one week: earlier cohorts %s, later ones %s: %+.1f points, 95 %% interval %+.1f to %+.1f: %s",
            percent(earlier.share().orElseThrow()),
            percent(later.share().orElseThrow()),
            100 * (later.share().orElseThrow() - earlier.share().orElseThrow()),
            100 * interval.lower(),
            100 * interval.upper(),
            interval.contains(0) ? "may be chance." : "more than chance."));
  }

  private static Proportion sum(List<Proportion> parts) {
    return parts.stream().reduce(Proportion.of(0, 0), Proportion::plus);
  }

  /** Explains the cell of the usual week that two tools count most differently. */
  private Optional<String> disagreement() {
    RetentionDifference<String> difference = RetentionDifference.between(
        events
            .counted(RetentionConvention.asPostHog(PeriodUnit.WEEK, zone), range)
            .evidence(events.asOf()),
        events
            .counted(RetentionConvention.asAmplitude24Hours(PeriodUnit.WEEK, zone), range)
            .evidence(events.asOf()));
    return difference.cells().stream()
        .filter(cell -> cell.first().offsets().equals(OffsetRange.of(USUAL_WEEK)))
        .filter(cell -> cell.first().complete() && cell.second().complete())
        .max(Comparator.comparingInt(
            cell -> cell.retainedOnlyFirst().size() + cell.retainedOnlySecond().size()))
        .map(RetentionSection::explained);
  }

  private static String explained(CellDifference<String> cell) {
    return "Why two tools disagree: of the cohort of Sunday " + cell.cohort()
        + ", PostHog's default"
        + " shows " + percent(cell.first().rate().value().orElseThrow()) + " in week " + USUAL_WEEK
        + " (first-time users, on, calendar weeks), Amplitude's "
        + percent(cell.second().rate().value().orElseThrow())
        + " (on or after, 168-hour windows). " + count(cell.retainedOnlySecond().size())
        + " users count for Amplitude only" + example(cell.retainedOnlySecond()) + ", "
        + count(cell.retainedOnlyFirst().size()) + " for PostHog only"
        + example(cell.retainedOnlyFirst()) + ".";
  }

  private static String example(List<String> users) {
    return users.isEmpty() ? "" : " (such as " + users.get(0) + ")";
  }

  private static String percent(double share) {
    return NumberText.percent(share);
  }
}
