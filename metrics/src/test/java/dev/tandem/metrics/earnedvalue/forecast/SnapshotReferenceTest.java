package dev.tandem.metrics.earnedvalue.forecast;

import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.COST_SCHEDULE_INDEX;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.COST_VARIANCE;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.COST_VARIANCE_SHARE;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.SCHEDULE_VARIANCE;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.SCHEDULE_VARIANCE_SHARE;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.SHARE_COMPLETE;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.SHARE_PLANNED;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.SHARE_SPENT;
import static dev.tandem.metrics.earnedvalue.measure.EarnedValueMeasure.WORK_REMAINING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.metrics.earnedvalue.measure.EarnedValue;
import dev.tandem.metrics.earnedvalue.measure.EarnedValueConvention;
import dev.tandem.metrics.earnedvalue.measure.EstimateMethod;
import dev.tandem.metrics.earnedvalue.measure.ExactFigure;
import dev.tandem.metrics.earnedvalue.measure.FigureState;
import dev.tandem.metrics.earnedvalue.measure.IndexPrecision;
import dev.tandem.metrics.earnedvalue.measure.Rational;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published snapshots and edge cases, each with its source in the file. */
class SnapshotReferenceTest {

  /** The expected amounts are sums of doubles as large as the budget, and right to a part of that. */
  private static final double OF_THE_BUDGET = 8e-16;

  private static final double OF_A_RATIO = 4e-15;
  private static final Set<String> AMOUNTS = Set.of(
      "cv",
      "sv",
      "work_remaining",
      "eac_budget_rate",
      "eac_cpi",
      "eac_cpi_spi",
      "eac_spi",
      "eac_80cpi_20spi",
      "eac_bottom_up",
      "etc_cpi",
      "vac_cpi");

  static List<JsonNode> cases() throws IOException {
    List<JsonNode> cases = new ArrayList<>();
    try (InputStream in = SnapshotReferenceTest.class.getResourceAsStream(
        "/dev/tandem/metrics/earnedvalue/snapshots.json")) {
      new JsonMapper()
          .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .forEach(cases::add);
    }
    return cases;
  }

  private static EarnedValue value(JsonNode example) {
    JsonNode in = example.get("inputs");
    return EarnedValue.of(
        in.get("pv").asDouble(),
        in.get("ev").asDouble(),
        in.get("ac").asDouble(),
        in.get("bac").asDouble());
  }

  private static Map<String, ExactFigure> figures(JsonNode example) {
    EarnedValue value = value(example);
    CostForecast forecast = CostForecast.of(value);
    JsonNode rest = example.get("inputs").get("etc_bottom_up");
    if (rest != null) {
      forecast = forecast.withBottomUp(Rational.of(rest.asDouble()));
    }
    return Map.ofEntries(
        Map.entry("cv", value.figure(COST_VARIANCE)),
        Map.entry("sv", value.figure(SCHEDULE_VARIANCE)),
        Map.entry("cpi", value.costPerformanceIndex()),
        Map.entry("spi", value.schedulePerformanceIndex()),
        Map.entry("cv_pct", value.figure(COST_VARIANCE_SHARE)),
        Map.entry("sv_pct", value.figure(SCHEDULE_VARIANCE_SHARE)),
        Map.entry("pct_complete", value.figure(SHARE_COMPLETE)),
        Map.entry("pct_planned", value.figure(SHARE_PLANNED)),
        Map.entry("pct_spent", value.figure(SHARE_SPENT)),
        Map.entry("work_remaining", value.figure(WORK_REMAINING)),
        Map.entry("csi_cpi_x_spi", value.figure(COST_SCHEDULE_INDEX)),
        Map.entry("eac_budget_rate", forecast.estimateAtCompletion(EstimateMethod.BUDGETED_RATE)),
        Map.entry("eac_cpi", forecast.estimateAtCompletion(EstimateMethod.CPI)),
        Map.entry("eac_cpi_spi", forecast.estimateAtCompletion(EstimateMethod.CPI_SPI)),
        Map.entry("eac_spi", forecast.estimateAtCompletion(EstimateMethod.SPI)),
        Map.entry("eac_80cpi_20spi", forecast.estimateAtCompletion(EstimateMethod.WEIGHTED)),
        Map.entry("eac_bottom_up", forecast.estimateAtCompletion(EstimateMethod.BOTTOM_UP)),
        Map.entry("etc_cpi", forecast.estimateToComplete(EstimateMethod.CPI)),
        Map.entry("vac_cpi", forecast.varianceAtCompletion(EstimateMethod.CPI)),
        Map.entry("tcpi_bac", value.toCompleteIndex()),
        Map.entry("tcpi_eac_cpi", forecast.toCompleteIndex(EstimateMethod.CPI)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void figures_ofACase_areAsExpected(JsonNode example) {
    Map<String, ExactFigure> figures = figures(example);
    JsonNode expected = example.get("expected");
    assertThat(expected.size()).isGreaterThanOrEqualTo(20);
    double size = Math.abs(value(example).budget().doubleValue());
    for (String name : expected.propertyNames()) {
      ExactFigure figure = Objects.requireNonNull(figures.get(name), name);
      JsonNode number = expected.get(name);
      String as = example.get("id").stringValue() + " " + name + " " + figure;
      if (number.isNumber()) {
        double tolerance = AMOUNTS.contains(name)
            ? OF_THE_BUDGET * Math.max(size, Math.abs(number.asDouble()))
            : OF_A_RATIO * Math.abs(number.asDouble());
        assertThat(figure.value().orElseThrow())
            .as(as)
            .isCloseTo(number.asDouble(), within(tolerance));
      } else {
        assertThat(figure.state()).as(as).isEqualTo(state(number.stringValue()));
      }
    }
  }

  private static FigureState state(String text) {
    return switch (text) {
      case "+INF" -> FigureState.PLUS_INFINITE;
      case "-INF" -> FigureState.MINUS_INFINITE;
      default -> FigureState.valueOf(text);
    };
  }

  /** The book goes on with CPI 0.893 and prints 4,479; exact it is 4,480. */
  @Test
  void fence_withTheRoundingOfTheBook_givesWhatItPrints() throws IOException {
    JsonNode fence = cases().get(0);
    EarnedValue rounded = value(fence)
        .withConvention(
            EarnedValueConvention.standard().withPrecision(IndexPrecision.THREE_DECIMALS));
    CostForecast book = CostForecast.of(rounded);
    JsonNode printed = fence.get("published");
    assertThat(book.estimateAtCompletion().exact().orElseThrow().rounded(0).intValue())
        .isEqualTo(printed.get("eac").asInt());
    assertThat(book.estimateToComplete().exact().orElseThrow().rounded(0).intValue())
        .isEqualTo(printed.get("etc").asInt());
    assertThat(book.varianceAtCompletion().exact().orElseThrow().rounded(0).intValue())
        .isEqualTo(printed.get("vac").asInt());
    assertThat(CostForecast.of(value(fence)).estimateAtCompletion().exact())
        .contains(Rational.of(4_480));
  }

  /** The documentation of PRA works out TCPI to an estimate of 120,482: 1.13. */
  @Test
  void toCompleteIndex_toAGivenEstimate_isAsPublished() throws IOException {
    JsonNode example = cases().stream()
        .filter(each -> each.get("id").stringValue().equals("pra_tcpi_doc"))
        .findFirst()
        .orElseThrow();
    assertThat(value(example).toCompleteIndex(Rational.of(120_482)).value().orElseThrow())
        .isCloseTo(example.get("published").get("tcpi_eac_120482").asDouble(), within(0.005));
  }
}
