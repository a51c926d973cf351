package dev.tandem.metrics.delivery.dora;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.DeploymentPurpose;
import dev.tandem.core.work.deployment.DeploymentResult;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The metrics of DORA from the words of {@code docs/methods/dora.md} alone: every incident is held against every deployment, and every
 * number is a fraction. Every id is there once.
 */
final class DoraOracle {

  private final DoraConvention convention;
  private final DateRange window;
  private final Instant asOf;
  private final List<Deployment> counted = new ArrayList<>();
  private final List<Incident> seen = new ArrayList<>();

  DoraOracle(
      DoraConvention convention,
      DateRange window,
      Instant asOf,
      List<Deployment> deployments,
      List<Incident> incidents) {
    this.convention = convention;
    this.window = window;
    this.asOf = asOf;
    for (Deployment deployment : deployments) {
      boolean reachedSomebody = deployment.result() == DeploymentResult.SUCCEEDED;
      boolean countsAsFailed = convention.failure() == FailureRule.INCIDENT_OR_FAILED_RUN
          && deployment.result() == DeploymentResult.FAILED;
      if ((reachedSomebody || countsAsFailed)
          && (convention.environments().isEmpty()
              || convention.environments().contains(deployment.environment()))
          && !deployment.finished().orElseThrow().isAfter(asOf)) {
        counted.add(deployment);
      }
    }
    incidents.stream().filter(incident -> !incident.opened().isAfter(asOf)).forEach(seen::add);
  }

  private static Instant end(Deployment deployment) {
    return deployment.finished().orElseThrow();
  }

  private boolean inWindow(Instant time) {
    Instant from = window.start().atStartOfDay(convention.zone()).toInstant();
    Instant to = window.end().plusDays(1).atStartOfDay(convention.zone()).toInstant();
    return !time.isBefore(from) && time.isBefore(to);
  }

  private List<Deployment> deployments() {
    return counted.stream().filter(each -> inWindow(end(each))).toList();
  }

  private List<Incident> incidents() {
    return seen.stream().filter(each -> inWindow(each.opened())).toList();
  }

  Optional<DeploymentId> causeOf(Incident incident) {
    return cause(incident).map(Deployment::id);
  }

  private Optional<Deployment> cause(Incident incident) {
    IncidentAttribution rule = convention.attribution();
    boolean asStated = rule instanceof IncidentAttribution.Stated
        || (rule instanceof IncidentAttribution.StatedElseLatestWithin
            && incident.deployment().isPresent());
    Optional<Deployment> found = Optional.empty();
    for (Deployment candidate : counted) {
      boolean fits = asStated
          ? incident.deployment().equals(Optional.of(candidate.id()))
          : mayHaveCaused(candidate, incident, rule.reach());
      if (fits && (found.isEmpty() || isLater(candidate, found.get()))) {
        found = Optional.of(candidate);
      }
    }
    return found;
  }

  private static boolean mayHaveCaused(Deployment candidate, Incident incident, Duration within) {
    boolean sameTeam = incident.team().isEmpty() || incident.team().equals(candidate.team());
    return sameTeam
        && !end(candidate).isAfter(incident.opened())
        && !end(candidate).plus(within).isBefore(incident.opened());
  }

  private static boolean isLater(Deployment one, Deployment other) {
    return end(one).isAfter(end(other))
        || (end(one).equals(end(other)) && one.id().value().compareTo(other.id().value()) > 0);
  }

  boolean isOver() {
    return !asOf.isBefore(
        window.end().plusDays(1).atStartOfDay(convention.zone()).toInstant());
  }

  /** Deployments over the days of the window; none if it is not over. */
  Optional<BigFraction> frequency() {
    long days = window.start().datesUntil(window.end().plusDays(1)).count();
    return isOver() ? ratio(deployments().size(), days) : Optional.empty();
  }

  private static Optional<BigFraction> ratio(long part, long whole) {
    return whole == 0 ? Optional.empty() : Optional.of(BigFraction.of(part, whole));
  }

  long failedDeployments() {
    return deployments().stream().filter(each -> failures(each) > 0).count();
  }

  private long failures(Deployment deployment) {
    long own = seen.stream()
        .filter(incident -> causeOf(incident).equals(Optional.of(deployment.id())))
        .count();
    if (convention.failure() == FailureRule.INCIDENT_ROWS) {
      return own * Math.max(1, deployment.commits().size());
    }
    return own > 0 || deployment.result() == DeploymentResult.FAILED ? 1 : 0;
  }

  Optional<BigFraction> failureRate() {
    return ratio(
        deployments().stream().mapToLong(this::failures).sum(), deployments().size());
  }

  Optional<BigFraction> reworkRate() {
    long known = deployments().stream()
        .filter(each -> each.purpose() != DeploymentPurpose.UNKNOWN)
        .count();
    long repairs = deployments().stream()
        .filter(each -> each.purpose() == DeploymentPurpose.UNPLANNED_FIX)
        .count();
    return ratio(repairs, known);
  }

  Optional<BigFraction> leadTimeHours() {
    List<Long> times = new ArrayList<>();
    for (Deployment deployment : deployments()) {
      Map<String, Long> longest = new HashMap<>();
      for (Commit commit : deployment.commits()) {
        long time = end(deployment).getEpochSecond() - commit.time().getEpochSecond();
        if (time < 0) {
          continue;
        }
        switch (convention.leadTime()) {
          case EACH_COMMIT -> times.add(time);
          case EACH_COMMIT_ABOVE_ZERO -> {
            if (time > 0) {
              times.add(time);
            }
          }
          case FIRST_COMMIT_OF_CHANGE -> longest.merge(commit.change(), time, Math::max);
          case FIRST_COMMIT_OF_DEPLOYMENT -> longest.merge("", time, Math::max);
        }
      }
      times.addAll(longest.values());
    }
    return median(times);
  }

  long oddCommits() {
    return deployments().stream()
        .flatMap(each -> each.commits().stream().filter(c -> c.time().isAfter(end(each))))
        .count();
  }

  Optional<BigFraction> recoveryHours() {
    List<Long> times = new ArrayList<>();
    for (Incident incident : incidents()) {
      Optional<Deployment> cause = cause(incident);
      if (!isRestored(incident)
          || (cause.isEmpty() && convention.recovery() != RecoveryRule.ALL_INCIDENTS)) {
        continue;
      }
      Instant from = convention.recovery() == RecoveryRule.FROM_DEPLOYMENT
          ? end(cause.orElseThrow())
          : incident.opened();
      long time = incident.restored().orElseThrow().getEpochSecond() - from.getEpochSecond();
      if (time >= 0) {
        times.add(time);
      }
    }
    return median(times);
  }

  private boolean isRestored(Incident incident) {
    return incident.restored().isPresent() && !incident.restored().orElseThrow().isAfter(asOf);
  }

  long openIncidents() {
    return incidents().stream().filter(each -> !isRestored(each)).count();
  }

  long incidentsWithoutDeployment() {
    return incidents().stream().filter(each -> cause(each).isEmpty()).count();
  }

  /** Nothing later of the same team could take an incident that opens from now on. */
  long unsettled() {
    return deployments().stream()
        .filter(each -> end(each).plus(convention.attribution().reach()).isAfter(asOf))
        .filter(each -> counted.stream()
            .noneMatch(other -> other.team().equals(each.team()) && isLater(other, each)))
        .count();
  }

  private Optional<BigFraction> median(List<Long> seconds) {
    if (seconds.isEmpty()) {
      return Optional.empty();
    }
    List<Long> sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    long low = sorted.get((sorted.size() - 1) / 2);
    long high = convention.median() == QuantileDefinition.NEAREST_RANK
        ? low
        : sorted.get(sorted.size() / 2);
    return Optional.of(BigFraction.of(low + high, 7200));
  }
}
