package dev.tandem.metrics.delivery.dora;

import com.google.common.collect.ImmutableSet;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.ConfidenceLevel;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;

/**
 * The choices that change the metrics of DORA.
 *
 * @param zone where days begin
 * @param environments the environments that count, as the tool names them; empty for all
 * @param attribution which deployment an incident belongs to
 * @param failure what is a deployment, and when has it failed
 * @param leadTime whose time from commit to deployment counts
 * @param recovery which recovery takes time
 * @param median what the middle is of an even number of values
 * @param confidence how often intervals cover the true value
 */
public record DoraConvention(
    ZoneId zone,
    Set<String> environments,
    IncidentAttribution attribution,
    FailureRule failure,
    LeadTimeRule leadTime,
    RecoveryRule recovery,
    QuantileDefinition median,
    ConfidenceLevel confidence) {

  private static final Duration WEEK = Duration.ofDays(7);

  /** Longer than any history: the latest deployment before, however long. */
  private static final Duration EVER = Duration.ofDays(1_000_000);

  /** Copies the environments. */
  public DoraConvention {
    Objects.requireNonNull(zone, "zone");
    environments = ImmutableSet.copyOf(environments);
    Objects.requireNonNull(attribution, "attribution");
    Objects.requireNonNull(failure, "failure");
    Objects.requireNonNull(leadTime, "leadTime");
    Objects.requireNonNull(recovery, "recovery");
    Objects.requireNonNull(median, "median");
    Objects.requireNonNull(confidence, "confidence");
  }

  /**
   * {@return the definitions of DORA: incidents as stated, else the latest deployment within a week before; failed by an incident; each commit;
   *     failed deployment recovery time; the usual median; 95 %}
   *
   * @param zone where days begin
   */
  public static DoraConvention standard(ZoneId zone) {
    return new DoraConvention(
        zone,
        ImmutableSet.of(),
        IncidentAttribution.statedElseLatestWithin(WEEK),
        FailureRule.INCIDENT,
        LeadTimeRule.EACH_COMMIT,
        RecoveryRule.FAILED_DEPLOYMENTS,
        QuantileDefinition.LINEAR,
        ConfidenceLevel.DEFAULT);
  }

  /**
   * {@return what Four Keys computes: incidents as stated, joined by commits before they are counted; commits above zero; all incidents; {@code
   *     PERCENTILE_CONT}}
   *
   * <p>It takes a day for "no data"; this library says so instead. Source: dora-team/fourkeys, METRICS.md (archived 2024).
   *
   * @param zone where days begin
   */
  public static DoraConvention asFourKeys(ZoneId zone) {
    return standard(zone)
        .withAttribution(IncidentAttribution.stated())
        .withFailure(FailureRule.INCIDENT_ROWS)
        .withLeadTime(LeadTimeRule.EACH_COMMIT_ABOVE_ZERO)
        .withRecovery(RecoveryRule.ALL_INCIDENTS);
  }

  /**
   * {@return what DevLake computes: the latest deployment before an incident, however long before; the first commit of each change; the lower
   *     median}
   *
   * <p>DevLake looks for that deployment within the dashboard's window; here it is found wherever it lies. Source: apache/incubator-devlake,
   * grafana/dashboards/DORA.json.
   *
   * @param zone where days begin
   */
  public static DoraConvention asDevLake(ZoneId zone) {
    return standard(zone)
        .withAttribution(IncidentAttribution.latestWithin(EVER))
        .withLeadTime(LeadTimeRule.FIRST_COMMIT_OF_CHANGE)
        .withMedian(QuantileDefinition.NEAREST_RANK);
  }

  /**
   * {@return this convention for some environments}
   *
   * @param newEnvironments the environments that count; none for all
   */
  public DoraConvention withEnvironments(String... newEnvironments) {
    return new DoraConvention(
        zone,
        ImmutableSet.copyOf(newEnvironments),
        attribution,
        failure,
        leadTime,
        recovery,
        median,
        confidence);
  }

  /**
   * {@return this convention with another attribution}
   *
   * @param newAttribution which deployment an incident belongs to
   */
  public DoraConvention withAttribution(IncidentAttribution newAttribution) {
    return new DoraConvention(
        zone, environments, newAttribution, failure, leadTime, recovery, median, confidence);
  }

  /**
   * {@return this convention with another failure}
   *
   * @param newFailure what is a deployment, and when has it failed
   */
  public DoraConvention withFailure(FailureRule newFailure) {
    return new DoraConvention(
        zone, environments, attribution, newFailure, leadTime, recovery, median, confidence);
  }

  /**
   * {@return this convention with another lead time}
   *
   * @param newLeadTime whose time from commit to deployment counts
   */
  public DoraConvention withLeadTime(LeadTimeRule newLeadTime) {
    return new DoraConvention(
        zone, environments, attribution, failure, newLeadTime, recovery, median, confidence);
  }

  /**
   * {@return this convention with another recovery}
   *
   * @param newRecovery which recovery takes time
   */
  public DoraConvention withRecovery(RecoveryRule newRecovery) {
    return new DoraConvention(
        zone, environments, attribution, failure, leadTime, newRecovery, median, confidence);
  }

  /**
   * {@return this convention with another median}
   *
   * @param newMedian what the middle is of an even number of values
   */
  public DoraConvention withMedian(QuantileDefinition newMedian) {
    return new DoraConvention(
        zone, environments, attribution, failure, leadTime, recovery, newMedian, confidence);
  }

  /**
   * {@return this convention with another confidence}
   *
   * @param newConfidence how often intervals cover the true value
   */
  public DoraConvention withConfidence(ConfidenceLevel newConfidence) {
    return new DoraConvention(
        zone, environments, attribution, failure, leadTime, recovery, median, newConfidence);
  }

  /** {@return the choices in one line} */
  @Override
  public String toString() {
    return statement("DORA metrics").toString();
  }

  MethodStatement statement(String subject) {
    return MethodStatement.of(subject)
        .with("environments", environments.isEmpty() ? "all" : environments)
        .with("zone", zone)
        .with("incidents", attribution)
        .with("failed", failure)
        .with("lead time", leadTime)
        .with("recovery", recovery)
        .with("median", median)
        .with("confidence", confidence);
  }
}
