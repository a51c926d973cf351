package dev.tandem.metrics.delivery.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.work.WorkHistory;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.DeploymentPurpose;
import dev.tandem.core.work.deployment.DeploymentResult;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.metrics.statistics.Proportion;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoraAccumulatorTest {

  private static final DoraConvention STANDARD = DoraConvention.standard(ZoneOffset.UTC);
  private static final DateRange MARCH =
      DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
  private static final Instant LATER = Instant.parse("2026-06-01T00:00:00Z");

  private static Instant march(int day, int hour) {
    return Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofHours(24L * (day - 1) + hour));
  }

  private static Deployment deployment(String id, int day) {
    return Deployment.of(id, "production", march(day, 9), march(day, 10));
  }

  private static Incident incident(String id, int day, int hours) {
    return Incident.open(id, march(day, 12)).withRestored(march(day, 12 + hours));
  }

  private static DoraMetrics count(DoraConvention convention, Object... events) {
    return evidence(convention, MARCH, LATER, events).metrics();
  }

  private static DoraEvidence evidence(
      DoraConvention convention, DateRange window, Instant asOf, Object... events) {
    DoraAccumulator accumulator = new DoraAccumulator();
    for (Object event : events) {
      if (event instanceof Deployment deployment) {
        accumulator.add(deployment);
      } else {
        accumulator.add((Incident) event);
      }
    }
    return accumulator.evidence(convention, window, asOf);
  }

  @Test
  void metrics_withoutData_areUndefinedAndNotElite() {
    DoraMetrics nothing = count(STANDARD);
    assertThat(nothing.deploymentsPerDay().value()).hasValue(0);
    assertThat(nothing.leadTimeHours().undefinedBecause())
        .isEqualTo("no commit of a deployment was recorded");
    assertThat(nothing.changeFailureRate().undefinedBecause())
        .isEqualTo("number of deployments is 0");
    assertThat(nothing.recoveryHours().undefinedBecause())
        .isEqualTo("no recovery that counts was recorded");
    assertThat(nothing.reworkRate().undefinedBecause())
        .isEqualTo("number of deployments of known purpose is 0");
    assertThat(nothing.leadTimeInterval()).isEmpty();
    assertThat(nothing.failureInterval()).isEmpty();
    assertThat(nothing.frequencyInterval().orElseThrow().lower()).isEqualTo(0);
  }

  @Test
  void window_thatIsNotOver_hasNoFrequency() {
    DoraMetrics early =
        evidence(STANDARD, MARCH, march(31, 23), deployment("a", 2)).metrics();
    assertThat(early.isOver()).isFalse();
    assertThat(early.deploymentsPerDay().undefinedBecause()).isEqualTo("the window is not over");
    assertThat(early.deploymentDayShare().value()).isEmpty();
    assertThat(early.frequencyInterval()).isEmpty();
    DoraMetrics over =
        evidence(STANDARD, MARCH, march(32, 0), deployment("a", 2)).metrics();
    assertThat(over.deploymentsPerDay().value().orElseThrow()).isEqualTo(1.0 / 31);
    assertThat(over.deploymentDayShare().value().orElseThrow()).isEqualTo(1.0 / 31);
  }

  @Test
  void day_ofADeployment_isThatOfItsEndInTheZone() {
    Deployment late = Deployment.of("a", "production", march(31, 22), march(31, 23));
    assertThat(count(STANDARD, late).deployments()).isEqualTo(1);
    DoraMetrics berlin = count(DoraConvention.standard(ZoneId.of("Europe/Berlin")), late);
    assertThat(berlin.deployments()).isEqualTo(0);
    assertThat(berlin.outsideRange()).isEqualTo(1);
  }

  /** The incident of the first of April belongs to the deployment of the 31st of March, whichever month is asked about. */
  @Test
  void attribution_doesNotDependOnTheWindow() {
    Object[] events = {
      deployment("a", 30), deployment("b", 31), incident("i", 32, 2), deployment("c", 33)
    };
    DateRange april = DateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));
    DoraEvidence march = evidence(STANDARD, MARCH, LATER, events);
    assertThat(march.failedDeployments())
        .extracting(row -> row.deployment().value())
        .containsExactly("b");
    DoraEvidence next = evidence(STANDARD, april, LATER, events);
    assertThat(next.failedDeployments()).isEmpty();
    assertThat(next.incidents())
        .extracting(IncidentRow::toString)
        .containsExactly("i of b, 7200 seconds");
    assertThat(next.metrics().recoveryHours().value()).hasValue(2);
  }

  @Test
  void attribution_byEachRule() {
    Object[] events = {
      deployment("a", 2),
      deployment("b", 3),
      incident("stated", 4, 1).withDeployment(DeploymentId.of("a")),
      incident("unknown", 4, 1).withDeployment(DeploymentId.of("z")),
      incident("open", 4, 1),
      incident("old", 20, 1)
    };
    DoraEvidence both = evidence(STANDARD, MARCH, LATER, events);
    assertThat(both.incidents())
        .extracting(IncidentRow::toString)
        .containsExactly(
            "old of no deployment, no recovery time",
            "open of b, 3600 seconds",
            "stated of a, 3600 seconds",
            "unknown of no deployment, no recovery time");
    assertThat(both.metrics().failures()).isEqualTo(Proportion.of(2, 2));
    assertThat(both.incidentsWithoutDeployment()).hasSize(2);
    DoraMetrics stated = count(STANDARD.withAttribution(IncidentAttribution.stated()), events);
    assertThat(stated.failures()).isEqualTo(Proportion.of(1, 2));
    DoraMetrics latest = count(
        STANDARD.withAttribution(IncidentAttribution.latestWithin(Duration.ofDays(2))), events);
    assertThat(latest.failures()).isEqualTo(Proportion.of(1, 2));
    assertThat(latest.incidentsWithoutDeployment()).isEqualTo(1);
    assertThatThrownBy(() -> IncidentAttribution.latestWithin(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "time between deployment and incident must not be negative: PT-1S. State how long after it an incident"
                + " may be its own.");
    assertThatThrownBy(() -> IncidentAttribution.statedElseLatestWithin(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void attribution_ofATeam_staysInTheTeam() {
    ResourceId red = ResourceId.of("red");
    ResourceId blue = ResourceId.of("blue");
    DoraEvidence evidence = evidence(
        STANDARD,
        MARCH,
        LATER,
        deployment("r", 2).withTeam(red),
        deployment("b", 3).withTeam(blue),
        incident("i", 4, 1).withTeam(red));
    assertThat(evidence.failedDeployments())
        .extracting(row -> row.deployment().value())
        .containsExactly("r");
  }

  @Test
  void failures_countEachDeploymentOnce() {
    Object[] events = {
      deployment("a", 2)
          .withCommit(Commit.of("c1", march(1, 0)))
          .withCommit(Commit.of("c2", march(1, 1))),
      deployment("b", 3),
      deployment("red", 5).withResult(DeploymentResult.FAILED),
      incident("i", 2, 1),
      incident("j", 2, 3)
    };
    assertThat(count(STANDARD, events).changeFailureRate().value()).hasValue(0.5);
    assertThat(count(STANDARD.withFailure(FailureRule.INCIDENT_OR_FAILED_RUN), events)
            .failures())
        .isEqualTo(Proportion.of(2, 3));
    DoraMetrics rows = count(STANDARD.withFailure(FailureRule.INCIDENT_ROWS), events);
    assertThat(rows.changeFailureRate().value()).hasValue(2);
    assertThat(rows.failures()).isEqualTo(Proportion.of(1, 2));
  }

  @Test
  void leadTimes_byEachRule() {
    Deployment deployment = deployment("a", 5)
        .withCommit(new Commit("c1", march(4, 10), "PR-1"))
        .withCommit(new Commit("c2", march(5, 8), "PR-1"))
        .withCommit(new Commit("c3", march(5, 10), "PR-2"))
        .withCommit(new Commit("c4", march(5, 11), "PR-2"));
    DoraEvidence each = evidence(STANDARD, MARCH, LATER, deployment);
    assertThat(each.deployments().get(0).leadSeconds()).containsExactly(86400L, 7200L, 0L);
    assertThat(each.metrics().oddCommits()).isEqualTo(1);
    assertThat(times(LeadTimeRule.EACH_COMMIT_ABOVE_ZERO, deployment))
        .containsExactly(7200L, 86400L);
    assertThat(times(LeadTimeRule.FIRST_COMMIT_OF_CHANGE, deployment)).containsExactly(0L, 86400L);
    assertThat(times(LeadTimeRule.FIRST_COMMIT_OF_DEPLOYMENT, deployment)).containsExactly(86400L);
  }

  private static List<Long> times(LeadTimeRule rule, Deployment deployment) {
    return count(STANDARD.withLeadTime(rule), deployment).leadTimes().seconds();
  }

  @Test
  void recovery_byEachRule() {
    Object[] events = {
      deployment("a", 2),
      incident("i", 2, 4),
      incident("other", 20, 9),
      Incident.open("on", march(2, 13))
    };
    assertThat(count(STANDARD, events).recoveryTimes().seconds()).containsExactly(4 * 3600L);
    assertThat(count(STANDARD, events).openIncidents()).isEqualTo(1);
    assertThat(count(STANDARD.withRecovery(RecoveryRule.ALL_INCIDENTS), events)
            .recoveryTimes()
            .seconds())
        .containsExactly(4 * 3600L, 9 * 3600L);
    assertThat(count(STANDARD.withRecovery(RecoveryRule.FROM_DEPLOYMENT), events)
            .recoveryTimes()
            .seconds())
        .containsExactly(6 * 3600L);
    assertThat(evidence(STANDARD, MARCH, march(2, 14), events).metrics().openIncidents())
        .isEqualTo(2);
  }

  @Test
  void rework_isOfKnownPurposes() {
    DoraMetrics metrics = count(
        STANDARD,
        deployment("a", 2).withPurpose(DeploymentPurpose.UNPLANNED_FIX),
        deployment("b", 3).withPurpose(DeploymentPurpose.PLANNED),
        deployment("c", 4));
    assertThat(metrics.rework()).isEqualTo(Proportion.of(1, 2));
    assertThat(metrics.reworkRate().value()).hasValue(0.5);
  }

  @Test
  void environments_areThoseNamed() {
    Deployment staging = Deployment.of("s", "staging", march(2, 1), march(2, 2));
    DoraConvention production = STANDARD.withEnvironments("production");
    assertThat(count(production, staging, deployment("a", 3)).deployments()).isEqualTo(1);
    assertThat(count(STANDARD, staging, deployment("a", 3)).deployments()).isEqualTo(2);
    assertThat(production.toString()).startsWith("DORA metrics: environments [production], zone Z");
  }

  @Test
  void unsettled_isTheLastOfATeamWithinReach() {
    Object[] events = {deployment("a", 29), deployment("b", 30)};
    assertThat(evidence(STANDARD, MARCH, march(32, 0), events).metrics().unsettled())
        .isEqualTo(1);
    assertThat(evidence(STANDARD, MARCH, march(40, 0), events).metrics().unsettled())
        .isEqualTo(0);
  }

  @Test
  void events_thatComeAgain_areTakenAsTheyEnded() {
    Deployment begun = Deployment.running("a", "production", march(2, 9));
    Incident open = Incident.open("i", march(2, 12));
    DoraMetrics first = count(STANDARD, begun, deployment("a", 2), open, incident("i", 2, 1));
    DoraMetrics second = count(STANDARD, incident("i", 2, 1), open, deployment("a", 2), begun);
    assertThat(first).isEqualTo(second);
    assertThat(first.deployments()).isEqualTo(1);
    assertThat(first.recoveryHours().value()).hasValue(1);
    assertThat(count(STANDARD, begun).deployments()).isEqualTo(0);
  }

  @Test
  void devLake_takesTheLowerMedian() {
    Deployment deployment = deployment("a", 5)
        .withCommit(new Commit("c1", march(5, 9), "PR-1"))
        .withCommit(new Commit("c2", march(5, 2), "PR-2"));
    DoraMetrics metrics = count(DoraConvention.asDevLake(ZoneOffset.UTC), deployment);
    assertThat(metrics.leadTimeHours().value()).hasValue(1);
    assertThat(count(STANDARD, deployment).leadTimeHours().value()).hasValue(4.5);
    assertThat(metrics.convention().median()).isEqualTo(QuantileDefinition.NEAREST_RANK);
  }

  @Test
  void difference_namesWhomTheChoicesConcern() {
    Object[] events = {
      deployment("a", 2).withCommit(Commit.of("c", march(2, 10))),
      deployment("b", 3),
      deployment("red", 4).withResult(DeploymentResult.FAILED),
      incident("i", 3, 1)
    };
    DoraDifference difference = DoraDifference.between(
        evidence(STANDARD, MARCH, LATER, events),
        evidence(
            STANDARD
                .withFailure(FailureRule.INCIDENT_OR_FAILED_RUN)
                .withAttribution(IncidentAttribution.stated())
                .withLeadTime(LeadTimeRule.EACH_COMMIT_ABOVE_ZERO),
            MARCH,
            LATER,
            events));
    assertThat(difference.choices()).hasSize(3);
    assertThat(difference.toString()).endsWith("""
            counted only by the first [], by the second [red]
            failed only by the first [b], by the second []
            other lead times [a], incidents moved [i]""");
    DoraEvidence here = evidence(STANDARD, MARCH, LATER, events);
    DoraEvidence there = evidence(STANDARD, MARCH, march(40, 0), events);
    assertThatThrownBy(() -> DoraDifference.between(here, there))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "evidence must be of one window as of one instant: 2026-03-01 to 2026-03-31, 2026-06-01");
  }

  @Test
  void metrics_printed_showEachWithItsInterval() {
    DoraEvidence evidence = evidence(
        STANDARD, MARCH, LATER, deployment("a", 2).withCommit(Commit.of("c", march(2, 4))));
    assertThat(evidence.metrics().toString())
        .contains(
            "; 1 deployments, 0 incidents, 0 without deployment, 0 open, 0 deployments unsettled, 0 outside\n")
        .contains("lead time, hours              6  -")
        .contains("change failure rate           0  [0.0000, 0.7935] (95 % Wilson score)");
    assertThat(evidence.toString())
        .startsWith("deployment  day         failed  incidents  lead times  odd commits\n")
        .endsWith("incidents without deployment: []");
    assertThat(DurationSample.of(List.of(7200L, 3600L))).hasToString("2 times, median 1.5 hours");
  }

  @Test
  void accumulator_ofAHistory_isThatOfItsParts() {
    WorkHistory history = WorkHistory.builder()
        .deployment(deployment("a", 2))
        .incident(incident("i", 2, 1))
        .build();
    DoraAccumulator collected = Stream.of(deployment("a", 2)).collect(DoraAccumulator.collector());
    collected.add(incident("i", 2, 1));
    assertThat(DoraAccumulator.of(history).toBytes()).isEqualTo(collected.toBytes());
    assertThat(collected).hasToString("1 deployments, 1 incidents");
    assertThatThrownBy(() -> collected.combine(collected))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "accumulator must be another one: the same. Combine different parts of the deployments.");
  }

  @Test
  void state_damagedOrForeign_isRefused() {
    DoraAccumulator accumulator = new DoraAccumulator();
    accumulator.add(deployment("a", 2));
    ByteBuffer bytes = accumulator.toBytes();
    ByteBuffer cut = bytes.slice(0, bytes.limit() - 1);
    assertThatThrownBy(() -> DoraAccumulator.fromBytes(cut))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("state must be whole:");
    assertThatThrownBy(() -> DoraAccumulator.fromBytes(ByteBuffer.allocate(40)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("state must begin with TNDM and a header:");
  }

  @Test
  void results_thatContradictThemselves_areRefused() {
    DoraMetrics one = count(STANDARD, deployment("a", 2));
    assertThatThrownBy(() -> one.plus(count(STANDARD.withEnvironments("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("metrics must have the same convention, window and as of:");
    assertThatThrownBy(() -> metrics(Map.of(LocalDate.of(2026, 4, 1), 1L), 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "days with deployments must lie in the window: 1 of 2026-04-01, 2026-03-01 to 2026-03-31. Leave out"
                + " other days.");
    assertThatThrownBy(() -> metrics(Map.of(LocalDate.of(2026, 3, 1), 1L), 2, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("deployments must satisfy failed <= rows of failures,");
    assertThatThrownBy(() -> metrics(Map.of(), 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("incidents must satisfy 0 <= open, without deployment <= all,");
    assertThatThrownBy(() -> new DurationSample(List.of(-1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times must be at least 0 seconds: -1. Leave out what ends before it begins.");
    assertThatThrownBy(() -> new DurationSample(List.of(2L, 1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("times must ascend: 2 of them do not. Sort them.");
    assertThatThrownBy(() -> new DeploymentRow(
            DeploymentId.of("a"),
            MARCH.start(),
            DeploymentPurpose.PLANNED,
            -1,
            List.of(),
            List.of(),
            0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "counts of a deployment must not be negative: -1 and 0, deployment a. Count from 0.");
  }

  private static DoraMetrics metrics(Map<LocalDate, Long> days, long failed, long open) {
    DurationSample none = DurationSample.of(List.of());
    return new DoraMetrics(
        STANDARD,
        MARCH,
        LATER,
        days,
        failed,
        failed,
        Proportion.of(0, 0),
        none,
        none,
        0,
        open,
        0,
        0,
        0,
        0);
  }
}
