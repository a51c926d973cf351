package dev.tandem.examples.report.section;

import dev.tandem.examples.analysis.PlanAnalysis;
import dev.tandem.examples.report.Columns;
import dev.tandem.examples.report.DateScale;
import dev.tandem.examples.report.DateText;
import dev.tandem.examples.report.Page;
import dev.tandem.scheduling.roadmap.FeatureDates;
import dev.tandem.scheduling.simulation.SimulationResult;
import dev.tandem.scheduling.simulation.distribution.FinishDistribution;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When each feature is usable, as planned and in the samples. */
final class RoadmapSection implements Section {
  private static final int NAME = 32;
  private static final int WIDTH = 44;

  private final PlanAnalysis analysis;

  RoadmapSection(PlanAnalysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public void write(Page page) {
    page.section("Roadmap: when features are usable");
    List<FeatureDates> dated = analysis.roadmap().features().stream()
        .filter(feature -> feature.usable().isPresent())
        .toList();
    Optional<SimulationResult> result = analysis.simulation().value();
    if (dated.isEmpty()) {
      page.noneIf(true);
    } else if (result.isEmpty()) {
      page.each(dated, feature -> page.row(feature.name(), usable(feature), "not simulated"));
    } else {
      bands(dated, result.get(), page);
    }
  }

  private static void bands(List<FeatureDates> dated, SimulationResult result, Page page) {
    DateScale scale = scale(dated, result);
    page.text(Columns.left("  feature", NAME + 2) + " planned  P50    P80    P95\n");
    page.each(dated, feature -> page.text(row(feature, result.feature(feature.id()), scale)));
    page.line("");
    page.line("─ from P5 to P95   █ from P50 to P80   │ as planned; from "
        + DateText.full(scale.from()) + " to " + DateText.full(scale.to()));
  }

  private static DateScale scale(List<FeatureDates> dated, SimulationResult result) {
    List<LocalDateTime> dates = dated.stream()
        .map(feature -> result.feature(feature.id()))
        .flatMap(
            finish -> Stream.of(finish.quantile(0.05), finish.quantile(0.95), finish.planned()))
        .sorted()
        .toList();
    return new DateScale(dates.get(0), dates.get(dates.size() - 1), WIDTH);
  }

  private static String row(FeatureDates feature, FinishDistribution finish, DateScale scale) {
    char[] cells = scale.blank();
    fill(cells, scale, finish, 0.05, 0.95, '─');
    fill(cells, scale, finish, 0.5, 0.8, '█');
    cells[scale.column(finish.planned())] = '│';
    return "  " + Columns.left(feature.name(), NAME) + " " + DateText.brief(finish.planned())
        + "   "
        + DateText.brief(finish.quantile(0.5)) + " " + DateText.brief(finish.quantile(0.8)) + " "
        + DateText.brief(finish.quantile(0.95)) + "  " + new String(cells).stripTrailing() + "\n";
  }

  private static void fill(
      char[] cells, DateScale scale, FinishDistribution finish, double from, double to, char mark) {
    Arrays.fill(
        cells, scale.column(finish.quantile(from)), scale.column(finish.quantile(to)) + 1, mark);
  }

  private static String usable(FeatureDates feature) {
    return feature.usable().map(DateText::full).orElse("no task yet");
  }
}
