package dev.tandem.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.TestResult;
import dev.tandem.metrics.survival.SurvivalCases.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of R's survival package, printed with 15 digits. */
class SurvivalReferenceTest {

  private static final Offset<Double> R = within(1e-9);

  @ParameterizedTest
  @ValueSource(strings = {"aml-miller", "last-censored", "median-plateau", "six-obs-r", "waltons"})
  void steps_rightCensored_equalR(String dataset) {
    List<Row> rows = SurvivalCases.rows(dataset + "-km.csv");
    for (Row row : rows) {
      SurvivalCurve curve = SurvivalCases.curve(dataset, row.text("group"));
      checkCounts(step(curve, row), row);
      checkIntervals(curve, row);
      SurvivalStep step = step(curve, row);
      assertThat(step.cumulativeHazard()).isCloseTo(row.number("nelson_aalen"), R);
      assertThat(step.cumulativeHazardError()).isCloseTo(row.number("nelson_aalen_se"), R);
    }
    assertThat(rows.stream().map(row -> row.text("group")).distinct())
        .allSatisfy(group -> assertThat(SurvivalCases.curve(dataset, group).steps())
            .hasSize((int)
                rows.stream().filter(row -> row.text("group").equals(group)).count()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aml-miller", "last-censored", "median-plateau", "six-obs-r", "waltons"})
  void steps_ninetyPercent_equalR(String dataset) {
    for (Row row : SurvivalCases.rows(dataset + "-km90.csv")) {
      SurvivalCurve curve = SurvivalCases.curve(dataset, row.text("group"));
      checkIntervals(
          curve.withConventions(curve.conventions().withConfidence(ConfidenceLevel.of(0.9))), row);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "left-truncated")
  void steps_delayedEntry_equalR(String dataset) {
    SurvivalCurve curve = SurvivalCases.curve(dataset, "all");
    for (Row row : SurvivalCases.rows(dataset + "-km.csv")) {
      checkCounts(step(curve, row), row);
      checkInterval(step(curve, row).interval().map(Interval::lower), row.text("lower_log"));
      checkInterval(step(curve, row).interval().map(Interval::upper), row.text("upper_log"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aml-miller", "last-censored", "median-plateau", "six-obs-r", "waltons"})
  void quantile_rightCensored_equalR(String dataset) {
    for (Row row : SurvivalCases.rows(dataset + "-quantiles.csv")) {
      SurvivalConventions conventions = SurvivalConventions.asR()
          .withInterval(method(row.text("conf_type")))
          .withConfidence(ConfidenceLevel.of(row.number("conf_level")));
      SurvivalQuantile quantile = SurvivalCases.curve(dataset, row.text("group"))
          .withConventions(conventions)
          .quantile(row.number("prob"));
      checkTime(quantile.time(), row.text("quantile"));
      checkTime(quantile.lower(), row.text("lower"));
      checkTime(quantile.upper(), row.text("upper"));
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "restricted-means.csv", useHeadersInDisplayName = true)
  void restrictedMean_referenceCases_equalR(
      String dataset, String group, double horizon, double mean, double error) {
    RestrictedMean restricted =
        SurvivalCases.curve(dataset, group).restrictedMean(horizon).orElseThrow();
    assertThat(restricted.mean()).isCloseTo(mean, R);
    assertThat(restricted.standardError()).isCloseTo(error, R);
    assertThat(restricted.extendedFrom()).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "log-rank.csv", useHeadersInDisplayName = true)
  void logRank_referenceCases_equalR(ArgumentsAccessor row) {
    String dataset = row.getString(0);
    ImmutableMap.Builder<String, SurvivalCurve> groups = ImmutableMap.builder();
    Splitter.on(' ')
        .split(row.getString(2))
        .forEach(name -> groups.put(name, SurvivalCases.curve(dataset, name)));
    LogRankResult result =
        LogRankTest.withDefaults().withRho(row.getDouble(1)).test(groups.buildOrThrow());
    for (int i = 0; i < 2; i++) {
      LogRankResult.Group group = result.groups().get(i);
      assertThat(group.subjects()).isEqualTo((long) number(row.getString(3), i));
      assertThat(group.observed()).isCloseTo(number(row.getString(4), i), R);
      assertThat(group.expected()).isCloseTo(number(row.getString(5), i), R);
    }
    assertThat(result.groups().get(0).variance()).isCloseTo(row.getDouble(6), R);
    TestResult test = result.test().orElseThrow();
    assertThat(test.statistic()).isCloseTo(row.getDouble(7), R);
    assertThat(result.degreesOfFreedom()).isEqualTo(row.getInteger(8));
    assertThat(test.pValue()).isCloseTo(row.getDouble(9), withPercentage(1e-7));
  }

  private static void checkCounts(SurvivalStep step, Row row) {
    assertThat(step.atRisk()).isEqualTo((long) row.number("n_risk"));
    assertThat(step.events()).isEqualTo((long) row.number("n_event"));
    assertThat(step.censored()).isEqualTo((long) row.number("n_censor"));
    assertThat(step.survival()).isCloseTo(row.number("survival"), R);
    checkTime(step.standardError(), row.text("greenwood_se"));
  }

  private static void checkIntervals(SurvivalCurve curve, Row row) {
    for (String name : List.of("log", "log-log", "plain")) {
      var interval = step(
              curve.withConventions(curve.conventions().withInterval(method(name))), row)
          .interval();
      String column = name.replace("-", "");
      checkInterval(interval.map(Interval::lower), row.text("lower_" + column));
      checkInterval(interval.map(Interval::upper), row.text("upper_" + column));
    }
  }

  private static void checkInterval(Optional<Double> actual, String expected) {
    checkTime(actual.map(OptionalDouble::of).orElse(OptionalDouble.empty()), expected);
  }

  private static void checkTime(OptionalDouble actual, String expected) {
    if (expected.isEmpty()) {
      assertThat(actual).isEmpty();
    } else {
      assertThat(actual).hasValueCloseTo(Double.parseDouble(expected), R);
    }
  }

  private static SurvivalStep step(SurvivalCurve curve, Row row) {
    double time = row.number("time");
    return curve.steps().stream()
        .filter(step -> step.time() == time)
        .findFirst()
        .orElseThrow();
  }

  private static SurvivalIntervalMethod method(String name) {
    for (SurvivalIntervalMethod method : SurvivalIntervalMethod.values()) {
      if (method.toString().equals(name)) {
        return method;
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static double number(String cell, int index) {
    return Double.parseDouble(Splitter.on(' ').splitToList(cell).get(index));
  }
}
