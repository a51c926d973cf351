package dev.tandem.metrics.delivery.dora;

import com.google.common.collect.Lists;
import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.DeploymentPurpose;
import dev.tandem.core.work.deployment.DeploymentResult;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.core.work.deployment.IncidentId;
import dev.tandem.metrics.statistics.Proportion;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts a history of deployments and incidents in a window.
 *
 * <p>Cost: O((deployments + incidents) log deployments + commits).
 */
final class DoraCount {

  private final DoraConvention convention;
  private final DateRange window;
  private final Instant asOf;
  private final Map<DeploymentId, Deployment> counting = new HashMap<>();
  private final Map<Optional<ResourceId>, TreeMap<Instant, Deployment>> byTeam = new HashMap<>();
  private final TreeMap<Instant, Deployment> all = new TreeMap<>();
  private final Map<DeploymentId, List<IncidentId>> incidentsOf = new HashMap<>();
  private final Map<IncidentId, Deployment> cause = new HashMap<>();

  DoraCount(DoraConvention convention, DateRange window, Instant asOf) {
    this.convention = convention;
    this.window = window;
    this.asOf = asOf;
  }

  /** Returns the metrics and the rows behind them. Both collections are in ascending order of ids, which decides between equal times. */
  DoraEvidence count(Collection<Deployment> deployments, Collection<Incident> incidents) {
    deployments.stream().filter(this::isCounted).forEach(this::know);
    List<Incident> known =
        incidents.stream().filter(incident -> !incident.opened().isAfter(asOf)).toList();
    known.forEach(this::attribute);
    List<DeploymentRow> rows = counting.values().stream()
        .filter(deployment -> window.contains(day(deployment)))
        .map(this::row)
        .sorted(Comparator.comparing(DeploymentRow::day)
            .thenComparing(row -> row.deployment().value()))
        .toList();
    List<Incident> opened = known.stream()
        .filter(incident -> window.contains(day(incident.opened())))
        .toList();
    List<IncidentRow> incidentRows = opened.stream().map(this::row).toList();
    long open = opened.stream().filter(incident -> restored(incident).isEmpty()).count();
    return new DoraEvidence(metrics(rows, incidentRows, open), rows, incidentRows);
  }

  private boolean isCounted(Deployment deployment) {
    boolean isWanted = convention.environments().isEmpty()
        || convention.environments().contains(deployment.environment());
    boolean isRun = deployment.result() == DeploymentResult.SUCCEEDED
        || (convention.failure() == FailureRule.INCIDENT_OR_FAILED_RUN
            && deployment.result() == DeploymentResult.FAILED);
    return isWanted && isRun && !end(deployment).isAfter(asOf);
  }

  private void know(Deployment deployment) {
    counting.put(deployment.id(), deployment);
    all.put(end(deployment), deployment);
    byTeam
        .computeIfAbsent(deployment.team(), team -> new TreeMap<>())
        .put(end(deployment), deployment);
  }

  private void attribute(Incident incident) {
    deployment(incident).ifPresent(deployment -> {
      cause.put(incident.id(), deployment);
      incidentsOf.computeIfAbsent(deployment.id(), id -> new ArrayList<>()).add(incident.id());
    });
  }

  private Optional<Deployment> deployment(Incident incident) {
    Optional<Deployment> stated =
        incident.deployment().flatMap(id -> Optional.ofNullable(counting.get(id)));
    if (convention.attribution() instanceof IncidentAttribution.Stated) {
      return stated;
    }
    boolean isTaken = convention.attribution() instanceof IncidentAttribution.StatedElseLatestWithin
        && incident.deployment().isPresent();
    return isTaken ? stated : latest(incident);
  }

  /** An incident without a team may come from any. */
  private Optional<Deployment> latest(Incident incident) {
    TreeMap<Instant, Deployment> candidates =
        incident.team().isPresent() ? byTeam.getOrDefault(incident.team(), new TreeMap<>()) : all;
    Duration reach = convention.attribution().reach();
    return Optional.ofNullable(candidates.floorEntry(incident.opened()))
        .map(Map.Entry::getValue)
        .filter(deployment ->
            Duration.between(end(deployment), incident.opened()).compareTo(reach) <= 0);
  }

  private DeploymentRow row(Deployment deployment) {
    List<IncidentId> incidents = incidentsOf.getOrDefault(deployment.id(), List.of());
    List<Long> times = deployment.commits().stream()
        .map(commit -> Duration.between(commit.time(), end(deployment)).toSeconds())
        .toList();
    return new DeploymentRow(
        deployment.id(),
        day(deployment),
        deployment.purpose(),
        failed(deployment, incidents),
        incidents,
        leadTimes(deployment),
        times.stream().filter(time -> time < 0).count());
  }

  private long failed(Deployment deployment, List<IncidentId> incidents) {
    boolean isFailed = !incidents.isEmpty() || deployment.result() == DeploymentResult.FAILED;
    return switch (convention.failure()) {
      case INCIDENT, INCIDENT_OR_FAILED_RUN -> isFailed ? 1 : 0;
      // Without a commit, the join has one row with an empty side.
      case INCIDENT_ROWS ->
        Math.multiplyExact(
            (long) incidents.size(), Math.max(1, (long) deployment.commits().size()));
    };
  }

  private List<Long> leadTimes(Deployment deployment) {
    List<Commit> commits = deployment.commits().stream()
        .filter(commit -> !commit.time().isAfter(end(deployment)))
        .toList();
    return switch (convention.leadTime()) {
      case EACH_COMMIT -> Lists.transform(commits, commit -> seconds(commit, deployment));
      case EACH_COMMIT_ABOVE_ZERO ->
        commits.stream()
            .map(commit -> seconds(commit, deployment))
            .filter(time -> time > 0)
            .toList();
      case FIRST_COMMIT_OF_CHANGE ->
        commits.stream()
            .collect(Collectors.groupingBy(
                Commit::change,
                TreeMap::new,
                Collectors.mapping(
                    commit -> seconds(commit, deployment), Collectors.reducing(0L, Math::max))))
            .values()
            .stream()
            .toList();
      case FIRST_COMMIT_OF_DEPLOYMENT ->
        commits.stream().map(commit -> seconds(commit, deployment)).reduce(Math::max).stream()
            .toList();
    };
  }

  private static long seconds(Commit commit, Deployment deployment) {
    return Duration.between(commit.time(), end(deployment)).toSeconds();
  }

  private IncidentRow row(Incident incident) {
    Optional<Deployment> deployment = Optional.ofNullable(cause.get(incident.id()));
    return new IncidentRow(
        incident.id(), deployment.map(Deployment::id), recovery(incident, deployment));
  }

  private Optional<Long> recovery(Incident incident, Optional<Deployment> deployment) {
    Optional<Instant> from = switch (convention.recovery()) {
      case ALL_INCIDENTS -> Optional.of(incident.opened());
      case FAILED_DEPLOYMENTS -> deployment.map(failed -> incident.opened());
      case FROM_DEPLOYMENT -> deployment.map(DoraCount::end);
    };
    Optional<Instant> to = restored(incident);
    if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(from.get(), to.get()).toSeconds());
  }

  /** What was restored later is not known yet. */
  private Optional<Instant> restored(Incident incident) {
    return incident.restored().filter(time -> !time.isAfter(asOf));
  }

  private DoraMetrics metrics(
      List<DeploymentRow> rows, List<IncidentRow> incidents, long openIncidents) {
    Map<LocalDate, Long> byDay =
        rows.stream().collect(Collectors.groupingBy(DeploymentRow::day, Collectors.counting()));
    Instant settled = asOf.minus(convention.attribution().reach());
    return new DoraMetrics(
        convention,
        window,
        asOf,
        byDay,
        rows.stream().filter(row -> row.failed() > 0).count(),
        rows.stream().mapToLong(DeploymentRow::failed).reduce(0, Math::addExact),
        Proportion.of(
            rows.stream()
                .filter(row -> row.purpose() == DeploymentPurpose.UNPLANNED_FIX)
                .count(),
            rows.stream()
                .filter(row -> row.purpose() != DeploymentPurpose.UNKNOWN)
                .count()),
        DurationSample.of(
            rows.stream().flatMap(row -> row.leadSeconds().stream()).toList()),
        DurationSample.of(
            incidents.stream().flatMap(row -> row.recoverySeconds().stream()).toList()),
        incidents.size(),
        openIncidents,
        incidents.stream().filter(row -> row.deployment().isEmpty()).count(),
        rows.stream().mapToLong(DeploymentRow::oddCommits).sum(),
        counting.values().stream()
            .filter(deployment -> window.contains(day(deployment)))
            .filter(deployment -> end(deployment).isAfter(settled) && isLatest(deployment))
            .count(),
        counting.values().stream()
            .filter(deployment -> !window.contains(day(deployment)))
            .count());
  }

  /** Only the last one of a team can be given an incident that opens from now on. */
  private boolean isLatest(Deployment deployment) {
    return Optional.ofNullable(byTeam.getOrDefault(deployment.team(), all).lastEntry())
        .filter(last -> last.getValue().equals(deployment))
        .isPresent();
  }

  private LocalDate day(Deployment deployment) {
    return day(end(deployment));
  }

  private LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, convention.zone());
  }

  /** A deployment that counts has ended. */
  private static Instant end(Deployment deployment) {
    return deployment.finished().orElseThrow();
  }
}
