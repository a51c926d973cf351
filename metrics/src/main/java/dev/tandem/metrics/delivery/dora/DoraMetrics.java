package dev.tandem.metrics.delivery.dora;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.text.TextTable;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statement.MethodStatement;
import dev.tandem.metrics.statistics.EventRate;
import dev.tandem.metrics.statistics.Interval;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.ProportionIntervalMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Deployment frequency, lead time for changes, change failure rate, recovery time and rework rate of a window of days.
 *
 * <p>Where there is nothing to measure there is no number, and no level: a team without a recorded commit has no lead time, not a short
 * one. A window that is not over has no frequency. Results over the deployments and incidents of disjoint teams add up: {@link #plus}.
 *
 * @param convention the choices
 * @param window the days; a deployment belongs to the day on which it ended
 * @param asOf up to when the data are known to be there
 * @param deploymentsByDay how many deployments counted on each day that had any
 * @param failedDeployments deployments that failed
 * @param failureRows how often deployments count as failed; more than {@code failedDeployments} only by {@link FailureRule#INCIDENT_ROWS}
 * @param rework deployments that repair a fault that users met, of those whose purpose is known
 * @param leadTimes the times from commit to deployment
 * @param recoveryTimes the times to recover of incidents that opened in the window
 * @param incidents incidents that opened in the window
 * @param openIncidents those of them that go on
 * @param incidentsWithoutDeployment those of them that belong to no deployment
 * @param oddCommits commits later than the deployment that brought them
 * @param unsettled last deployments of their teams, so young that an incident that states none might still be given to them
 * @param outsideRange deployments that ended outside the window
 */
public record DoraMetrics(
    DoraConvention convention,
    DateRange window,
    Instant asOf,
    Map<LocalDate, Long> deploymentsByDay,
    long failedDeployments,
    long failureRows,
    Proportion rework,
    DurationSample leadTimes,
    DurationSample recoveryTimes,
    long incidents,
    long openIncidents,
    long incidentsWithoutDeployment,
    long oddCommits,
    long unsettled,
    long outsideRange) {

  private static final String NOT_OVER = "the window is not over";

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if a day lies outside the window or has no deployment, more deployments failed or are unsettled or of
   *     a known purpose than there are, or counts of incidents or commits contradict each other
   */
  public DoraMetrics {
    Objects.requireNonNull(convention, "convention");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(leadTimes, "leadTimes");
    Objects.requireNonNull(recoveryTimes, "recoveryTimes");
    deploymentsByDay = ImmutableMap.copyOf(new TreeMap<>(deploymentsByDay));
    for (Map.Entry<LocalDate, Long> day : deploymentsByDay.entrySet()) {
      checkArgument(
          window.contains(day.getKey()) && day.getValue() > 0,
          "days with deployments must lie in the window: %s of %s, %s. Leave out other days.",
          day.getValue(),
          day.getKey(),
          window);
    }
    long all = deploymentsByDay.values().stream().reduce(0L, Math::addExact);
    checkArgument(
        failedDeployments >= 0
            && failedDeployments <= Math.min(all, failureRows)
            && rework.trials() <= all
            && unsettled >= 0
            && unsettled <= all,
        "deployments must satisfy failed <= rows of failures, and failed, of known purpose, unsettled <= all:"
            + " %s, %s, %s, %s, %s, %s. Count all from the same ones.",
        failedDeployments,
        failureRows,
        failedDeployments,
        rework.trials(),
        unsettled,
        all);
    checkArgument(
        openIncidents >= 0
            && openIncidents <= incidents
            && incidentsWithoutDeployment >= 0
            && incidentsWithoutDeployment <= incidents
            && oddCommits >= 0
            && outsideRange >= 0,
        "incidents must satisfy 0 <= open, without deployment <= all, and counts be at least 0: %s, %s, %s, %s, %s."
            + " Count from 0.",
        openIncidents,
        incidentsWithoutDeployment,
        incidents,
        oddCommits,
        outsideRange);
  }

  /** {@return what produced the numbers} */
  public MethodStatement statement() {
    return measure("DORA metrics");
  }

  private MethodStatement measure(String subject) {
    return convention.statement(subject).with("window", window).with("as of", asOf);
  }

  /** {@return how many deployments count} */
  public long deployments() {
    return deploymentsByDay.values().stream().reduce(0L, Math::addExact);
  }

  /** {@return how many days the window has} */
  public long windowDays() {
    return ChronoUnit.DAYS.between(window.start(), window.end()) + 1;
  }

  /** {@return whether the window was over as of the statement's instant} */
  public boolean isOver() {
    return !asOf.isBefore(
        window.end().plusDays(1).atStartOfDay(convention.zone()).toInstant());
  }

  /** {@return on what share of the days something was deployed; undefined if the window is not over} */
  public Figure deploymentDayShare() {
    MethodStatement measure = measure("deployment days");
    return isOver()
        ? Figure.of(measure, (double) deploymentsByDay.size() / windowDays())
        : Figure.undefined(measure, NOT_OVER);
  }

  /** {@return deployments a day; undefined if the window is not over. Without deployments it is 0, which is a number} */
  public Figure deploymentsPerDay() {
    MethodStatement measure = measure("deployment frequency");
    return isOver()
        ? Figure.of(measure, (double) deployments() / windowDays())
        : Figure.undefined(measure, NOT_OVER);
  }

  /** {@return the interval of deployments a day, if they came independently at a constant rate; empty if the window is not over} */
  public Optional<Interval> frequencyInterval() {
    return isOver()
        ? Optional.of(
            EventRate.of(deployments(), (double) windowDays()).interval(convention.confidence()))
        : Optional.empty();
  }

  /** {@return the median lead time in hours; undefined without commits} */
  public Figure leadTimeHours() {
    return median("lead time in hours", leadTimes, "no commit of a deployment was recorded");
  }

  /** {@return the interval of the median lead time in hours; empty if there are too few times} */
  public Optional<Interval> leadTimeInterval() {
    return leadTimes.medianInterval(convention.confidence());
  }

  /** {@return failed deployments over deployments, at most 1 but by {@link FailureRule#INCIDENT_ROWS}; undefined without deployments} */
  public Figure changeFailureRate() {
    return Figure.ratio(
        measure("change failure rate"),
        (double) failureRows,
        (double) deployments(),
        "number of deployments");
  }

  /** {@return the failed deployments of all} */
  public Proportion failures() {
    return Proportion.of(failedDeployments, deployments());
  }

  /** {@return the Wilson interval of the share of failed deployments; empty without deployments} */
  public Optional<Interval> failureInterval() {
    return failures().interval(ProportionIntervalMethod.WILSON, convention.confidence());
  }

  /** {@return the median recovery time in hours; undefined if nothing recovered} */
  public Figure recoveryHours() {
    return median("recovery time in hours", recoveryTimes, "no recovery that counts was recorded");
  }

  /** {@return the interval of the median recovery time in hours; empty if there are too few times} */
  public Optional<Interval> recoveryInterval() {
    return recoveryTimes.medianInterval(convention.confidence());
  }

  /** {@return deployments that repair a fault that users met over those of known purpose; undefined if no purpose is known} */
  public Figure reworkRate() {
    return Figure.ratio(
        measure("rework rate"),
        (double) rework.successes(),
        (double) rework.trials(),
        "number of deployments of known purpose");
  }

  private Figure median(String subject, DurationSample times, String because) {
    MethodStatement measure = measure(subject);
    OptionalDouble hours = times.medianHours(convention.median());
    return hours.isPresent()
        ? Figure.of(measure, hours.getAsDouble())
        : Figure.undefined(measure, because);
  }

  /**
   * {@return the metrics of both together}
   *
   * @param other the metrics of other deployments and incidents, by the same convention over the same window as of the same instant
   * @throws IllegalArgumentException if convention, window or as of differ
   * @throws ArithmeticException if a count does not fit a long
   */
  public DoraMetrics plus(DoraMetrics other) {
    checkArgument(
        convention.equals(other.convention)
            && window.equals(other.window)
            && asOf.equals(other.asOf),
        "metrics must have the same convention, window and as of: \"%s\" and \"%s\". Measure both alike.",
        statement(),
        other.statement());
    Map<LocalDate, Long> days = new TreeMap<>(deploymentsByDay);
    other.deploymentsByDay.forEach((day, count) -> days.merge(day, count, Math::addExact));
    return new DoraMetrics(
        convention,
        window,
        asOf,
        days,
        Math.addExact(failedDeployments, other.failedDeployments),
        Math.addExact(failureRows, other.failureRows),
        rework.plus(other.rework),
        leadTimes.plus(other.leadTimes),
        recoveryTimes.plus(other.recoveryTimes),
        Math.addExact(incidents, other.incidents),
        Math.addExact(openIncidents, other.openIncidents),
        Math.addExact(incidentsWithoutDeployment, other.incidentsWithoutDeployment),
        Math.addExact(oddCommits, other.oddCommits),
        Math.addExact(unsettled, other.unsettled),
        Math.addExact(outsideRange, other.outsideRange));
  }

  /** {@return the choices, and a line for each metric with its interval} */
  @Override
  public String toString() {
    TextTable table = new TextTable().words("metric").numbers("value").words("interval");
    table
        .row("deployments a day", deploymentsPerDay().value(), frequencyInterval())
        .row("lead time, hours", leadTimeHours().value(), leadTimeInterval())
        .row("change failure rate", changeFailureRate().value(), failureInterval())
        .row("recovery time, hours", recoveryHours().value(), recoveryInterval())
        .row("rework rate", reworkRate().value(), rework.interval());
    return statement() + "; " + deployments() + " deployments, " + incidents + " incidents, "
        + incidentsWithoutDeployment + " without deployment, " + openIncidents + " open, "
        + unsettled
        + " deployments unsettled, " + outsideRange + " outside\n" + table;
  }
}
