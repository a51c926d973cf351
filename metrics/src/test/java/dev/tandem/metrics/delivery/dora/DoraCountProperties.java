package dev.tandem.metrics.delivery.dora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.calendar.DateRange;
import dev.tandem.core.resource.ResourceId;
import dev.tandem.core.work.deployment.Commit;
import dev.tandem.core.work.deployment.Deployment;
import dev.tandem.core.work.deployment.DeploymentId;
import dev.tandem.core.work.deployment.DeploymentPurpose;
import dev.tandem.core.work.deployment.DeploymentResult;
import dev.tandem.core.work.deployment.Incident;
import dev.tandem.metrics.delivery.dora.rating.DoraMetric;
import dev.tandem.metrics.delivery.dora.rating.DoraRating;
import dev.tandem.metrics.delivery.dora.rating.DoraScheme;
import dev.tandem.metrics.statement.Figure;
import dev.tandem.metrics.statistics.quantile.QuantileDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.numbers.fraction.BigFraction;

/** The metrics against an oracle that holds every incident against every deployment, over histories full of ties, gaps and mistakes. */
class DoraCountProperties {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  /** A clock is set forward on 8 March in New York. */
  private static final DateRange WINDOW =
      DateRange.of(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 12));

  /** The median divides twice and interpolates; each step may round. */
  private static final double ROUNDING = 1e-12;

  /** Times on a grid of six hours, so that many are equal and many lie on the edge of a day. */
  private static Instant time(Random random) {
    return START.plus(Duration.ofHours(6L * random.nextInt(70)));
  }

  private static List<Deployment> deployments(Random random) {
    List<Deployment> deployments = new ArrayList<>();
    for (int i = random.nextInt(14); i > 0; i--) {
      Instant end = time(random);
      String id = "d" + i;
      String environment = any(random, "e0", "e1");
      if (random.nextInt(8) == 0) {
        deployments.add(Deployment.running(id, environment, end));
        continue;
      }
      Deployment deployment = Deployment.of(id, environment, end, end)
          .withPurpose(any(random, DeploymentPurpose.values()))
          .withResult(any(
              random,
              DeploymentResult.SUCCEEDED,
              DeploymentResult.SUCCEEDED,
              DeploymentResult.SUCCEEDED,
              DeploymentResult.FAILED,
              DeploymentResult.CANCELLED));
      for (int c = random.nextInt(4); c > 0; c--) {
        deployment = deployment.withCommit(new Commit(
            "c" + c, end.minusSeconds(random.nextInt(6) * 1800L - 1800), any(random, "", "p")));
      }
      deployments.add(random.nextInt(3) == 0 ? deployment : deployment.withTeam(team(random)));
    }
    return deployments;
  }

  private static List<Incident> incidents(Random random) {
    List<Incident> incidents = new ArrayList<>();
    for (int i = random.nextInt(14); i > 0; i--) {
      Incident incident = Incident.open("i" + i, time(random));
      incident = random.nextInt(3) == 0 ? incident : incident.withTeam(team(random));
      incident = random.nextInt(4) == 0
          ? incident
          : incident.withRestored(incident.opened().plusSeconds(random.nextInt(8) * 40_000L));
      // some state a deployment that is not there, or that does not count
      incidents.add(
          random.nextBoolean()
              ? incident
              : incident.withDeployment(DeploymentId.of("d" + (1 + random.nextInt(16)))));
    }
    return incidents;
  }

  private static ResourceId team(Random random) {
    return ResourceId.of(any(random, "red", "blue"));
  }

  @SafeVarargs
  private static <T> T any(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }

  private static DoraConvention convention(Random random) {
    DoraConvention convention = DoraConvention.standard(
            ZoneId.of(any(random, "UTC", "America/New_York")))
        .withFailure(any(random, FailureRule.values()))
        .withLeadTime(any(random, LeadTimeRule.values()))
        .withRecovery(any(random, RecoveryRule.values()))
        .withMedian(any(random, QuantileDefinition.LINEAR, QuantileDefinition.NEAREST_RANK))
        .withAttribution(any(
            random,
            IncidentAttribution.stated(),
            IncidentAttribution.latestWithin(Duration.ZERO),
            IncidentAttribution.latestWithin(Duration.ofHours(30)),
            IncidentAttribution.statedElseLatestWithin(Duration.ofHours(12)),
            IncidentAttribution.statedElseLatestWithin(Duration.ofDays(400))));
    return random.nextInt(3) == 0 ? convention.withEnvironments("e1") : convention;
  }

  private record Case(
      DoraConvention convention,
      Instant asOf,
      List<Deployment> deployments,
      List<Incident> incidents) {

    static Case any(Random random) {
      return new Case(
          DoraCountProperties.convention(random),
          START.plus(Duration.ofHours(6L * (30 + random.nextInt(40)))),
          DoraCountProperties.deployments(random),
          DoraCountProperties.incidents(random));
    }

    DoraEvidence evidence() {
      DoraAccumulator accumulator = new DoraAccumulator();
      deployments.forEach(accumulator::add);
      incidents.forEach(accumulator::add);
      return accumulator.evidence(convention, WINDOW, asOf);
    }

    DoraOracle oracle() {
      return new DoraOracle(convention, WINDOW, asOf, deployments, incidents);
    }
  }

  /** A count over a count rounds once in both. */
  private static void checkExact(Figure figure, Optional<BigFraction> expected) {
    assertThat(figure.value().isPresent()).as("%s", figure).isEqualTo(expected.isPresent());
    expected.ifPresent(
        exact -> assertThat(figure.value()).as("%s", figure).hasValue(exact.doubleValue()));
  }

  private static void checkHours(Figure figure, Optional<BigFraction> expected) {
    assertThat(figure.value().isPresent()).as("%s", figure).isEqualTo(expected.isPresent());
    expected.ifPresent(exact -> assertThat(figure.value().getAsDouble())
        .as("%s", figure)
        .isCloseTo(exact.doubleValue(), within(exact.doubleValue() * ROUNDING)));
  }

  @Property(tries = 400)
  void metrics_areThoseOfTheOracle(@ForAll Random random) {
    Case given = Case.any(random);
    DoraMetrics metrics = given.evidence().metrics();
    DoraOracle oracle = given.oracle();
    checkExact(metrics.deploymentsPerDay(), oracle.frequency());
    checkExact(metrics.changeFailureRate(), oracle.failureRate());
    checkExact(metrics.reworkRate(), oracle.reworkRate());
    checkHours(metrics.leadTimeHours(), oracle.leadTimeHours());
    checkHours(metrics.recoveryHours(), oracle.recoveryHours());
  }

  @Property(tries = 400)
  void counts_areThoseOfTheOracle(@ForAll Random random) {
    Case given = Case.any(random);
    DoraMetrics metrics = given.evidence().metrics();
    DoraOracle oracle = given.oracle();
    assertThat(metrics.failures().successes()).isEqualTo(oracle.failedDeployments());
    assertThat(metrics.openIncidents()).isEqualTo(oracle.openIncidents());
    assertThat(metrics.incidentsWithoutDeployment()).isEqualTo(oracle.incidentsWithoutDeployment());
    assertThat(metrics.oddCommits()).isEqualTo(oracle.oddCommits());
    assertThat(metrics.unsettled()).isEqualTo(oracle.unsettled());
    assertThat(metrics.isOver()).isEqualTo(oracle.isOver());
  }

  @Property(tries = 400)
  void incidents_belongWhereTheOraclePutsThem(@ForAll Random random) {
    Case given = Case.any(random);
    DoraOracle oracle = given.oracle();
    for (IncidentRow row : given.evidence().incidents()) {
      Incident incident = given.incidents().stream()
          .filter(each -> each.id().equals(row.incident()))
          .findFirst()
          .orElseThrow();
      assertThat(row.deployment()).as("%s", incident).isEqualTo(oracle.causeOf(incident));
    }
  }

  @Property(tries = 400)
  void whatWasNotMeasured_hasNoLevelInAnyScheme(@ForAll Random random) {
    DoraMetrics metrics = Case.any(random).evidence().metrics();
    for (DoraScheme scheme : DoraScheme.values()) {
      for (DoraRating rating : scheme.rate(metrics)) {
        boolean measured = rating.metric().of(metrics).value().isPresent();
        assertThat(rating.value().isPresent()).isEqualTo(measured);
        assertThat(measured || rating.levels().isEmpty()).as("%s", rating).isTrue();
      }
      assertThat(scheme.rate(metrics)).hasSize(DoraMetric.values().length);
    }
  }

  @Property(tries = 400)
  void failedDeployments_areNeverMoreThanAll(@ForAll Random random) {
    Case given = Case.any(random);
    DoraMetrics metrics = given.evidence().metrics();
    assertThat(metrics.failures().successes()).isLessThanOrEqualTo(metrics.deployments());
    if (given.convention().failure() != FailureRule.INCIDENT_ROWS) {
      assertThat(metrics.changeFailureRate().value().orElse(0)).isBetween(0.0, 1.0);
    }
  }
}
