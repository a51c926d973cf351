package dev.tandem.examples.metrics.input;

import com.google.common.collect.ImmutableList;
import dev.tandem.core.product.Product;
import dev.tandem.examples.csv.BadRows;
import dev.tandem.examples.csv.CsvRows;
import dev.tandem.examples.csv.UnreadableInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the four tables say.
 *
 * @param survey who would recommend the product
 * @param events what users did
 * @param revenue what customers paid, in one currency
 * @param objectives how far the objectives have come
 * @param skipped a note for each file of which rows were left out
 */
public record MetricsInput(
    CsvRows<SurveyAnswer> survey,
    CsvRows<ProductEvent> events,
    CsvRows<MonthlyRevenue> revenue,
    Objectives objectives,
    List<String> skipped) {

  /** Copies the notes. */
  public MetricsInput {
    skipped = ImmutableList.copyOf(skipped);
  }

  /**
   * The objectives and where they come from.
   *
   * @param file what messages call the file
   * @param product a product that has nothing but objectives
   */
  public record Objectives(String file, Product product) {}

  /**
   * {@return what the tables say}
   *
   * @param files the tables
   * @param badRows what becomes of rows that cannot be read
   * @throws UnreadableInputException if a table cannot be used; it names the problems of all four
   */
  public static MetricsInput read(MetricsFiles files, BadRows badRows) {
    List<String> problems = new ArrayList<>();
    Optional<CsvRows<SurveyAnswer>> survey =
        tried(problems, () -> SurveyAnswer.read(files.survey(), badRows));
    Optional<CsvRows<ProductEvent>> events =
        tried(problems, () -> ProductEvent.read(files.events(), badRows));
    Optional<CsvRows<MonthlyRevenue>> revenue =
        tried(problems, () -> RevenueFile.read(files.subscriptions(), badRows));
    Optional<ObjectiveTable> objectives =
        tried(problems, () -> ObjectiveFile.read(files.keyResults(), badRows));
    if (!problems.isEmpty()) {
      throw new UnreadableInputException(String.join("\n", problems));
    }
    return new MetricsInput(
        survey.orElseThrow(),
        events.orElseThrow(),
        revenue.orElseThrow(),
        new Objectives(files.keyResults().name(), objectives.orElseThrow().product()),
        Stream.of(survey, events, revenue, objectives.map(ObjectiveTable::rows))
            .flatMap(read -> read.orElseThrow().skippedNote().stream())
            .toList());
  }

  private static <T> Optional<T> tried(List<String> problems, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (UnreadableInputException e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }
}
