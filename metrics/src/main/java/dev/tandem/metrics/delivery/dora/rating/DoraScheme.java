package dev.tandem.metrics.delivery.dora.rating;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.tandem.metrics.delivery.dora.DoraMetrics;
import dev.tandem.metrics.statement.Figure;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whose levels: the tables of the State of DevOps reports by year, or the rules of a tool.
 *
 * <p>A table is taken literally. "Less than one hour" does not contain an hour; "between one day and one week" contains both; an end that
 * two ranges share belongs to the better level; what lies between two ranges is "between elite and high", not a guess; levels for which
 * the report prints the same range cannot be told apart, and all are named. A month is 730 hours. Levels come from clusters of survey
 * answers of one year: the same team may be high in one year and medium in the next.
 */
public enum DoraScheme {

  /** 2016: high, medium, low. Change failure rates are printed 0-15 %, 31-45 %, 16-30 %, in this order. Read in the report. */
  DORA_2016("DORA 2016", PublishedTables.of2016()),

  /**
   * 2017: high, medium, low. Medium and low print the same ranges of frequency and lead time: low is worse on average, with the same
   * median. Source: Forsgren, Humble, Kim (2018), Accelerate, table 2.3, in three quotations that agree; the report was not read.
   */
  DORA_2017("DORA 2017", PublishedTables.of2017()),

  /** 2018: elite, which is a part of high; high, medium, low. Read in the report. */
  DORA_2018("DORA 2018", PublishedTables.of2018()),

  /** 2019: elite, high, medium, low. Read in the report. */
  DORA_2019("DORA 2019", PublishedTables.of2019()),

  /**
   * 2021: elite, high, medium, low. Lead times have no range from an hour to a day, and from a week to a month. Read in the report.
   */
  DORA_2021("DORA 2021", PublishedTables.of2021()),

  /**
   * 2022: high, medium, low; no elite. Lead times below a day have no range, and failure rates from 30 to 46 %. Source: Fenton (2022),
   * The new DevOps performance clusters, Octopus Deploy, with which the score of GitLab's issue 386844 agrees; the report was not read.
   */
  DORA_2022("DORA 2022", PublishedTables.of2022()),

  /**
   * 2023: change failure rates are points, elite 5 %, high 10 %, medium 15 %, low 64 %. Source: Fenton (2023), The 2023 DevOps performance
   * clusters, Octopus Deploy, and further quotations that agree; the report was not read.
   */
  DORA_2023("DORA 2023", PublishedTables.of2023()),

  /**
   * 2024: change failure rates are points, and high (20 %) is worse than medium (10 %). Source: Fenton (2024), The 2024 DevOps performance
   * clusters, Octopus Deploy, and further quotations that agree; the report was not read.
   */
  DORA_2024("DORA 2024", PublishedTables.of2024()),

  /** Four Keys: daily, weekly, monthly, yearly; one day to one year; three ranges of failure rates. Source: fourkeys, METRICS.md. */
  FOUR_KEYS("Four Keys", ToolTable.fourKeys()),

  /** DevLake for 2021, with failure rates of 15, 20 and 30 %, which the report does not have. Source: DevLake, dashboards/DORA.json. */
  DEVLAKE_2021("DevLake 2021", ToolTable.devLake2021()),

  /** DevLake for 2023. A month is 30 days. Source: DevLake, dashboards/DORA.json. */
  DEVLAKE_2023("DevLake 2023", ToolTable.devLake2023());

  private final String label;
  /** Immutable, which Error Prone does not see through an optional. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Optional<PublishedTable> published;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Optional<ToolTable> tool;

  DoraScheme(String label, PublishedTable published) {
    this.label = label;
    this.published = Optional.of(published);
    this.tool = Optional.empty();
  }

  DoraScheme(String label, ToolTable tool) {
    this.label = label;
    this.published = Optional.empty();
    this.tool = Optional.of(tool);
  }

  /** {@return the name as ratings show it} */
  @Override
  public String toString() {
    return label;
  }

  /**
   * {@return the level of a value}
   *
   * @param metric what it is
   * @param value hours, a share, or deployments a day; at least 0
   * @throws IllegalArgumentException if {@code value} is not finite and at least 0, or a tool that looks at weeks is asked for a frequency
   */
  public DoraRating rate(DoraMetric metric, double value) {
    checkArgument(
        value >= 0 && Double.isFinite(value),
        "value must be finite and at least 0: %s of %s. Rate what was measured.",
        value,
        metric);
    checkArgument(
        published.isPresent() || metric != DoraMetric.DEPLOYMENT_FREQUENCY,
        "frequency must be rated from days by %s, which looks at weeks: %s a day. Rate the metrics of a window.",
        label,
        value);
    return published
        .map(table -> table.rate(this, metric, value))
        .orElseGet(() -> tool.orElseThrow().rate(this, metric, value));
  }

  /**
   * {@return the levels of all metrics, in the order of their constants; without data there is none}
   *
   * @param metrics the metrics of a window
   */
  public ImmutableList<DoraRating> rate(DoraMetrics metrics) {
    return Arrays.stream(DoraMetric.values())
        .map(metric -> rate(metric, metrics))
        .collect(ImmutableList.toImmutableList());
  }

  private DoraRating rate(DoraMetric metric, DoraMetrics metrics) {
    Figure figure = metric.of(metrics);
    if (figure.value().isEmpty()) {
      return DoraRating.unclassified(
          this, metric, OptionalDouble.empty(), figure.undefinedBecause());
    }
    double value = figure.value().getAsDouble();
    return tool.isPresent() && metric == DoraMetric.DEPLOYMENT_FREQUENCY
        ? tool.get().rate(this, value, DeploymentRhythm.of(metrics))
        : rate(metric, value);
  }
}
