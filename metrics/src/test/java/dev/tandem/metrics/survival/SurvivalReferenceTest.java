package dev.tandem.metrics.survival;

import static dev.tandem.metrics.Agreement.assertClose;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.TestResult;
import dev.tandem.metrics.survival.SurvivalCases.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of R's survival package, printed with 15 digits. */
class SurvivalReferenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"aml-miller", "last-censored", "median-plateau", "six-obs-r", "waltons"})
  void steps_rightCensored_equalR(String dataset) {
    List<Row> rows = SurvivalCases.rows(dataset + "-km.csv");
    for (Row row : rows) {
      SurvivalCurve curve = SurvivalCases.curve(dataset, row.text("group"));
      checkCounts(step(curve, row), row);
      checkIntervals(curve, row);
      SurvivalStep step = step(curve, row);
      assertClose(4e-14, step.cumulativeHazard(), row.number("nelson_aalen"));
      assertClose(4e-14, step.cumulativeHazardError(), row.number("nelson_aalen_se"));
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
          curve.withConvention(curve.convention().withConfidence(ConfidenceLevel.of(0.9))), row);
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
      SurvivalConvention convention = SurvivalConvention.asR()
          .withInterval(method(row.text("conf_type")))
          .withConfidence(ConfidenceLevel.of(row.number("conf_level")));
      SurvivalQuantile quantile = SurvivalCases.curve(dataset, row.text("group"))
          .withConvention(convention)
          .quantile(row.number("prob"));
      checkExact(quantile.time(), row.text("quantile"));
      checkExact(quantile.lower(), row.text("lower"));
      checkExact(quantile.upper(), row.text("upper"));
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "restricted-means.csv", useHeadersInDisplayName = true)
  void restrictedMean_referenceCases_equalR(
      String dataset, String group, double horizon, double mean, double error) {
    RestrictedMean restricted =
        SurvivalCases.curve(dataset, group).restrictedMean(horizon).orElseThrow();
    assertClose(1.6e-14, restricted.mean(), mean);
    assertClose(1.6e-14, restricted.standardError(), error);
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
      assertClose(5e-14, group.observed(), number(row.getString(4), i));
      assertClose(5e-14, group.expected(), number(row.getString(5), i));
    }
    assertClose(5e-14, result.groups().get(0).variance(), row.getDouble(6));
    TestResult test = result.test().orElseThrow();
    assertClose(5e-14, test.statistic(), row.getDouble(7));
    assertThat(result.degreesOfFreedom()).isEqualTo(row.getInteger(8));
    assertClose(5e-14, test.pValue(), row.getDouble(9));
  }

  private static void checkCounts(SurvivalStep step, Row row) {
    assertThat(step.atRisk()).isEqualTo((long) row.number("n_risk"));
    assertThat(step.events()).isEqualTo((long) row.number("n_event"));
    assertThat(step.censored()).isEqualTo((long) row.number("n_censor"));
    assertClose(4e-14, step.survival(), row.number("survival"));
    checkTime(step.standardError(), row.text("greenwood_se"));
  }

  private static void checkIntervals(SurvivalCurve curve, Row row) {
    for (String name : List.of("log", "log-log", "plain")) {
      var interval = step(curve.withConvention(curve.convention().withInterval(method(name))), row)
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
      assertClose(4e-14, actual.orElseThrow(), Double.parseDouble(expected));
    }
  }

  private static void checkExact(OptionalDouble time, String expected) {
    assertThat(time)
        .isEqualTo(
            expected.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(expected)));
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
